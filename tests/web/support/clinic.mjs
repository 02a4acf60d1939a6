// A clinician at the workspace: cases, client's files, sheets.

/** Answers to the short questions about one person: each side high or low. */
export function answersAbout(target, anxiety, avoidance, made = "2026-11-02") {
  const one = (side, high) => [1, 2, 3, 4, 5, 6].map((at) => [`sbi-rel-${side}-0${at}`, high === at <= 3 ? 7 : 1]);
  return {
    format: "securebase/record",
    version: 1,
    engine: "0.1.0",
    made,
    language: "en",
    marker: "none",
    measurements: [
      {
        instrument: "sbi-relationships",
        form: "full",
        revision: "1.0.0",
        target,
        state: "now",
        answers: Object.fromEntries([...one("anx", anxiety), ...one("avo", avoidance)]),
      },
    ],
  };
}

/** Opens the workspace. */
export function visitClinic(site, options = {}) {
  return site.visit({ path: "clinic.html", ...options });
}

/** Hands a file to the page. */
export async function openFile({ app }, content, name = "file.json") {
  const buffer = typeof content === "string" || Buffer.isBuffer(content) ? Buffer.from(content) : Buffer.from(JSON.stringify(content)); // prettier-ignore
  await app.locator("[name=case-file]").setInputFiles({ name, mimeType: "application/json", buffer });
}

/** A case with one session: a client who is high on both sides. */
export async function openClient(visitor, record = answersAbout("friend", true, true)) {
  await openFile(visitor, record);
  await visitor.app.waitForSelector("[data-view=sessions] [data-session]");
}

/** Shows a side of the case. */
export async function side(visitor, name) {
  await visitor.press(`workspace.side.${name}`);
  await visitor.app.waitForSelector(`[data-view=${name}] h2`);
}

/** Opens a new sheet of a kind. */
export async function newSheet(visitor, intervention) {
  const name = `${visitor.say("workspace.source.add")}: ${visitor.say(`${intervention}.name`)}`;
  await visitor.app.getByRole("button", { name, exact: true }).click();
  await visitor.app.waitForSelector("[data-sheet]");
}

/** Picks an option on the sheet that is open. */
export async function pick({ app }, part, words) {
  await app.locator(`[name=sheet-${part}]`).locator("xpath=..").filter({ hasText: words }).first().click();
}

/** Keeps the sheet that is open. */
export async function keepSheet(visitor) {
  await visitor.press("workspace.source.keep");
  await visitor.app.waitForSelector("[data-sheet]", { state: "detached" });
}

/** The case as it would be saved. */
export async function savedCase(visitor) {
  const { text } = await visitor.saved("workspace.save.plain");
  return JSON.parse(text);
}
