import type { Given } from "../engine/engine.js";
import { outlines } from "../engine/outlines.js";
import { locale } from "../i18n/i18n.js";
import { changeCase } from "./clinic.js";
import type { CaseMeasurement, CaseSource, SourceForm, Typed } from "./clinic_model.js";
import { changeClinic, clinicNow } from "./clinic_slice.js";
import { newId } from "./journal_edit.js";
import { outline } from "./plan.js";
import { today } from "./today.js";

/** The published scales whose numbers can be typed in; they are known once a case has been read. */
export function scalesToType() {
  return outlines().filter(({ evidence }) => evidence === "published");
}

/** Begins to type numbers from a scale on paper. */
export function beginTyped(): void {
  const typed: Typed = { made: today(), instrument: "", form: "", target: "", how: "scores", scores: {}, row: "", needed: [] }; // prettier-ignore
  changeClinic({ typed, faults: [] });
}

// Where no scale is a plain mean of a dimension, only the answers can be typed.
const howOf = (instrument: string): Typed["how"] =>
  outline(instrument)?.scales.some(({ role }) => role === "dimension") ? "scores" : "answers";

/** Changes what is being typed; another scale begins anew. */
export function setTyped(change: Partial<Typed>): void {
  const { typed } = clinicNow();
  if (!typed) return;
  const fresh =
    change.instrument === undefined ? {} : { form: "", target: "", scores: {}, row: "", how: howOf(change.instrument) };
  changeClinic({ typed: { ...typed, ...fresh, ...change, needed: [] } });
}

/** Puts away what is being typed. */
export function dropTyped(): void {
  changeClinic({ typed: undefined, faults: [] });
}

const numbersIn = (row: string) => row.split(/[\s,;]+/).filter(Boolean);

function formOf({ instrument, form }: Typed) {
  return outline(instrument)?.forms.find(({ id }) => id === form);
}

function lacksOf(typed: Typed): Typed["needed"] {
  const asked = outline(typed.instrument);
  const items = formOf(typed)?.items.length ?? 0;
  const some = typed.how === "scores" ? Object.values(typed.scores).some(Boolean) : numbersIn(typed.row).length > 0;
  const wrong = typed.how === "answers" && some && numbersIn(typed.row).length !== items;
  return [
    ...(typed.made ? [] : (["made"] as const)),
    ...(asked ? [] : (["instrument"] as const)),
    ...(typed.form ? [] : (["form"] as const)),
    ...(asked?.about === "target" && !typed.target ? (["target"] as const) : []),
    ...(some ? [] : (["numbers"] as const)),
    ...(wrong ? (["count"] as const) : []),
  ];
}

// What is no number goes on as it is, so that the engine says what is wrong with it.
const numberOf = (text: string) => (text.trim() === "" || Number.isNaN(Number(text)) ? (text as never) : Number(text));

function measurementOf(typed: Typed): CaseMeasurement {
  const { instrument, form, target, scores, row } = typed;
  const head = { instrument, form, revision: outline(instrument)!.revision, ...(target && { target }) };
  if (typed.how === "scores") {
    const given = Object.entries(scores).filter(([, text]) => text);
    return { ...head, scales: Object.fromEntries(given.map(([id, text]) => [id, { mean: numberOf(text) }])) };
  }
  const numbers = numbersIn(row);
  const answers = formOf(typed)!.items.map((id, at) => [id, numbers[at] === "-" ? null : numberOf(numbers[at]!)]);
  return { ...head, answers: Object.fromEntries(answers) };
}

/** Takes what was typed into the case as a session of its own. */
export async function takeTyped(): Promise<void> {
  const { typed } = clinicNow();
  if (!typed) return;
  const needed = lacksOf(typed);
  if (needed.length > 0) return changeClinic({ typed: { ...typed, needed } });
  const id = newId();
  const session = { id, made: typed.made, language: locale(), came: "typed", measurements: [measurementOf(typed)] } as const; // prettier-ignore
  const taken = await changeCase((tree) => ({ ...tree, sessions: [...(tree.sessions ?? []), session] }), { session: id }); // prettier-ignore
  if (taken) changeClinic({ typed: undefined, session: id });
}

/** Begins a sheet, or opens one that was filled in. */
export function openSheet(form: SourceForm, source?: CaseSource): void {
  changeClinic({ sheet: source ?? { id: newId(), kind: form.kind, day: today(), given: {} }, faults: [] });
}

/** Changes the sheet that is open. */
export function setSheet(change: Partial<CaseSource>): void {
  const { sheet } = clinicNow();
  if (sheet) changeClinic({ sheet: { ...sheet, ...change } });
}

/** Gives a part of the sheet something, or nothing. */
export function giveSheet(part: string, value: Given | undefined): void {
  const { sheet } = clinicNow();
  if (!sheet) return;
  const { [part]: _before, ...others } = sheet.given ?? {};
  setSheet({ given: value === undefined || value === "" ? others : { ...others, [part]: value } });
}

/** Puts the sheet away. */
export function closeSheet(): void {
  changeClinic({ sheet: undefined, faults: [] });
}

/** Takes the sheet into the case, in the place of an earlier state of it. */
export async function takeSheet(): Promise<void> {
  const { sheet } = clinicNow();
  if (!sheet) return;
  const taken = await changeCase((tree) => {
    const all = tree.sources ?? [];
    const known = all.some(({ id }) => id === sheet.id);
    return { ...tree, sources: known ? all.map((one) => (one.id === sheet.id ? sheet : one)) : [...all, sheet] };
  });
  if (taken) closeSheet();
}
