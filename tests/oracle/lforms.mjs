// LHC-Forms, the form renderer of the U.S. National Library of Medicine, with a page of a browser to itself.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { after } from "node:test";
import { launch } from "../web/platform/setup.mjs";
import { path } from "./paths.mjs";

const folder = path("node_modules/.lforms/dist/lforms/");
/** For tests that need it. */
export const needsForms = { skip: existsSync(folder) ? false : "LHC-Forms is missing: ./dev test gets it" };

const scripts = [
  "webcomponent/assets/lib/zone.min.js",
  "webcomponent/runtime.js",
  "webcomponent/polyfills.js",
  "webcomponent/main.js",
  "fhir/R4/lformsFHIR.min.js",
];
const address = "http://forms.test/";
// Its scripts write into the body as they start, and hold letters of many languages: a body first, and the charset.
const start = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="webcomponent/styles.css">
<body><div id="form"></div>${scripts.map((script) => `<script src="${script}"></script>`).join("")}</body>`;
const types = { js: "text/javascript", css: "text/css", png: "image/png" };

/** Answers what the page asks for out of the package; `troubles` gets every address that is not in it. */
function answer(route, troubles) {
  const url = route.request().url();
  if (url === address) return route.fulfill({ contentType: "text/html", body: start });
  const file = folder + url.slice(address.length);
  if (url.startsWith(address) && existsSync(file))
    return route.fulfill({ contentType: types[file.split(".").at(-1)], body: readFileSync(file) });
  troubles.push(url);
  return route.abort();
}

/** A page that has LHC-Forms, for all tests of a file, and what went wrong on it. */
export function useForms() {
  let browser;
  let opened;
  const open = async () => {
    browser = await launch();
    const page = await browser.newPage();
    const troubles = [];
    page.setDefaultTimeout(15_000);
    page.on("pageerror", (error) => troubles.push(error.message));
    await page.route("**", (route) => answer(route, troubles));
    await page.goto(address);
    await page.waitForFunction(() => globalThis.LForms?.FHIR?.R4 !== undefined);
    return { page, troubles };
  };
  after(() => browser?.close());
  return () => (opened ??= open());
}

/** Shows a questionnaire in place of the one before, its options by their words alone, without the weights. */
export const show = (page, questionnaire) =>
  page.evaluate(async (form) => {
    document.getElementById("form").replaceChildren();
    const options = { fhirVersion: "R4", displayScoreWithAnswerText: false };
    await globalThis.LForms.Util.addFormToPage(form, "form", options);
  }, questionnaire);

/** What stands on the page: questions in order, each with its options, and whether it takes one answer or several. */
export const shown = (page) =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll("lhc-item"), (item) => ({
      text: item.querySelector(".question").textContent,
      options: Array.from(item.querySelectorAll("label.ant-radio-wrapper, label.ant-checkbox-wrapper"), (label) =>
        label.textContent.trim(),
      ),
      kinds: [...new Set(Array.from(item.querySelectorAll("input"), (input) => input.type))].join(),
    })),
  );

/** Presses answers by their words, as a person does; by mouse, or by clicks sent to them, which is quicker. */
export async function press(page, answers, byMouse) {
  for (const { linkId, answer } of answers) {
    const question = page.locator(`[id="item-${linkId}/1"]`);
    for (const { valueCoding } of answer) {
      const option = question.getByText(valueCoding.display, { exact: true });
      await (byMouse ? option.click() : option.dispatchEvent("click"));
    }
  }
}

/** What LHC-Forms makes of the form on the page, a Questionnaire or a QuestionnaireResponse, once its scores are in. */
export const made = (page, type) =>
  page.evaluate(async (kind) => {
    const make = () => globalThis.LForms.Util.getFormFHIRData(kind, "R4");
    for (let last, next = make(); JSON.stringify(next.item) !== JSON.stringify(last?.item); next = make()) {
      last = next;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return make();
  }, type);

/** Shows a questionnaire with the answers of a response, and gives back that response as LHC-Forms scores it. */
export const scored = (page, questionnaire, { item, ...rest }) =>
  page.evaluate(
    async ([form, response]) => {
      const { Util } = globalThis.LForms;
      const blank = Util.convertFHIRQuestionnaireToLForms(form, "R4");
      const filled = Util.mergeFHIRDataIntoLForms("QuestionnaireResponse", response, blank, "R4");
      filled.hasSavedData = false; // what was saved is shown as it was, and not scored
      document.getElementById("form").replaceChildren();
      await Util.addFormToPage(filled, "form", { fhirVersion: "R4" });
      return Util.getFormFHIRData("QuestionnaireResponse", "R4");
    },
    [questionnaire, { ...rest, item: item.filter((each) => !isScore(each)) }],
  );

export const isScore = ({ linkId }) => linkId.startsWith("score-");

/** The scores that a response holds, by their links. */
export const scoresIn = (response) =>
  Object.fromEntries(response.item.filter(isScore).map(({ linkId, answer }) => [linkId, answer[0].valueDecimal]));

/** The same scores and no other, to 1e-9. */
export function assertScores(found, wanted) {
  assert.deepEqual(Object.keys(found).sort(), Object.keys(wanted).sort());
  for (const [link, score] of Object.entries(wanted))
    assert.ok(Math.abs(found[link] - score) <= 1e-9, `${link}: ${found[link]}, ${score}`);
}
