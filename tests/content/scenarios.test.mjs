// The scenes of the rehearsal: whole, short, played to an end on every way, and told without a verdict in each language.
import assert from "node:assert/strict";
import { test } from "node:test";
import { areas, locales, readJson } from "./lib/content.mjs";
import { interventions } from "./lib/guidance.mjs";
import { grade } from "./lib/item-lints.mjs";
import { everyText } from "./lib/messages.mjs";

const pack = readJson("core/content/scenarios/rehearsal.json");
const known = interventions();

const settings = ["romantic", "friend", "family", "work", "therapy"];
const strategies = ["str-primary", "str-hyperactivating", "str-deactivating", "str-oscillating"];
const byOneself = new Set(["regulation", "reflection", "mindfulness", "cbt", "dbt", "act", "compassion", "receiving", "everyday"]); // prettier-ignore
const gatesAlone = new Set(["gate-bond", "gate-ground"]);
const wordsAtMost = 15000; // bytes of the words of one language: the page has a budget
const gradeCeiling = 6;
const wordsMeasured = 8;

/** The most characters each kind of text may have. */
const lengths = [
  [/^scenario\.[^.]+\.name$/, 40],
  [/^scenario\.[^.]+\.about$/, 90],
  [/^scenario\.[^.]+\.[^.]+\.text$/, 170],
  [/\.reading\.[^.]+$/, 70],
  [/\.choice\.[^.]+$/, 80],
  [/\.choice\.[^.]+\.then$/, 120],
];

const twice = (ids) => ids.filter((id, place) => ids.indexOf(id) !== place);
const choicesOf = ({ scenes }) => scenes.flatMap(({ choices }) => choices);

/** Ids that stand twice where each may stand once, and ids of another form. */
export function idFaults({ scenarios }) {
  const lists = [scenarios, ...scenarios.map(({ scenes }) => scenes)].map((list) => list.map(({ id }) => id));
  for (const { choices, readings } of scenarios.flatMap(({ scenes }) => scenes))
    lists.push(readings, choices.map(({ id }) => id)); // prettier-ignore
  const ids = lists.flat();
  return [...lists.flatMap(twice), ...ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))];
}

/** What keeps a way through a scenario from ending, and scenes no way leads to. */
export function wayFaults({ id, scenes }) {
  const places = new Map(scenes.map((scene, place) => [scene.id, place]));
  const led = new Set([scenes[0].id]);
  const faults = [];
  scenes.forEach((scene, place) => {
    for (const { id: choice, to } of scene.choices) {
      if (to === undefined) continue;
      if (!(places.get(to) > place)) faults.push(`${id}.${scene.id}.${choice} does not lead on`);
      led.add(to);
    }
  });
  return [...faults, ...scenes.filter((scene) => !led.has(scene.id)).map((scene) => `${id}.${scene.id} is not met`)];
}

/** What a scenario lacks of the shape each has: readings, choices, strategies. */
export function shapeFaults({ id, setting, minutes, scenes }) {
  const faults = [];
  const check = (name, good) => good || faults.push(`${id}: ${name}`);
  check("setting", settings.includes(setting));
  check("minutes", Number.isInteger(minutes) && minutes > 0 && minutes <= 10);
  check("scenes", scenes.length === 2 || scenes.length === 3);
  for (const { id: scene, readings, choices } of scenes) {
    check(`${scene} readings`, readings.length === 3);
    check(`${scene} choices`, choices.length === 3 || choices.length === 4);
    check(`${scene} primary`, choices.some(({ strategy }) => strategy === "str-primary")); // prettier-ignore
  }
  const met = new Set(choicesOf({ scenes }).map(({ strategy }) => strategy));
  check("strategy", met.isSubsetOf(new Set(strategies)));
  check("other strategies", [...met].filter((strategy) => strategy !== "str-primary").length >= 2);
  return faults;
}

/** Why a practice is not one to be sent to from a rehearsal alone. */
export function practiceFaults(id, practice) {
  if (!practice) return [`${id}: there is none`];
  const faults = [];
  const check = (name, good) => good || faults.push(`${id}: ${name}`);
  check("for oneself", practice.audience.includes("self"));
  check("guided", practice.use === "guided");
  check(`family ${practice.family}`, byOneself.has(practice.family));
  check(`gates ${practice.gates}`, practice.gates.every((gate) => gatesAlone.has(gate))); // prettier-ignore
  check("alone", !practice.touches.some((touch) => touch === "joint" || touch === "group")); // prettier-ignore
  return faults;
}

