// A thousand people's made-up answers in LHC-Forms (J-C10): its scores are the core's, to 1e-9.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dice, fileOf, personOf, scoredForms } from "./clinic_files.mjs";
import { assertScores, needsForms, scored, scoresIn, useForms } from "./lforms.mjs";

const forms = useForms();
const roll = dice(20261124);
const perForm = Math.ceil(1000 / scoredForms.length);

test(`LHC-Forms scores ${perForm * scoredForms.length} responses as the core does`, needsForms, async (t) => {
  const { page, troubles } = await forms();
  let compared = 0;
  for (const { id, form, index } of scoredForms)
    await t.test(`${id} ${form}`, async () => {
      const rows = Array.from({ length: perForm }, () => personOf(id, roll, { form: index }));
      const resources = JSON.parse(fileOf("fhir", id, { form, rows })).entry.map(({ resource }) => resource);
      const [questionnaire] = resources.filter(({ resourceType }) => resourceType === "Questionnaire");
      for (const response of resources.filter(({ resourceType }) => resourceType === "QuestionnaireResponse")) {
        assertScores(scoresIn(await scored(page, questionnaire, response)), scoresIn(response));
        compared += Object.keys(scoresIn(response)).length;
      }
    });
  assert.deepEqual(troubles, []);
  assert.ok(compared > 3000, `${compared}`);
});
