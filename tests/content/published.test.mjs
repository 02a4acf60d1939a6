// What may be said of the published instruments: keys and figures with their sources, and never a word of theirs.
import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { areas, at, constructs, itemTexts, locales, readJson } from "./lib/content.mjs";

const packs = fs
  .readdirSync(at("core/content/instruments"))
  .map((name) => readJson("core/content/instruments", name))
  .filter((pack) => pack.evidence === "published");
const known = new Set(constructs().map((construct) => construct.id));
const names = readJson("core/content/vocabulary/instruments.json");
const checked = ["verified", "secondary", "computed"];

/** Faults any published pack could have, whatever it asks. */
export function publishedFaults(pack) {
  const faults = [];
  const say = (bad, text) => bad && faults.push(`${pack.id}: ${text}`);
  say(pack.provenance.text !== "not-included", "claims to bring its words");
  say(!checked.includes(pack.provenance.verification), `key is ${pack.provenance.verification}`);
  say(!/\d{4}/.test(pack.provenance.source) || pack.provenance.terms.length < 20, "no source or terms");
  say(pack.family === "sbi", "would be offered by the page");
  for (const figure of [...(pack.reliabilities ?? []), ...(pack.functions ? [pack.functions] : [])])
    say(!["verified", "computed"].includes(figure.verification), "ships a figure nobody has checked");
  for (const item of pack.items) {
    say(
      Object.values(item).some((value) => /\s/.test(String(value))),
      `${item.id} holds words`,
    );
    for (const trace of item.traces) say(!known.has(trace), `${item.id} traces to unknown ${trace}`);
  }
  for (const scale of pack.scales) say(!known.has(scale.construct), `scale ${scale.id} measures ${scale.construct}`);
  const asked = pack.forms[0].items.join();
  say(asked !== pack.items.map((item) => item.id).join(), "the full form is in another order than the items");
  return faults;
}

test("the published instruments that the design names are here, and sound", () => {
  const wanted = "ecr-12 ecr-1998 ecr-1998-5 ecr-r ecr-r-interleaved ecr-rs ecr-s raas rq rsq";
  assert.equal(
    packs
      .map((pack) => pack.id)
      .sort()
      .join(" "),
    wanted,
  );
  assert.deepEqual(packs.flatMap(publishedFaults), []);
});

test("a planted fault in a published pack is caught", () => {
  const broken = structuredClone(packs.find((pack) => pack.id === "ecr-1998-5"));
  broken.provenance.text = "included";
  broken.reliabilities[0].verification = "unverified";
  broken.items[0].wording = "I like to be near people.";
  broken.scales[0].construct = "mood";
  assert.equal(publishedFaults(broken).length, 4);
});

test("no language holds the words of a published item", () => {
  const published = new Set(packs.map((pack) => pack.id));
  for (const locale of locales())
    for (const id of itemTexts(locale).keys()) assert.ok(!published.has(id), `${locale}: ${id}`);
});

test("every note that comes with a score has words", () => {
  const notes = [...packs.flatMap((pack) => pack.notes ?? []), ...names.aliases.flatMap((alias) => alias.note ?? [])];
  assert.deepEqual(
    [...new Set(notes)].filter((note) => !(note in areas("en").get("notes"))),
    [],
  );
});
