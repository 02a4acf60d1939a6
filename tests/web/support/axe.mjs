// axe-core in the page's own frame.
import axe from "axe-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const rules = axe.getRules(tags);
const everything = { type: "tag", values: tags };
// What a theme can change is its colours; the rest of a screen is the same.
const colours = {
  type: "rule",
  values: rules.filter(({ tags: of }) => of.includes("cat.color")).map(({ ruleId }) => ruleId),
};

/** What axe finds in a document, as one line for each rule and place. */
export async function violations(frame, runOnly = everything) {
  // Handed over by the driver, so that the page's own policy stays as strict as it is.
  if (!(await frame.evaluate(() => "axe" in globalThis))) await frame.evaluate(axe.source);
  const run = (only) => globalThis.axe.run(document, { runOnly: only, resultTypes: ["violations"] });
  const { violations: found } = await frame.evaluate(run, runOnly);
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} (${node.any[0]?.message ?? node.html})`),
  );
}

/** What axe finds on the screen that is shown, in every language, in the light by all its rules and in the dark. */
export async function lookAt(stop, visitor, { darkToo = false } = {}) {
  const faults = [];
  const first = visitor.locale;
  for (const language of ["en", "es", "ar"]) {
    await visitor.speak(language);
    for (const [colorScheme, runOnly] of [
      ["light", everything],
      ["dark", darkToo ? everything : colours],
    ]) {
      await visitor.page.emulateMedia({ colorScheme });
      const found = await violations(visitor.app, runOnly);
      faults.push(...found.map((fault) => `${stop}, ${language}, ${colorScheme}: ${fault}`));
    }
  }
  await visitor.speak(first);
  return faults;
}
