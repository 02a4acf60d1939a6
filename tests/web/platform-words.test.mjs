// Messages: compiled to data at build, formatted by a small reader, and judged by an independent formatter.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import MessageFormat from "@messageformat/core";
import { compileMessage, pluralForms } from "../../web/build/message.mjs";
import { pseudoText, pseudoLocales } from "../../web/build/pseudo.mjs";
import { readLanguages } from "../../web/build/words.mjs";
import { formatNumber, formatWords } from "../../web/src/i18n/format.ts";
import { generateTypes, typesPath } from "../../web/build/types.mjs";
import { build, fileUrl, launch, open, read, root } from "./platform/setup.mjs";

const folder = join(root, "i18n");
const locales = JSON.parse(read(join(folder, "locales.json")));

const format = (locale, text, values) => formatWords(locale, compileMessage(text, locale), values);

test("plural, ordinal, select, offset and nested forms, in three languages", () => {
  const answers = "{n, plural, =0 {none} one {# answer} other {# answers}}";
  assert.deepEqual(
    [0, 1, 2, 1200].map((n) => format("en", answers, { n })),
    ["none", "1 answer", "2 answers", "1,200 answers"],
  );
  const ar = "{n, plural, zero {ص} one {و} two {ث} few {ق} many {ك} other {غ}}";
  assert.equal([0, 1, 2, 3, 11, 100].map((n) => format("ar", ar, { n })).join(""), "صوثقكغ");
  assert.equal(format("es", "{n, plural, one {uno} many {muchos} other {otros}}", { n: 1_000_000 }), "muchos");
  assert.equal(format("en", "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}", { n: 22 }), "22nd");
  assert.equal(
    format("en", "{n, plural, offset:1 =1 {you} one {you and # more} other {you and # more}}", { n: 3 }),
    "you and 2 more",
  );
  const nested = "{who, select, me {{n, plural, one {I, once} other {I, # times}}} other {they}}";
  assert.equal(format("en", nested, { who: "me", n: 2 }), "I, 2 times");
  assert.equal(format("en", nested, { who: "x", n: 2 }), "they");
  assert.equal(format("en", "{share, number, percent} of {n, number, integer}", { share: 0.5, n: 7.6 }), "50% of 8");
  assert.equal(format("en", "it''s '{'plain'}'", {}), "it's {plain}");
  assert.equal(format("en", "{missing}!", {}), "!");
});

test("numbers are written as each language writes them", () => {
  for (const { code } of locales) assert.equal(formatNumber(code, 1234.5), new Intl.NumberFormat(code).format(1234.5));
});

test("a message that is not well formed is refused with its reason", () => {
  for (const text of [
    "{n, plural, one {#}}",
    "{n",
    "{n, plural, some {x} other {y}}",
    "{d, date}",
    "{n, number, currency}",
    "{n, select, a {b}}",
  ]) {
    assert.throws(() => compileMessage(text, "en"), undefined, text);
  }
});

function areas(code) {
  return readdirSync(join(folder, code)).filter((name) => name.endsWith(".json"));
}

const numbers = [0, 1, 2, 3, 6, 11, 21, 100, 1000];

