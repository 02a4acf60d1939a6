// Every locale says every question, once, and says where its words come from.
import assert from "node:assert/strict";
import { test } from "node:test";
import { begun, flatTexts, inventory, itemTexts, locales } from "./lib/content.mjs";

const packs = inventory();
const english = itemTexts("en");
const statuses = ["source", "draft", "forward-back", "validated"];

/** Faults of one text pack beside its instrument. */
export function textFaults(pack, text, locale) {
  if (!text) return [`${pack.id}: no words in ${locale}`];
  const faults = [];
  const same = (what, wanted, given) => {
    for (const id of wanted) if (!given.includes(id)) faults.push(`${pack.id}: ${what} ${id} missing`);
    for (const id of given) if (!wanted.includes(id)) faults.push(`${pack.id}: ${what} ${id} extra`);
  };
  const choices = pack.items.filter((item) => item.kind === "choice");
  const ids = pack.items.map((item) => item.id);
  same("item", ids, Object.keys(text.items));
  same(
    "options of",
    choices.map((item) => item.id),
    Object.keys(text.options ?? {}),
  );
  for (const item of choices) same(`${item.id} option`, item.options, Object.keys(text.options?.[item.id] ?? {}));
  same("variant", Object.keys(english.get(pack.id)?.variants ?? {}), Object.keys(text.variants ?? {}));
  for (const [name, items] of Object.entries(text.variants ?? {}))
    same(`variant ${name} item`, ids, Object.keys(items));
  for (const [id, words] of flatTexts(text)) {
    if (words.trim() !== words || words === "") faults.push(`${pack.id}: ${id} is empty or has loose spaces`);
    if (/[{}<>]/.test(words)) faults.push(`${pack.id}: ${id} holds markup`);
  }
  return [...faults, ...headFaults(pack, text, locale)];
}

function headFaults(pack, text, locale) {
  const faults = [];
  const say = (bad, what) => bad && faults.push(`${pack.id}: ${what}`);
  say(text.format !== "securebase/item-text" || text.version !== 1, "format");
  say(text.language !== locale, `says it is in ${text.language}`);
  say(text.revision !== pack.revision, "words of another revision");
  say(!statuses.includes(text.status), `status ${text.status}`);
  say((text.status === "source") !== (locale === "en"), "only English is the source");
  say(!text.provenance?.source || !text.provenance?.method, "no provenance");
  say(text.status === "forward-back" && text.provenance?.back_translation !== true, "claims a back translation");
  say(text.status === "validated" && !(text.provenance?.cognitive_debriefing_n > 0), "claims a validation");
  return faults;
}

for (const locale of locales()) {
  const skip = begun(locale) ? false : `no file in i18n/${locale} yet`;
  test(`the questions are whole in ${locale}`, { skip }, () => {
    const texts = itemTexts(locale);
    assert.deepEqual(
      [...packs.values()].flatMap((pack) => textFaults(pack, texts.get(pack.id), locale)),
      [],
    );
    assert.deepEqual(
      [...texts.keys()].filter((id) => !packs.has(id)),
      [],
    );
  });

  test(`no two questions of a pack read alike in ${locale}`, { skip }, () => {
    for (const text of itemTexts(locale).values()) {
      const said = Object.values(text.items);
      assert.equal(new Set(said).size, said.length, text.instrument);
    }
  });
}

test("planted faults in a text pack are caught", () => {
  const pack = packs.get("sbi-working-models");
  const broken = structuredClone(english.get(pack.id));
  delete broken.items["sbi-iwm-self-01"];
  broken.items["sbi-iwm-self-99"] = "A stranger.";
  delete broken.options["sbi-iwm-pre-01"].open;
  broken.provenance = {};
  broken.status = "validated";
  assert.equal(textFaults(pack, broken, "es").length, 6);
  assert.deepEqual(textFaults(pack, undefined, "es"), ["sbi-working-models: no words in es"]);
});
