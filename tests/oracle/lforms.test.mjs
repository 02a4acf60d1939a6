// Our FHIR R4 questionnaires in LHC-Forms (J-C10): shown in a browser with nothing lost, answered by pressing, and
// scored there as the core scores the same answers. What would be a fault is planted, and found.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dice, fileOf, personOf, scoredForms, textsOf, valueOf, wordsOf } from "./clinic_files.mjs";
import { Scorer } from "./fhir_judges.mjs";
import { assertScores, isScore, made, needsForms, press, scoresIn, show, shown, useForms } from "./lforms.mjs";

const forms = useForms();
const roll = dice(40);

/** What we give of one form: the questionnaire, and one person's answers with their scores. */
function given({ id, form, index }, locale, skips = 12) {
  const words = { pack: wordsOf(id, locale), texts: textsOf(locale) };
  const rows = [personOf(id, roll, { form: index, skips })];
  const { entry } = JSON.parse(fileOf("fhir", id, { form, rows, ...words }));
  const ofType = (type) => entry.map((each) => each.resource).filter(({ resourceType }) => resourceType === type);
  const scored = ofType("Observation").filter(({ valueQuantity }) => valueQuantity !== undefined);
  const scores = scored.map((each) => [`score-${each.code.coding[0].code}`, each.valueQuantity.value]);
  const [questionnaire] = ofType("Questionnaire");
  return { questionnaire, response: ofType("QuestionnaireResponse")[0], scores: Object.fromEntries(scores) };
}

/** Shows a questionnaire in LHC-Forms, presses what a response says, and gives back all that came of it. */
async function filledIn(questionnaire, response, byMouse = false) {
  const { page, troubles } = await forms();
  await show(page, questionnaire);
  const seen = { shown: await shown(page), questionnaire: await made(page, "Questionnaire") };
  await press(
    page,
    response.item.filter((item) => !isScore(item)),
  );
  return { ...seen, response: await made(page, "QuestionnaireResponse"), troubles };
}

/** One item without what LHC-Forms adds: names of controls, and the weight under the name that R4 had first. */
function plain({ extension = [], answerOption, ...rest }) {
  const said = extension.map((each) => [each.url, each.valueExpression ?? each.valueCodeableConcept.coding[0].code]);
  const options = answerOption?.map((option) => ({ ...option, extension: option.extension?.[0].valueDecimal }));
  return { ...rest, extension: said, answerOption: options };
}

const codingsOf = (response) =>
  response.item
    .filter((item) => !isScore(item))
    .map(({ linkId, text, answer }) => {
      const codings = answer.map(({ valueCoding: { system, code, display } }) => ({ system, code, display }));
      return { linkId, text, codings: codings.sort((a, b) => a.code.localeCompare(b.code)) };
    });

/** What must hold between what we gave and what LHC-Forms made of it. */
const judges = {
  shown({ questionnaire }, seen) {
    const wanted = questionnaire.item.map(({ text, repeats, answerOption = [] }) => ({
      text,
      options: answerOption.map(({ valueCoding }) => valueCoding.display),
      kinds: answerOption.length === 0 ? "text" : repeats ? "checkbox" : "radio",
    }));
    assert.deepEqual(seen.shown, wanted);
  },
  said({ questionnaire: { item, meta, ...rest } }, seen) {
    assert.deepEqual(seen.questionnaire.item.map(plain), item.map(plain));
    assert.equal(seen.questionnaire.meta.source, meta.source);
    for (const [name, value] of Object.entries(rest)) assert.deepEqual(seen.questionnaire[name], value, name);
  },
  answers({ response }, seen) {
    assert.equal(seen.response.questionnaire, response.questionnaire);
    assert.deepEqual(codingsOf(seen.response), codingsOf(response));
  },
  scores({ scores }, { response }) {
    assertScores(scoresIn(response), scores);
  },
  /** Nothing of ours takes part: fhirpath scores the response of LHC-Forms by the questionnaire it gave back. */
  again({ scores }, { questionnaire, response }) {
    const found = Object.entries(new Scorer(questionnaire).scores(response));
    assertScores(Object.fromEntries(found.filter(([, score]) => score !== undefined)), scores);
  },
};

