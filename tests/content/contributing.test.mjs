// The walkthroughs of CONTRIBUTING.md are true: each is carried out in a copy, block by block, and comes to what it says.
import assert from "node:assert/strict";
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { at, locales, readJson } from "./lib/content.mjs";
import { carryOut, copyProject, joined, placeOf, readWalkthroughs, unkept } from "./lib/walkthrough.mjs";

const text = fs.readFileSync(at("CONTRIBUTING.md"), "utf8");
const walkthroughs = readWalkthroughs(text);
const built = ["dist/secure-base", "dist/wasm/securebase.wasm", "dist/wasm/packer.wasm"].every((one) =>
  fs.existsSync(at(one)),
);
const skip = built ? false : "dist/ is not built: run ./dev build";
const base = fs.mkdtempSync(path.join(tmpdir(), "secure-base-"));
after(() => fs.rmSync(base, { recursive: true }));

/** A walkthrough carried out in a folder of its own: that folder, and what its commands wrote. */
function walked(title) {
  const folder = fs.mkdtempSync(path.join(base, "walk-"));
  copyProject(folder);
  const { blocks } = walkthroughs.find((one) => one.title === title);
  return { folder, blocks, outputs: carryOut(folder, blocks) };
}

/** A list that the document says is still to be told of what was added: so many of its tests fail until then. */
function isStillAsked(title, { folder }, file, failing = 1) {
  const section = text.split(title)[1].split(/^### /m)[0];
  assert.ok(section.split("\nThen: ")[1].includes(`\`${file}\``), file);
  carryOut(folder, [{ does: "run", script: `! node --test ${file}`, says: [`ℹ fail ${failing}`] }]);
}

const written = ({ blocks }, does) => blocks.filter((block) => block.does === does).map(({ name }) => name);
const said = ({ blocks }) => blocks.flatMap(({ says = [] }) => says);
const inCopy = (folder, name) => JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"));
const lastAnswer = (output) => JSON.parse(output.trimEnd().split("\n").at(-1));

test("there are four walkthroughs, each with something to write, something to run and something that comes of it", () => {
  const titles = ["Add an instrument", "Add an intervention", "Add a rule", "Add a language"];
  assert.deepEqual(
    walkthroughs.map(({ title }) => title),
    titles,
  );
  for (const { title, blocks } of walkthroughs) {
    const does = blocks.map((block) => block.does);
    assert.ok(does.includes("run") && (does.includes("file") || does.includes("add")), title);
  }
});

test("what the document names is there", () => {
  const made = walkthroughs.flatMap(({ blocks }) => blocks.map(({ name }) => name));
  const named = [...text.matchAll(/(?<![\w/.-])(?:core|i18n|tests|web)\/[\w./*-]*\w/g)].map(([name]) => name);
  const files = [...new Set(named)].filter((name) => !name.includes("*") && !/demo|boundaries|\/fa\b/.test(name));
  assert.ok(files.length > 15);
  const known = (name) => made.includes(name) || fs.existsSync(at(name));
  assert.deepEqual(files.filter((name) => !known(name)), []); // prettier-ignore
});

test(
  "an instrument: its pack and words are sound, and a made-up sheet has the mean that is worked out",
  { skip },
  () => {
    const walk = walked("Add an instrument");
    const [file] = written(walk, "file");
    const { items, scales } = inCopy(walk.folder, file);
    assert.ok(said(walk).includes("4 packs, no faults"), "the pack and three languages");
    // What the text works out, from the answers that it gives.
    const asked = JSON.parse(/echo '(.*)'/.exec(walk.blocks.at(-1).script)[1]).input;
    const turned = (id) => (scales[0].reversed.includes(id) ? 8 - asked.answers[id] : asked.answers[id]);
    const mean = items.reduce((sum, { id }) => sum + turned(id), 0) / items.length;
    assert.equal(lastAnswer(walk.outputs.at(-1)).value.scales[scales[0].id].mean, mean);
    assert.ok(said(walk).includes(`/value/scales/${scales[0].id}/mean: ${mean}`));
    isStillAsked("Add an instrument", walk, "tests/content/packs.test.mjs");
  },
);

test("an intervention: its set is sound, and its words pass in every language", { skip }, () => {
  const walk = walked("Add an intervention");
  const [set, words] = written(walk, "add");
  const { id, gates } = inCopy(walk.folder, set).interventions.at(-1);
  assert.deepEqual(gates, ["gate-bond"]);
  for (const locale of locales()) assert.ok(inCopy(walk.folder, words.replace("*", locale))[`${id}.why`], locale);
  assert.ok(said(walk).includes("1 packs, no faults") && said(walk).includes("ℹ fail 0"));
  isStillAsked("Add an intervention", walk, "tests/content/library.test.mjs", locales().length);
});

test("a rule: it holds for someone made up and says so, with words, and a case pins it", { skip }, () => {
  const walk = walked("Add a rule");
  const [pack] = written(walk, "file");
  const [rule] = inCopy(walk.folder, pack).rules;
  const { value } = lastAnswer(walk.outputs.at(-1));
  assert.ok(value.rules.some((held) => held.rule === rule.id));
  const reasons = [...value.now, ...value.next, ...value.later].flatMap((step) => step.reasons);
  assert.ok(reasons.some((reason) => reason.rule === rule.id));
  const pinned = inCopy(walk.folder, "tests/cases/guide/recommend.json").steps.at(-1).where;
  assert.ok(Object.values(pinned).includes(rule.id));
  for (const locale of locales())
    assert.ok(inCopy(walk.folder, `i18n/${locale}/guide.json`)[`guide.rule.${rule.id.toLowerCase()}`], locale);
  isStillAsked("Add a rule", walk, "tests/content/guidance-rules.test.mjs");
});

test("a language: the build names every file and every number of keys that are missing", { skip }, () => {
  const walk = walked("Add a language");
  const code = inCopy(walk.folder, "i18n/locales.json").at(-1).code;
  const own = inCopy(walk.folder, `i18n/${code}/common.json`);
  const folder = at("i18n/en");
  const names = [...fs.readdirSync(folder), ...fs.readdirSync(path.join(folder, "interventions")).map((name) => `interventions/${name}`)]; // prettier-ignore
  const wanted = names
    .filter((name) => name.endsWith(".json") && name !== "methods.json")
    .map((name) => {
      const keys = Object.keys(readJson("i18n/en", name)).filter((key) => name !== "common.json" || !(key in own));
      return `warning: i18n/${code}/${name}: ${keys.length} keys missing, English shown (${keys[0]})`;
    });
  const told = walk.outputs[0].split("\n").filter((line) => line.includes("keys missing"));
  assert.deepEqual(told.toSorted(), wanted.toSorted());
});

test("a walkthrough that is not true is caught", () => {
  const fence = "```";
  const document = (info, body) => readWalkthroughs(`### 1. One\n\n${fence}${info}\n${body}\n${fence}\n`)[0].blocks;
  assert.throws(() => document("json", "{}"), /no kind/);
  assert.throws(() => placeOf("/copy", "dist/secure-base"), /outside/);
  assert.throws(() => placeOf("/copy", "i18n/../web/a.ts"), /outside/);
  assert.throws(() => placeOf("/copy", "/i18n/en/a.json"), /outside/);
  assert.throws(() => joined({ a: "x" }, { a: "y" }, "f"), /already/);
  assert.deepEqual(joined({ a: [1], b: { c: 1 } }, { a: [2], b: { d: 2 } }, "f"), { a: [1, 2], b: { c: 1, d: 2 } });
  assert.throws(() => carryOut(base, document("sh run", "false\n#> x")));
  assert.throws(() => carryOut(base, document("sh run", "echo one")), /nothing is said/);
  assert.throws(() => carryOut(base, document("sh run", "echo one\n#> two")));
  assert.deepEqual(carryOut(base, document("sh run", "echo one two\n#> one …")), ["one two\n"]);
  assert.deepEqual(unkept(["/a/0: 1", "/a/1: 1", "/b: null"], 'x\n{"a":[1,2]}'), ["/a/1: 1"]);
});
