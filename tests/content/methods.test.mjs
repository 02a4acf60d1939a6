// The methods page tells of everything there is, once and where it belongs, with the packs' own numbers. (J-C12)
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { readFacts } from "../../web/build/methods/facts.mjs";
import { methodsPages } from "../../web/build/methods.mjs";
import { bannedFaults, bannedList } from "./lib/banned.mjs";
import { at, flatTexts, itemTexts, jsonNames, locales, readJson } from "./lib/content.mjs";

const native = at("dist/secure-base");
const options = { content: at("core/content"), i18n: at("i18n"), native };
const skip = existsSync(native) ? false : "dist/secure-base is not built";
const pages = skip ? [] : await methodsPages(options);
const facts = skip ? undefined : readFacts(options);
const packs = (folder) => jsonNames("core/content", folder).map((name) => readJson("core/content", folder, name));
const instruments = packs("instruments");
const rules = packs("rules").flatMap(({ rules: own }) => own);
const plan = readJson("core/content/rules/plan.json");
const interventions = packs("interventions").flatMap((pack) => pack.interventions);

const unescaped = (html) => html.replace(/<[^>]+>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&"); // prettier-ignore
const codes = (html) => [...html.matchAll(/<code dir="ltr">([^<]*)<\/code>/g)].map(([, id]) => unescaped(id));
const figures = (html) => [...html.matchAll(/<data value="([^"]+)">/g)].map(([, value]) => Number(value));

/** The rows of every table of one kind, each a list of cells as HTML. */
function rowsOf(html, name) {
  const tables = [...html.matchAll(new RegExp(`<table data-table="${name}">([^]*?)</table>`, "g"))];
  const bodies = tables.map(([, inside]) => /<tbody>([^]*)<\/tbody>/.exec(inside)[1]);
  const rows = bodies.flatMap((body) => body.split("<tr>").slice(1));
  return rows.map((row) => row.split(/<t[hd](?: [^>]*)?>/).slice(1));
}

/** The part of the page that tells of one instrument. */
const sectionOf = (html, id) => html.split(`<section id="instrument-${id}"`)[1].split("</section>")[0];
const sorted = (all) => [...all].sort();

for (const [name, html] of pages) {
  const locale = name.split(".")[1];
  const rows = (kind) => rowsOf(html, kind);
  const ids = (kind) => rows(kind).map(([first]) => codes(first)[0]);

  test(`${name}: every instrument, norm, rule, gate, note and practice stands there once`, () => {
    const sections = [...html.matchAll(/data-instrument="([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(sections, instruments.map(({ id }) => id)); // prettier-ignore
    for (const kind of ["plan", "copy", "screen"]) {
      const wanted = rules.filter((rule) => rule.kind === kind).map(({ id }) => id);
      assert.deepEqual(ids(`rules-${kind}`), wanted);
    }
    assert.deepEqual(ids("gates"), plan.gates.map(({ id }) => id)); // prettier-ignore
    assert.deepEqual(ids("noted"), plan.flags.map(({ id }) => id)); // prettier-ignore
    assert.deepEqual(sorted(ids("interventions")), sorted(interventions.map(({ id }) => id)));
    assert.deepEqual(sorted(new Set(ids("norms"))), sorted(packs("norms").map(({ id }) => id)));
    const captions = [...html.matchAll(/<caption[^>]*>([^<]*)/g)].map(([, words]) => words);
    assert.deepEqual(captions.filter((words, index) => captions.indexOf(words) !== index), []); // prettier-ignore
    const places = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(places).size, places.length, "no id twice");
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(places.includes(target), target);
  });

  test(`${name}: keys, directions and scales are the packs'`, () => {
    for (const pack of instruments) {
      const section = sectionOf(html, pack.id);
      const keys = rowsOf(section, "keys");
      assert.equal(keys.length, pack.scales.length, pack.id);
      pack.scales.forEach((scale, index) => {
        const [first, , key, share] = keys[index];
        const { reversed = [], option, items } = scale;
        assert.equal(codes(first)[0], scale.id);
        const straight = items.filter((item) => !reversed.includes(item));
        const turned = reversed.length > 0 ? items.filter((item) => reversed.includes(item)) : [];
        const inOrder = scale.kind === "weighted" ? items : [...straight, ...turned];
        assert.deepEqual(sorted(codes(key)), sorted([...inOrder, ...(option ? [option] : [])]), scale.id);
        const [before, after = ""] = key.split("<b>");
        if (scale.kind !== "weighted") {
          assert.deepEqual(sorted(codes(after).filter((id) => id !== option)), sorted(reversed), scale.id);
          assert.ok(codes(before).every((id) => !reversed.includes(id)));
        } else assert.deepEqual(figures(key), items.map((item) => scale.weights[item])); // prettier-ignore
        assert.deepEqual(figures(share), [scale.minimum_share]);
      });
      const { min, max } = pack.response;
      assert.ok(section.includes(`<data value="${min}">${min}</data> – <data value="${max}">${max}</data>`), pack.id);
      assert.deepEqual(rowsOf(section, "flags").map(([first]) => codes(first)[0]), (pack.flags ?? []).map(({ id }) => id)); // prettier-ignore
    }
  });

  test(`${name}: sources, terms, what is checked and what is not stand with each instrument`, () => {
    for (const pack of instruments) {
      const section = unescaped(sectionOf(html, pack.id));
      for (const text of [pack.revision, pack.provenance.source, pack.provenance.terms]) assert.ok(section.includes(text), text); // prettier-ignore
      const words = readJson("i18n", locale, "methods.json");
      assert.ok(section.includes(words[`methods.checked.${pack.provenance.verification}`]), pack.id);
      assert.ok(section.includes(words[`methods.open.${pack.evidence}`]), pack.id);
      if (!pack.reliabilities) assert.ok(section.includes(words["methods.reliability.none"]), pack.id);
    }
  });

  test(`${name}: every figure of norms, reliabilities, calibrations, notes and functions is the packs'`, () => {
    const norms = packs("norms").flatMap((norm) => norm.scales.map((scale) => [scale.n ?? norm.n, scale.mean, scale.sd, ...(scale.percentiles ?? []).flat()])); // prettier-ignore
    const inOrder = (all) => all.map((one) => JSON.stringify(one)).sort();
    assert.deepEqual(inOrder(rows("norms").map((row) => figures(row.join("")))), inOrder(norms));
    const known = instruments.flatMap(({ reliabilities = [] }) => reliabilities.map(({ value, sd, n }) => [value, sd, n])); // prettier-ignore
    assert.deepEqual(inOrder(rows("reliabilities").map((row) => figures(row.join("")))), inOrder(known));
    const items = packs("calibrations").flatMap(({ scales }) => Object.values(scales).flatMap((scale) => Object.values(scale.items).map(({ slope, thresholds }) => [slope, ...thresholds]))); // prettier-ignore
    assert.deepEqual(inOrder(rows("calibration").map((row) => figures(row.join("")))), inOrder(items));
    const limits = instruments.flatMap(({ quality }) => (quality?.limits ?? []).map(({ value, base_rate: rate }) => [value, ...(rate === undefined ? [] : [rate])])); // prettier-ignore
    assert.deepEqual(inOrder(rows("quality").map((row) => figures(row.join("")))), inOrder(limits));
    const functions = instruments.flatMap((pack) => (pack.functions?.styles ?? []).map(({ anxiety, avoidance, constant }) => [anxiety, avoidance, constant])); // prettier-ignore
    assert.deepEqual(inOrder(rows("functions").map((row) => figures(row.join("")))), inOrder(functions));
  });

  test(`${name}: each rule has its condition, its effects and the test that holds it`, () => {
    for (const rule of rules) {
      const [, does, , tests] = rows(`rules-${rule.kind}`).find(([first]) => codes(first)[0] === rule.id);
      const named = codes(tests);
      assert.ok(named.length > 0, rule.id);
      if (rule.kind === "plan") for (const path of named) assert.ok(existsSync(at(path)), path);
      else assert.deepEqual(named, [rule.test]);
      const spoken = new Set(codes(does));
      const wanted = JSON.stringify(rule.cases ?? rule.limits ?? []).match(/\b(?:iv|as|flag|gate)-[\w-]+/g) ?? [];
      for (const id of wanted) assert.ok(spoken.has(id), `${rule.id} ${id}`);
      for (const { when } of rule.cases ?? []) for (const id of JSON.stringify(when ?? {}).match(/\b(?:tr|cap|iwm|pre)-[\w-]+/g) ?? []) assert.ok(spoken.has(id), `${rule.id} ${id}`); // prettier-ignore
      assert.ok(unescaped(does).trim().length > 20, rule.id);
    }
  });

  test(`${name}: settings and how each practice is backed are the packs'`, () => {
    const groups = ["sizes", "weights", "thresholds", "limits"].flatMap((group) =>
      Object.entries(plan.settings[group]),
    );
    const wanted = [...groups, ["short_minutes", plan.settings.short_minutes]];
    assert.deepEqual(rows("settings").map((row) => [codes(row[0])[0], ...figures(row[2])]), wanted.map(([id, { value }]) => [id, value])); // prettier-ignore
    const words = readJson("i18n", locale, "practice.json");
    for (const one of interventions) {
      const row = rows("interventions").find(([first]) => codes(first)[0] === one.id);
      assert.ok(unescaped(row[1]).includes(words[`practice.evidence.${one.evidence}`]), one.id);
      assert.deepEqual(codes(row[2]), one.sources, one.id);
      for (const cite of one.cites) assert.ok(unescaped(row[2]).includes(cite), cite);
      assert.deepEqual(codes(row[5]), [...one.gates, ...one.touches], one.id);
    }
  });

  test(`${name}: the engine's version and every pack's stand there`, () => {
    const { stdout } = spawnSync(native, ["--version"], { encoding: "utf8" });
    assert.ok(html.includes(`<b><code dir="ltr">${stdout.trim()}</code></b>`));
    const told = new Map(rows("versions").map(([id, , revision]) => [codes(id)[0], codes(revision)[0]]));
    const all = ["instruments", "norms", "calibrations", "sources", "interventions", "plans", "rules", "readings"].flatMap(packs); // prettier-ignore
    for (const { id, revision } of all) assert.equal(told.get(id), revision, id);
    for (const [id, pack] of itemTexts(locale)) assert.equal(told.get(`${id}.${locale}`), pack.revision, id);
    for (const method of facts.methods) assert.ok(html.includes(`<code dir="ltr">${method}</code>`), method);
  });

  test(`${name}: no question's words, no banned word, no script, nothing to ask for`, () => {
    const text = unescaped(html);
    const questions = [...itemTexts(locale).values()].flatMap(flatTexts).map(([, words]) => words);
    for (const words of questions.filter(({ length }) => length > 25)) assert.ok(!text.includes(words), words);
    // Words of the page are held to the list where they are written; here it is the packs' own English.
    const entries = bannedList("en");
    const english = [...html.matchAll(/<span lang="en" dir="ltr">([^<]*)<\/span>/g)].map(([, words]) => unescaped(words)); // prettier-ignore
    assert.deepEqual(english.flatMap((words) => bannedFaults(entries, "methods.pack", words.replaceAll(/['{}]/g, ""))), []); // prettier-ignore
    assert.doesNotMatch(html, /<script|<iframe|<form|<img|https?:|\son\w+=/i);
    assert.match(html, /content="default-src 'none'; style-src 'sha256-[^']+'; img-src data:; base-uri 'none'; form-action 'none'"/); // prettier-ignore
    for (const [, href] of html.matchAll(/href="([^"]+)"/g))
      assert.match(href, /^(#[\w-]+|methods\.\w+\.html|data:,)$/);
  });
}

test("there is a page in every language, and making it again gives the same bytes", { skip }, async () => {
  assert.deepEqual(sorted(pages.map(([name]) => name)), locales().map((locale) => `methods.${locale}.html`)); // prettier-ignore
  assert.deepEqual(await methodsPages(options), pages);
  assert.ok(pages.find(([name]) => name === "methods.ar.html")[1].includes('<html lang="ar" dir="rtl">'));
  assert.deepEqual(await methodsPages({ ...options, native: undefined }), []);
});