/** The words of a questionnaire, as our program takes them in again. */
const wordsIn = ({ id, form }, language, questionnaire) =>
  valueOf("import", { instrument: id, form, language, text: JSON.stringify(questionnaire) });

// Every form in English; three of other shapes and of our own words in Spanish and in Arabic, these answered by mouse.
const others = ["sbi short", "sbi-figures full", "sbi-impairment full"];
const otherForms = scoredForms.filter(({ id, form }) => others.includes(`${id} ${form}`));
const asked = [
  ...scoredForms.map((form) => [form, "en"]),
  ...["es", "ar"].flatMap((locale) => otherForms.map((form) => [form, locale])),
];

test(`${asked.length} forms are shown, filled in and scored in LHC-Forms as here`, needsForms, async (t) => {
  let pressed = 0;
  for (const [form, locale] of asked)
    await t.test(`${form.id} ${form.form} ${locale}`, async () => {
      const wanted = given(form, locale);
      const seen = await filledIn(wanted.questionnaire, wanted.response, locale !== "en");
      for (const judge of Object.values(judges)) judge(wanted, seen);
      const [back, here] = [seen, wanted].map(({ questionnaire }) => wordsIn(form, locale, questionnaire));
      assert.deepEqual(back, here);
      assert.deepEqual(seen.troubles, [], "no error, and nothing asked of another place");
      pressed += codingsOf(seen.response).length;
    });
  assert.ok(pressed > 300, `${pressed}`);
});

const options = (questionnaire) => questionnaire.item[0].answerOption;
const codings = (questionnaire) => options(questionnaire).map(({ valueCoding }) => valueCoding);
/** The place of an option of the first question that is not its answer. */
const unpressed = (it, { item }) => codings(it).findIndex(({ code }) => code !== item[0].answer[0].valueCoding.code);
const heavier = (it) => options(it).forEach(({ extension }) => (extension[0].valueDecimal += 1));

// Each changes what LHC-Forms is given, or what is pressed there; and who must see it.
const planted = [
  ["a question in other words", "shown", ({ item }) => (item[0].text += "!")],
  ["an option in other words", "shown", (it, to) => (codings(it)[unpressed(it, to)].display += "!")],
  ["two questions the other way round", "shown", ({ item }) => item.unshift(item.splice(1, 1)[0])],
  ["one option less", "said", (it, to) => options(it).splice(unpressed(it, to), 1)],
  ["a question that must be answered", "said", ({ item }) => (item[0].required = true)],
  ["a sentence less about the limits", "said", (it) => delete it.description],
  ["codes moved on by one", "answers", (it) => codings(it).forEach((it) => (it.code = `${(it.code % 7) + 1}`))],
  ["codes of another's", "answers", (it) => codings(it).forEach((it) => (it.system += "s"))],
  ["another answer", "answers", (it, to) => (to.item[0].answer = [options(it)[unpressed(it, to)]])],
  ["an answer less", "answers", (_, { item }) => item.shift()],
  ["heavier options", "scores", heavier],
  [
    "no weights",
    "scores",
    ({ item }) => item.forEach((each) => each.answerOption?.forEach((it) => delete it.extension)),
  ],
  ["heavier options, scored again", "again", heavier],
];

test(`${planted.length} planted faults are found`, needsForms, async (t) => {
  const form = scoredForms.find(({ id, form }) => `${id} ${form}` === "sbi short");
  const wanted = given(form, "en", 1e9);
  const sound = await filledIn(wanted.questionnaire, wanted.response);
  for (const judge of Object.values(judges)) judge(wanted, sound);
  for (const [name, judge, plant] of planted)
    await t.test(name, async () => {
      const { questionnaire, response } = structuredClone(wanted);
      plant(questionnaire, response);
      const seen = await filledIn(questionnaire, response);
      assert.throws(() => judges[judge](wanted, seen), assert.AssertionError);
    });
});
