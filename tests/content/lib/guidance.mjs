// Reads what guides people (interventions, rules, first steps, sources) and lists the words each intervention asks for.
import { areas, jsonNames, readJson } from "./content.mjs";

const packs = (kind) => jsonNames("core/content", kind).map((name) => readJson("core/content", kind, name));

export const interventionSets = () => packs("interventions");
export const rulePacks = () => packs("rules");
export const planPacks = () => packs("plans");
export const sourcePacks = () => packs("sources");

/** Every intervention by its id. */
export const interventions = () =>
  new Map(interventionSets().flatMap((set) => set.interventions.map((each) => [each.id, each])));

export const rules = () => rulePacks().flatMap((pack) => pack.rules);
export const flags = () => rulePacks().flatMap((pack) => pack.flags ?? []);
export const gates = () => rulePacks().flatMap((pack) => pack.gates ?? []);

/** An action or a part of an intervention, by ids; a name that is not there fails loudly. */
export function actionOf(intervention, action) {
  const found = interventions()
    .get(intervention)
    ?.actions.find(({ id }) => id === action);
  if (!found) throw new Error(`${intervention} has no action ${action}`);
  return found;
}

export function partOf(intervention, action, part) {
  const found = actionOf(intervention, action).parts.find(({ id }) => id === part);
  if (!found) throw new Error(`${intervention}.${action} has no part ${part}`);
  return found;
}

/** Every [key, text] of a JSON value that is a string, with the key of the object it stands in. */
export function strings(value, key = "") {
  if (typeof value === "string") return [[key, value]];
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap((each) => strings(each, key));
  return Object.entries(value).flatMap(([name, each]) => strings(each, name));
}

/** All guidance words of a locale: key -> message. */
export const guidanceWords = (locale) =>
  new Map(
    [...areas(locale)].flatMap(([area, messages]) =>
      area.startsWith("interventions/") ? Object.entries(messages) : [],
    ),
  );

/** The words every intervention has, whatever it is. */
export const mainWords = ["name", "what", "why", "how", "not"];

/** The key of each text of a part, with the values its message takes; a hint may be added to any of them. */
function partWords(at, part) {
  const key = `${at}.${part.id}`;
  const keys = [[key, part.kind === "script" ? part.from : []]];
  if (part.kind === "timer" && part.nothing) keys.push([`${key}.nothing`, []]);
  for (const option of [...(part.options ?? []), ...(part.offers ?? [])]) keys.push([`${key}.${option}`, []]);
  return keys;
}

function actionWords(intervention, action) {
  const key = `${intervention.id}.${action.id}`;
  const keys = intervention.actions.length > 1 ? [[key, []]] : [];
  if (action.caution) keys.push([`${key}.caution`, []]);
  if (action.kind === "referral-question") keys.push([`${intervention.id}.ask`, []]);
  if (action.kind === "clinician-note") keys.push([`${intervention.id}.clinician`, []]);
  return [...keys, ...action.parts.flatMap((part) => partWords(key, part))];
}

/** Every key an intervention asks for -> the names of the values its message takes. */
export const wordsNeeded = (intervention) =>
  new Map([
    ...mainWords.map((word) => [`${intervention.id}.${word}`, []]),
    ...intervention.actions.flatMap((action) => actionWords(intervention, action)),
  ]);

/** Faults of a locale's words beside what the interventions of a set ask for. */
export function wordFaults(wanted, words) {
  const faults = [...wanted.keys()].filter((key) => !words.get(key)?.trim()).map((key) => `${key}: missing`);
  const hintOf = (key) => (key.endsWith(".hint") ? key.slice(0, -".hint".length) : "");
  for (const key of words.keys()) {
    if (!wanted.has(key) && !wanted.has(hintOf(key)) && !key.startsWith("list.")) faults.push(`${key}: extra`);
  }
  return faults;
}
