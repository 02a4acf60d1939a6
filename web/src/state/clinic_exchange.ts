import { saveFile } from "../app/save.js";
import { run, type Input } from "../engine/engine.js";
import { textSource } from "../engine/text_sources.js";
import { itemStatus, itemText, keysUnder, locale, optionText, t } from "../i18n/i18n.js";
import { partName } from "../parts/words.js";
import { say } from "./actions.js";
import { ready } from "./clinic.js";
import type { CaseMeasurement, Exchange, ExchangeKind } from "./clinic_model.js";
import { changeClinic, clinicNow, openCase } from "./clinic_slice.js";
import { faultsOf } from "./faults.js";
import { outline } from "./plan.js";
import { today } from "./today.js";

type Row = NonNullable<Input<"exchange">["rows"]>[number];
type Pack = NonNullable<Input<"exchange">["pack"]>;
type Answered = CaseMeasurement & { readonly answers: NonNullable<CaseMeasurement["answers"]> };

const isAnswered = (one: CaseMeasurement): one is Answered => one.answers !== undefined;
/** What stands for a form of an instrument in a list to choose from. */
export const partOf = ({ instrument, form }: { instrument: string; form: string }) => `${instrument} ${form}`;

/** What of the open case can become a file: every form that came with its answers, once. */
export function partsToFile(): readonly Answered[] {
  const all = (openCase()?.tree.sessions ?? []).flatMap(({ measurements }) => measurements).filter(isAnswered);
  return [...new Map(all.map((one) => [partOf(one), one])).values()];
}

function keep(change: Partial<Exchange>): void {
  changeClinic({ exchange: { ...clinicNow().exchange, ...change } });
}

/** Changes what is chosen; what was refused no longer holds. */
export function setExchange(change: Partial<Exchange>): void {
  keep(change);
  changeClinic({ faults: [] });
}

/** Learns from the engine what kinds of files there are. */
export async function learnKinds(): Promise<void> {
  if (clinicNow().exchange.kinds) return;
  keep({ kinds: [] });
  try {
    await ready();
    keep({ kinds: (await run("exchange_kinds", {})).kinds });
  } catch (error) {
    keep({ kinds: undefined });
    changeClinic({ faults: faultsOf(error) });
  }
}

/** The form that is chosen. */
export function partToFile(): Answered | undefined {
  const parts = partsToFile();
  return parts.find((one) => partOf(one) === clinicNow().exchange.part) ?? parts[0];
}

/** The kind of file that is chosen. */
export function kindToFile(): ExchangeKind | undefined {
  const { kinds = [], kind } = clinicNow().exchange;
  return kinds.find((one) => one.kind === kind) ?? kinds[0];
}

// The page's own words, as the pack they were read from when the page was built.
function ownPack(instrument: string): Pack | undefined {
  const provenance = textSource(locale(), instrument);
  if (!provenance) return undefined;
  const { items, revision } = outline(instrument)!;
  const words = items.map(({ id }) => [id, itemText(instrument, id)] as const);
  const options = items.flatMap(({ id, options: all }) =>
    all?.length ? [[id, Object.fromEntries(all.map((one) => [one, optionText(instrument, id, one)]))] as const] : [],
  );
  return {
    format: "securebase/item-text",
    version: 1,
    instrument,
    revision,
    language: locale(),
    status: itemStatus(instrument),
    provenance,
    items: Object.fromEntries(words),
    ...(options.length ? { options: Object.fromEntries(options) } : {}),
  };
}

const packOf = (instrument: string) => clinicNow().exchange.packs[instrument] ?? ownPack(instrument);

/** Whether what is chosen needs words of questions that are not here. */
export function needsWords(): boolean {
  const part = partToFile();
  return Boolean(part && kindToFile()?.pack && !packOf(part.instrument));
}

const mostBytes = 1 << 20;

/** Takes in the words of the chosen questions, from a file such as the page for clients saves. The engine checks them. */
export async function bringWords(file: File): Promise<void> {
  const part = partToFile();
  if (!part) return;
  try {
    const pack = JSON.parse(await file.slice(0, mostBytes).text()) as Pack;
    setExchange({ packs: { ...clinicNow().exchange.packs, [part.instrument]: pack } });
  } catch {
    changeClinic({ faults: [{ code: "json_syntax", path: "/pack", detail: file.name }] });
  }
}

const spoken = ["report.note.", "construct.", "response.", "common.person.", "figure."];

// Every word that a file can hold beside those of the questions.
function textsOf(instrument: string): Record<string, string> {
  const keys = spoken.flatMap(keysUnder);
  return { ...Object.fromEntries(keys.map((key) => [key, t(key)])), title: partName(instrument) };
}

// Records are told apart by their place alone: what a case is called stays here.
function rowsOf({ instrument, form }: Answered): Row[] {
  const { sessions = [], norms = {} } = openCase()!.tree;
  return sessions.flatMap(({ made, measurements }) =>
    measurements
      .filter(isAnswered)
      .filter((one) => one.instrument === instrument && one.form === form)
      .map(({ target, answers }) => ({
        made,
        answers,
        ...(target ? { target } : {}),
        ...(norms[instrument] ? { norm: norms[instrument] } : {}),
      })),
  );
}

/** Makes the file that is chosen and hands it to the browser to be saved. */
export async function makeFile(): Promise<void> {
  const [part, kind] = [partToFile(), kindToFile()];
  if (!part || !kind || needsWords()) return;
  const { instrument, form } = part;
  const pack = kind.pack ? packOf(instrument) : undefined;
  const asked = { kind: kind.kind, instrument, form, today: today(), texts: textsOf(instrument) };
  changeClinic({ faults: [] });
  try {
    const file = await run("exchange", { ...asked, ...(pack && { pack }), ...(kind.rows && { rows: rowsOf(part) }) });
    saveFile(file.name, file.text, file.type);
    say(t("then.keep.saved", { name: file.name }));
  } catch (error) {
    changeClinic({ faults: faultsOf(error) });
  }
}
