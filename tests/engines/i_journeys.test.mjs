/**
 * What may help, what is kept and what is shared, in each engine as a person goes it: a plan and one of its practices, a
 * record under a passphrase, and a file that only a clinic's key opens. (F-14, F-25, J-C4, J-S10)
 */
import assert from "node:assert/strict";
import test from "node:test";
import { Clinic } from "../web/seal/site.mjs";
import { needsAge } from "../web/support/age.mjs";
import { phrase } from "../web/support/record.mjs";
import { fileAddress, notBuilt, serveApp } from "./app.mjs";
import { engines, missing, withBrowser } from "./drivers/index.mjs";
import { until } from "./drivers/process.mjs";
import { pattern, Walker } from "./journey.mjs";
import { nothingStored, stored, visibleText } from "./observe.mjs";

const blocked = notBuilt();
// A language for each engine: between them, all of them.
const spoken = { chromium: "en", firefox: "es", webkit: "ar" };

/** Opens the page and waits for its first screen. */
async function arrive(session, address = fileAddress) {
  await session.open(address);
  const walker = new Walker(session, spoken[session.engine]);
  await walker.arrive();
  return walker;
}

/** Answers the short form to its result. */
async function answered(session) {
  const walker = await arrive(session);
  await walker.begin();
  const given = await walker.answerAll();
  await walker.result();
  return { walker, given };
}

/** Leaves at once; nothing is on screen then, and nothing is there for whoever opens the page next. */
async function leaveNothing(walker, address = fileAddress) {
  const { session } = walker;
  await walker.leave();
  assert.equal((await visibleText(session)).trim(), "", "something is left after quick exit");
  const next = await arrive(session, address);
  for (const key of ["home.resume.result", "home.resume.questions", "home.locked.go"])
    assert.equal(await session.count("app", next.button(key)), 0, key);
  assert.deepEqual(await stored(session), nothingStored);
}

const offered = (session) =>
  session.evaluate("app", () => [...document.querySelectorAll("main [data-step]")].map((one) => one.dataset.step));

/** Waits for a plan whose steps are like this, and gives them. */
async function planWith(session, isRight, what) {
  let steps;
  await until(async () => isRight((steps = await offered(session).catch(() => []))), `${session.engine}: ${what}`);
  return steps;
}

// Steps about a person wait for the answer to whether that person is feared, and go again with another answer.
async function askedOfFear(walker, before) {
  const { session } = walker;
  const reply = { role: "radio", css: "[data-person] input" };
  const [yes, no] = [0, 1];
  await walker.click(reply, no);
  const isNew = (step) => !before.includes(step);
  const opened = (await planWith(session, (steps) => steps.some(isNew), "steps about a person")).filter(isNew);
  await walker.click(reply, yes);
  await planWith(session, (steps) => steps.length && !steps.some((one) => opened.includes(one)), "no steps about them");
}

const partNow = (session) =>
  session.evaluate("app", () => document.querySelector("main [data-part]")?.dataset.part ?? "").catch(() => "");

const choices = { css: "main [data-part] .choice input" };
const pickedNow = () =>
  [...document.querySelectorAll("main [data-part] .choice:has(input:checked)")].map((one) => one.textContent.trim());
const givenNow = () => [...document.querySelectorAll("main .given dd")].map((one) => one.textContent.trim());

/** Goes through a practice to its end; gives what was picked. The first way on of a view is on, or past it. */
async function practise(walker) {
  const { session } = walker;
  const picked = [];
  for (let part; (part = await partNow(session));) {
    if (await session.count("app", choices)) {
      await walker.click(choices);
      picked.push(...(await session.evaluate("app", pickedNow)));
    }
    await walker.click({ css: ".ways .button:not(.button-quiet)" });
    const moved = async () => (await partNow(session)) !== part;
    await until(moved, `${session.engine}: what comes after ${part}`);
  }
  await walker.see(walker.heading("practice.end.title"));
  return picked;
}

async function plan(session) {
  const { walker } = await answered(session);
  await walker.click(walker.button("result.plan.go"));
  await walker.see({ css: "[data-list=now] [data-step]" }, 60000);
  const now = await session.count("app", { css: "[data-list=now] [data-step]" });
  assert.ok(now <= 3, `${now} steps to try now`);
  await askedOfFear(walker, await offered(session));
  await walker.click({ role: "button", name: walker.word("guide.done"), css: "[data-list=now] .button" }, 1);
  await walker.see({ css: "[data-list=now] .note", name: walker.word("guide.done.said") });
  await walker.click({ css: "[data-list=now] .button-primary" });
  await walker.see({ css: ".practice-opening" }, 60000);
  await walker.click(walker.button("practice.begin"));
  await walker.see({ css: "main [data-part]" });
  const picked = await practise(walker);
  assert.ok(picked.length, "the practice asked nothing");
  assert.deepEqual(await session.evaluate("app", givenNow), picked);
  await leaveNothing(walker);
}

/** Opens one's own record from the settings. */
async function openRecord(walker) {
  await walker.click(walker.button("common.settings"));
  await walker.click({ ...walker.button("vault.title"), css: "main[data-screen=settings] button" });
  await walker.see({ css: "main [data-phase]:not([data-phase=unknown])" });
}

const inPhase = (walker, phase) => walker.see({ css: `main [data-phase=${phase}]` }, 60000);