// Values that reach every plural form of a language, and every case of every select.
function samples(text) {
  const kinds = new Map();
  for (const [, name, kind] of text.matchAll(/\{\s*([a-zA-Z_]\w*)\s*(?:\}|,\s*(\w+))/g)) {
    kinds.set(name, [...(kinds.get(name) ?? []), kind ?? "plain"]);
  }
  const cases = ["x", ...[...text.matchAll(/([a-z][\w-]*)\s*\{/g)].map((match) => match[1])];
  const values = (number, word) =>
    Object.fromEntries(
      [...kinds].map(([name, of]) => [name, of.some((kind) => !["plain", "select"].includes(kind)) ? number : word]),
    );
  // The judge writes plain numbers without the language's digits; ours does not, so such messages are left out.
  if ([...kinds.values()].some((of) => of.includes("plain") && of.some((kind) => kind !== "plain"))) return [];
  return numbers.flatMap((number) => cases.map((word) => values(number, word)));
}

for (const { code } of locales) {
  test(`${code}: every message reads the same as an independent formatter gives it`, () => {
    const judge = new MessageFormat(code);
    let compared = 0;
    for (const name of areas(code)) {
      for (const [key, text] of Object.entries(JSON.parse(read(join(folder, code, name))))) {
        const expected = judge.compile(text);
        for (const values of samples(text)) {
          assert.equal(format(code, text, values), expected(values), `${code} ${key}`);
          compared++;
        }
      }
    }
    assert.ok(compared > 100);
  });
}

test("the build reads all languages, each with the same keys and the plural forms of its own", () => {
  const warnings = [];
  const languages = readLanguages(folder, { pseudo: true, warn: (text) => warnings.push(text) });
  assert.deepEqual(
    languages.map(({ code }) => code),
    [...locales.map(({ code }) => code), "en-XA", "ar-XB"],
  );
  const keys = ({ words }) => Object.values(words).flatMap(Object.keys).sort(); // prettier-ignore
  for (const language of languages) assert.deepEqual(keys(language), keys(languages[0]), language.code);
  assert.deepEqual(pluralForms("ar", "cardinal").sort(), ["few", "many", "one", "other", "two", "zero"]);
});

test("the made-up languages leave values and forms of messages alone", () => {
  const [long, turned] = pseudoLocales;
  const message = "Hello {name}, {n, plural, one {# day} other {# days}} left";
  for (const locale of [long, turned]) {
    const made = format("en", pseudoText(message, locale), { name: "Ada", n: 2 });
    assert.match(made, /Ada/);
    assert.match(made, /2 days/);
  }
  assert.ok(pseudoText("Continue", long).length >= "Continue".length * 1.4);
  assert.match(pseudoText("Continue", turned), /^\u202e.*\u202c$/);
});

test("in the page: keys, items, options, variants and the status of each translation", async (t) => {
  const browser = await launch();
  t.after(() => browser.close());
  const page = await browser.newPage();
  const app = await open(page, fileUrl(build("--pseudo")));
  const look = (code) =>
    app.evaluate(async (to) => {
      const { i18n } = globalThis.probe;
      i18n.setLocale(to);
      // Words of a language are unpacked when it is first shown.
      const comes = i18n.locales.some(({ code: known }) => known === to);
      while (comes && i18n.locale() !== to) await new Promise((resolve) => i18n.onLocaleChange(resolve));
      return [
        ...[i18n.locale(), i18n.direction(), i18n.has("report.done"), i18n.has("report.none"), i18n.t("report.none")],
        ...[
          i18n.itemText("probe", "probe-1"),
          i18n.itemText("probe", "probe-1", "past"),
          i18n.itemText("probe", "probe-2", "past"),
        ],
        ...[
          i18n.optionText("probe", "probe-2", "yes"),
          i18n.itemText("probe", "none"),
          i18n.itemStatus("probe"),
          i18n.itemStatus("none"),
        ],
      ];
    }, code);
  const words = (code) => [`Question ${code}`, `Question then ${code}`, `Choice ${code}`, `Yes ${code}`];
  for (const [code, dir, status] of [
    ["en", "ltr", "source"],
    ["es", "ltr", "draft"],
    ["ar", "rtl", "draft"],
  ]) {
    assert.deepEqual(await look(code), [code, dir, true, false, "report.none", ...words(code), "", status, undefined]);
  }
  assert.equal((await look("xx"))[0], "ar", "a language that does not exist changes nothing");
  assert.match((await look("en-XA"))[5], /^\[Qüéštîöñ éñ~+\]$/);
  assert.equal((await look("ar-XB"))[1], "rtl");
});

test("the types of the page are those of the engine's schema", async () => {
  assert.equal(read(typesPath), await generateTypes());
});
