// Someone with the plan before them, on the page as it is shipped; what the core was to be asked is with them.
import { before } from "node:test";
import { placesFor } from "./answering.mjs";
import { needsCore } from "./core.mjs";
import { answered, measurements } from "./expected.mjs";
import { openGuide, openPlan, order, settled } from "./guide.mjs";
import { needsPage, useSite } from "./site.mjs";

/** For tests that compare the plan with the core's. */
export const needs = { skip: needsPage.skip || needsCore.skip };
const partner = [["partner", "now"]];

/** The page, someone who has answered it and opened the plan, and a core that knows the packs. */
export function usePlans() {
  const site = useSite();
  let run;
  before(async () => {
    if (!needs.skip) run = await openGuide();
  });
  // Someone who has answered, and has the plan before them; what the core was to be asked is with them.
  const planned = async ({
    means = { anxiety: 6, avoidance: 3 },
    modules = ["sbi-traits"],
    other = 3,
    picks = {},
    who = partner,
  } = {}) => {
    const visitor = await site.visit();
    await visitor.choose();
    await visitor.unfold();
    for (const [person] of who) await visitor.tick(`common.person.${person}.name`);
    for (const id of modules) await visitor.app.locator(`main input[name="${id}"]`).check();
    await visitor.start();
    await visitor.toTheEnd({ picks: { ...placesFor("sbi", means), ...picks }, other });
    await visitor.result();
    const given = answered(measurements(visitor.given, run("describe", {}).instruments, who));
    await openPlan(visitor);
    return { visitor, given };
  };
  return { site, planned, core: () => run };
}

/** Does something that changes the plan, and waits for the new one. */
export async function change(visitor, act) {
  const now = await order(visitor);
  await act();
  await settled(visitor, now);
}

/** Prints the plan where the browser's dialog would open; the text and its entries stay in the page. */
export async function onPaper(visitor) {
  await visitor.app.evaluate(() => {
    window.print = () => {
      const sheet = document.querySelector(".paper");
      globalThis.paper = sheet.textContent;
      globalThis.printed = [...sheet.querySelectorAll("li")].map((entry) => entry.textContent);
    };
  });
  await visitor.press("guide.print");
  await visitor.at("print");
  await visitor.choice("checkbox", visitor.say("print.plan.title")).waitFor();
  await visitor.press("print.go");
}

/** An answer to whether someone is afraid of a person. */
export const radio = (visitor, person, reply) =>
  visitor.app.locator(`main [data-person="${person}"]`).getByRole("radio", { name: visitor.say(`guide.bond.${reply}`), exact: true }); // prettier-ignore
