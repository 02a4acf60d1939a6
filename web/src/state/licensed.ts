import { saveFile } from "../app/save.js";
import { run, type Outline } from "../engine/engine.js";
import { addOutline } from "../engine/outlines.js";
import { addItemText, locale, t } from "../i18n/i18n.js";
import { go } from "./actions.js";
import { faultsOf } from "./faults.js";
import type { Licensed, Needed } from "./licensed_model.js";
import { beginScale } from "./scales.js";
import { get, patch } from "./store.js";

function keep(change: Partial<Licensed>): void {
  patch({ licensed: { ...get().licensed, ...change } });
}

/** Opens the screen, which asks the engine what scales there are. */
export function openLicensed(): void {
  if (!get().licensed.language) keep({ language: locale() });
  go("licensed");
  void learnScales();
}

/** Asks the engine for the scales whose words do not come with the page. */
export async function learnScales(): Promise<void> {
  if (get().licensed.scales.status === "done") return;
  keep({ scales: { status: "working" } });
  try {
    const { instruments } = await run("describe", {});
    keep({ scales: { status: "done", value: instruments.filter(({ text }) => text === "not-included") } });
  } catch (error) {
    keep({ scales: { status: "wrong", faults: faultsOf(error) } });
  }
}

/** The scale that is picked. */
export function scalePicked(): Outline | undefined {
  const { scales, instrument } = get().licensed;
  return scales.status === "done" ? scales.value.find(({ id }) => id === instrument) : undefined;
}

// Only the newest reading counts.
let turn = 0;

/** Changes what the file is read by; what was read by other choices no longer holds. */
export function bring(change: Partial<Licensed>): void {
  turn++;
  keep({ ...change, read: { status: "empty" }, needed: [] });
}

/** Picks a scale; the page learns how it is asked. */
export function pickScale(scale: Outline): void {
  addOutline(scale);
  bring({ instrument: scale.id, target: undefined });
}

/** Says whom the questions are about. */
export function pickTarget(target: string): void {
  keep({ target, needed: [] });
}

// As much as the engine reads, and one byte more so that it can say no.
const most = 2 ** 20 + 1;

/** Takes a file's text in. Bytes that are no letters become a sign the engine refuses by its row. */
export async function takeFile(file: File): Promise<void> {
  bring({ file: { name: file.name, text: await file.slice(0, most).text() } });
}

function neededToRead({ instrument, permitted, language, file }: Licensed): Needed[] {
  const given = { scale: instrument, permission: permitted, language, file };
  return (Object.keys(given) as (keyof typeof given)[]).filter((key) => !given[key]);
}

/** Reads the file, or says what is needed before it can be read. */
export async function readWords(): Promise<void> {
  const { instrument, language, status, source, file } = get().licensed;
  const needed = neededToRead(get().licensed);
  if (needed.length || !instrument || !file) return keep({ needed });
  const mine = ++turn;
  keep({ read: { status: "working" }, needed });
  const say = (words: string) => patch({ say: words });
  try {
    const value = await run("import", { instrument, language, status, text: file.text, ...(source ? { source } : {}) });
    if (mine !== turn) return;
    keep({ read: { status: "done", value } });
    say(t("licensed.done.title", { count: value.report.found }));
  } catch (error) {
    if (mine === turn) keep({ read: { status: "wrong", faults: faultsOf(error) } });
  }
}

/** Begins the scale with the words that were read: all questions, or only as many as are needed. */
export function beginLicensed(adaptive: boolean): void {
  const { read, target } = get().licensed;
  const scale = scalePicked();
  if (read.status !== "done" || !scale) return;
  if (scale.about === "target" && !target) return keep({ needed: ["target"] });
  const { form, ...pack } = read.value.pack;
  addItemText(pack);
  beginScale(scale.id, { adaptive, ...(target ? { target } : {}), ...(form ? { form } : {}) });
}

/** Saves the words that were read as a file, to be opened here another time. */
export function saveWords(): void {
  const { read } = get().licensed;
  if (read.status !== "done") return;
  const { pack } = read.value;
  saveFile(`${pack.instrument}-${pack.language}.json`, JSON.stringify(pack, null, 2));
}
