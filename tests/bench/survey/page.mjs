// The same 36 questions in SurveyJS: the peer that the time to the first question is measured beside.
import { Model } from "survey-core";
import { renderSurvey } from "survey-js-ui";
import "survey-core/survey-core.css";
import items from "../../../i18n/en/items/sbi.json";
import responses from "../../../i18n/en/responses.json";

const choices = [1, 2, 3, 4, 5, 6, 7].map((value) => ({ value, text: responses[`response.agreement.${value}`] }));
const elements = Object.entries(items.items).map(([name, title]) => ({ type: "radiogroup", name, title, choices }));

renderSurvey(new Model({ elements }), document.getElementById("survey"));