/** Keeps all of it here from now on. */
async function turnOn(walker) {
  await openRecord(walker);
  await walker.click(walker.button("vault.none.go"));
  for (const field of ["new", "again"]) await walker.write({ css: `#pass-${field}` }, phrase);
  await walker.click(walker.button("vault.begin.go"));
  await inPhase(walker, "open");
  await walker.see({ role: "status", name: walker.word("vault.open.saved") });
}

async function unlock(walker, words) {
  await walker.write({ css: "#pass-now" }, words);
  await walker.click(walker.button("vault.locked.go"));
}

const checked = (session) =>
  session.evaluate("app", () =>
    [...document.querySelectorAll("[data-item] input")].findIndex((input) => input.checked),
  );

/** Answers a few questions and keeps them; gives the last answer, and the question that would have come next. */
async function keep(session, address) {
  const first = await arrive(session, address);
  await first.begin();
  const given = await first.answerAll(pattern.slice(0, 4));
  const next = await first.question();
  assert.deepEqual(await stored(session), nothingStored);
  await turnOn(first);
  assert.equal((await stored(session)).databases.length, 1);
  return { last: given.at(-1), next };
}

/** Opens the page again: a wrong passphrase is refused, the right one brings back what was kept. */
async function comeBack(session, address, { last, next }) {
  const walker = await arrive(session, address);
  assert.equal(
    await session.count("app", walker.button("home.resume.questions")),
    0,
    "it is there before it is opened",
  );
  await walker.click(walker.button("home.locked.go"));
  await unlock(walker, `${phrase}s`);
  await walker.see({ css: "#pass-wrong", name: walker.word("vault.fault.passphrase") }, 60000);
  await inPhase(walker, "locked");
  await unlock(walker, phrase);
  await inPhase(walker, "open");
  await walker.click(walker.button("home.resume.questions"));
  await walker.see({ css: "main[data-screen=questions] [data-item]" });
  assert.equal(await walker.question(), next);
  await walker.click(walker.button("common.back"));
  await until(async () => (await walker.question()) === last.item, "the question before");
  assert.equal((await checked(session)) + 1, last.value);
  return walker;
}

async function vault(session, address) {
  const walker = await comeBack(session, address, await keep(session, address));
  await openRecord(walker);
  await walker.click(walker.button("vault.erase"));
  await walker.click(walker.button("vault.erase.go"));
  await walker.see({ css: "[data-listing]" }, 60000);
  assert.deepEqual(await stored(session), nothingStored);
  await leaveNothing(walker, address);
}

/** Keeps what the page hands to the browser as a file: not every driver can say where a browser saves it. */
function watchFiles() {
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => make.call(URL, (globalThis.handed = blob));
}

const handed = async () => [...new Uint8Array(await globalThis.handed.arrayBuffer())];

/** Brings a clinic's key along and looks at what of the scores and answers would go; gives that text. */
async function look(walker, recipient) {
  const { session } = walker;
  await walker.click(walker.button("share.title"));
  await walker.write({ css: "#share-key" }, recipient);
  await walker.click(walker.button("share.key.go"));
  await walker.see({ css: "[data-print]", pattern: "^([0-9A-F]{4} ){4}[0-9A-F]{4}$" });
  for (const part of ["scores", "answers"]) await walker.click({ role: "checkbox", css: `[name=share-${part}]` });
  await walker.click(walker.button("share.look"));
  await walker.see({ css: "[data-exact]", hidden: true }, 60000);
  return session.evaluate("app", () => document.querySelector("[data-exact]").textContent);
}

async function share(session) {
  const [clinic, other] = [new Clinic(), new Clinic()];
  const { walker, given } = await answered(session);
  const shown = await look(walker, clinic.recipient);
  // Nobody can say yes to what was not in sight.
  await walker.bring("#share-consent");
  await walker.see({ css: "#share-consent[data-seen=true]" });
  await walker.click({ role: "checkbox", css: "[name=read]" });
  await session.evaluate("app", watchFiles);
  await walker.click(walker.button("share.way.file"));
  await walker.see({ css: "main [data-step=done]" }, 60000);
  const bytes = Buffer.from(await session.evaluate("app", handed));
  assert.equal(other.open(bytes), undefined, "another clinic opens it");
  assert.equal(clinic.open(bytes)?.toString(), shown, "what was sealed is not what was shown");
  const { format, language, measurements } = JSON.parse(shown);
  assert.deepEqual([format, language], ["securebase/shared", walker.locale]);
  assert.deepEqual(measurements[0].answers, Object.fromEntries(given.map(({ item, value }) => [item, value])));
  await leaveNothing(walker);
}

for (const engine of engines) {
  const skip = blocked || missing(engine);
  test(`a plan, its gates and a practice: ${engine}`, { skip, timeout: 300000 }, () => withBrowser(engine, plan));

  // One file has no storage of its own, so this is the hosted page.
  test(`kept under a passphrase, opened and erased: ${engine}`, { skip, timeout: 300000 }, async (t) => {
    const app = await serveApp();
    t.after(() => app.end());
    await withBrowser(engine, (session) => vault(session, app.url));
  });

  test(`shared with a clinic, opened by age: ${engine}`, { skip: skip || needsAge.skip, timeout: 300000 }, () =>
    withBrowser(engine, share),
  );
}