/** Strategies that occur without practices, practices of none that occurs, and practices not fit for this. */
export function debriefFaults(scenario) {
  const met = [...new Set(choicesOf(scenario).map(({ strategy }) => strategy))].sort();
  const told = scenario.practices.map(({ strategy }) => strategy).sort();
  const faults = met.join() === told.join() ? [] : [`${scenario.id}: ${told} for ${met}`];
  for (const { strategy, interventions: ids } of scenario.practices) {
    if (ids.length < 1 || ids.length > 2) faults.push(`${scenario.id}: ${ids.length} for ${strategy}`);
    faults.push(...twice(ids), ...ids.flatMap((id) => practiceFaults(id, known.get(id))));
  }
  return faults;
}

/** The keys of all words a pack asks for. */
export const keysOf = ({ scenarios }) =>
  scenarios.flatMap(({ id, scenes }) => [
    ...["name", "about"].map((word) => `scenario.${id}.${word}`),
    ...scenes.flatMap((scene) => {
      const at = `scenario.${id}.${scene.id}`;
      const choices = scene.choices.flatMap((choice) => [
        `${at}.choice.${choice.id}`,
        `${at}.choice.${choice.id}.then`,
      ]);
      return [`${at}.text`, ...scene.readings.map((reading) => `${at}.reading.${reading}`), ...choices];
    }),
  ]);

/** Keys without words, and words without a key. */
export function keyFaults(keys, words) {
  const wanted = new Set(keys);
  return [...keys.filter((key) => !words[key]?.trim()), ...Object.keys(words).filter((key) => !wanted.has(key))];
}

export const lengthFaults = (words) =>
  Object.entries(words)
    .filter(([key, text]) => !(text.length <= (lengths.find(([form]) => form.test(key))?.[1] ?? 0)))
    .map(([key, text]) => `${key}: ${text.length}`);

const bytes = (words) => Object.values(words).reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/** Words that tell a person what is owed, who is at fault, what is right, or what is hard beyond a small scene. */
const heavy = {
  en: /\b(?:should|must|ought|have to|right answer|wrong (?:answer|choice|thing)|you (?:are|were) wrong|mistakes?|your fault|violen\w*|afraid|scared|hit|abus\w*|cheat\w*|affair|drunk|drinks?|wine|beer|pills?|medic\w*|die|dead|kill\w*|he|she|him|her|his|hers)\b/i, // prettier-ignore
  es: /(?<!\p{L})(?:deber?ías?|debes|tienes que|hay que|correct[oa]s?|errores|tu culpa|violen\p{L}*|miedo|golpe\p{L}*|maltrat\p{L}*|infiel\p{L}*|vino|cerveza|pastillas?|medic\p{L}*|morir|muert\p{L}*|él|ella)(?!\p{L})/iu, // prettier-ignore
  ar: /(?<!\p{L})(?:يجب|عليك أن|لا بدّ|ينبغي|الصواب|خطؤك|ذنبك|عنف|خوف|ضرب|إساءة|خيانة|خمر|دواء|أدوية|حبوب|موت)(?!\p{L})/iu, // prettier-ignore
};
const heavyFaults = (locale, words) =>
  Object.entries(words)
    .filter(([, text]) => heavy[locale].test(everyText(text)))
    .map(([key, text]) => `${key}: “${text.match(heavy[locale])[0]}”`);

const hardTexts = (words) =>
  Object.entries(words)
    .filter(([, text]) => text.split(/\s+/).length >= wordsMeasured && grade(text) > gradeCeiling)
    .map(([key, text]) => `${key} ${grade(text).toFixed(1)}: ${text}`);

test("there are ten scenarios or more, of every setting, each id once (F-15)", () => {
  assert.ok(pack.scenarios.length >= 10);
  const counts = Object.groupBy(pack.scenarios, ({ setting }) => setting);
  for (const [setting, least] of [
    ["romantic", 3],
    ["friend", 2],
    ["family", 2],
    ["work", 2],
    ["therapy", 1],
  ])
    // prettier-ignore
    assert.ok(counts[setting]?.length >= least, setting);
  assert.deepEqual(idFaults(pack), []);
});

test("each way through each scenario ends, and every scene can be met (F-15)", () => {
  assert.deepEqual(pack.scenarios.flatMap(wayFaults), []);
});

test("a scene has three readings, and three or four choices with open turning among them (F-15)", () => {
  assert.deepEqual(pack.scenarios.flatMap(shapeFaults), []);
});

test("in some scenarios the first choice leads to another second scene (F-15)", () => {
  const forks = pack.scenarios.filter(({ scenes }) => new Set(scenes[0].choices.map(({ to }) => to)).size > 1);
  assert.ok(forks.length >= 2);
});

test("turning openly to someone does not always stand in the same place (F-15)", () => {
  const place = ({ choices }) => choices.findIndex(({ strategy }) => strategy === "str-primary");
  const places = pack.scenarios.flatMap(({ scenes }) => scenes.map(place));
  for (const at of [0, 1, 2]) assert.ok(places.filter((one) => one === at).length >= 5, `${at}: ${places}`);
});

test("each strategy that occurs has practices that are for oneself and work alone (F-15)", () => {
  assert.deepEqual(pack.scenarios.flatMap(debriefFaults), []);
});

test("nothing in the pack counts, weighs or marks a choice (F-15)", () => {
  for (const choice of pack.scenarios.flatMap(choicesOf))
    assert.deepEqual(Object.keys(choice).filter((key) => !["id", "strategy", "to"].includes(key)), []); // prettier-ignore
});

for (const locale of locales()) {
  const words = areas(locale).get("scenarios");

  test(`${locale}: every scene has all its words, and there are no others (F-15)`, () => {
    assert.deepEqual(keyFaults(keysOf(pack), words), []);
  });

  test(`${locale}: the words are short, and all of them together fit the page (F-15)`, () => {
    assert.deepEqual(lengthFaults(words), []);
    assert.ok(bytes(words) > 5000 && bytes(words) <= wordsAtMost, `${bytes(words)} bytes`);
  });

  test(`${locale}: nobody is told what to do, blamed or given a gender, and no scene is a heavy one (F-15)`, () => {
    assert.deepEqual(heavyFaults(locale, words), []);
  });

  test(`${locale}: no two choices of a scene say the same, nor do two readings (F-15)`, () => {
    for (const { id, scenes } of pack.scenarios)
      for (const { id: scene, readings, choices } of scenes) {
        const at = `scenario.${id}.${scene}`;
        assert.deepEqual(twice(readings.map((reading) => words[`${at}.reading.${reading}`])), []);
        assert.deepEqual(twice(choices.map((choice) => words[`${at}.choice.${choice.id}`])), []);
      }
  });
}

test("each English text of a scene reads at grade 6 or lower (F-15)", () => {
  assert.deepEqual(hardTexts(areas("en").get("scenarios")), []);
});

test("planted faults in scenarios are caught (F-15)", () => {
  const changed = (change) => {
    const scenario = structuredClone(pack.scenarios[0]);
    change(scenario);
    return scenario;
  };
  const again = { scenarios: [pack.scenarios[0], changed(({ scenes }) => (scenes[0].readings[0] = "Bad id"))] };
  assert.deepEqual(idFaults(again), [pack.scenarios[0].id, "Bad id"]);
  const [first, second] = pack.scenarios[0].scenes;
  assert.equal(wayFaults(changed(({ scenes }) => (scenes[1].choices[0].to = first.id))).length, 1);
  assert.equal(wayFaults(changed(({ scenes }) => scenes[1].choices.push({ id: "x", to: second.id }))).length, 1);
  assert.equal(wayFaults(changed(({ scenes }) => scenes[0].choices.forEach((choice) => delete choice.to))).length, 2);
  const shape = (change) => shapeFaults(changed(change));
  assert.equal(shape((scenario) => (scenario.setting = "school")).length, 1);
  assert.equal(shape(({ scenes }) => scenes[0].readings.pop()).length, 1);
  assert.equal(shape(({ scenes }) => scenes[1].choices.splice(0, 1)).length, 1);
  const plain = ({ strategy }) => strategy === "str-primary";
  assert.equal(shape(({ scenes }) => (scenes[0].choices.find(plain).strategy = "str-oscillating")).length, 1);
  const onlyOne = ({ scenes }) =>
    scenes.forEach(({ choices }) =>
      choices.forEach((choice) => plain(choice) || (choice.strategy = "str-oscillating")),
    );
  assert.equal(shape(onlyOne).length, 1);
  assert.equal(debriefFaults(changed(({ practices }) => practices.pop())).length, 1);
  assert.equal(debriefFaults(changed(({ practices }) => (practices[0].interventions = []))).length, 1);
  for (const id of [
    "iv-none",
    "as-role-play",
    "iv-ssri",
    "iv-vipp",
    "iv-eft",
    "iv-consistent-presence",
    "iv-joint-exercises",
  ])
    // prettier-ignore
    assert.ok(debriefFaults(changed(({ practices }) => (practices[0].interventions = [id]))).length > 0, id);
  const words = areas("en").get("scenarios");
  const [[key, text], ...rest] = Object.entries(words);
  assert.deepEqual(keyFaults(keysOf(pack), { ...Object.fromEntries(rest), "scenario.x.name": text }), [key, "scenario.x.name"]); // prettier-ignore
  assert.equal(lengthFaults({ [key]: "x".repeat(41), "scenario.x.other": "x" }).length, 2);
  assert.equal(heavyFaults("en", { "a.b": "You should call her." }).length, 1);
  assert.equal(heavyFaults("es", { "a.b": "Tienes que llamar." }).length, 1);
  assert.equal(heavyFaults("ar", { "a.b": "يجب الاتصال الآن." }).length, 1);
  assert.equal(hardTexts({ "a.b": "Considerable uncertainty characterises the relationship’s communicative expectations this evening." }).length, 1); // prettier-ignore
});
