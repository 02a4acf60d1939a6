import { saveFile } from "../app/save.js";
import { shell } from "../channel/app.js";
import { run } from "../engine/engine.js";
import type { SharePart } from "../engine/types.js";
import { locale, onLocaleChange, t } from "../i18n/i18n.js";
import { go, say } from "../state/actions.js";
import { faultsOf } from "../state/faults.js";
import { answersOfToday } from "../state/follow.js";
import { notSharing, type ClinicKey, type Made, type ShareFault, type Sharing } from "../state/sharing_model.js";
import { siteNow } from "../state/site.js";
import { get, patch } from "../state/store.js";
import { keyIn } from "./keys.js";
import { sealTo } from "./seal.js";

/** What can be picked, in the order it is asked. */
export const PARTS: readonly SharePart[] = ["scores", "answers", "differences", "marker", "about-reader"];

// A file that holds a key is hardly longer than the key.
const MOST_BYTES = 1 << 20;

/** Changes what is known of it. */
export function changeSharing(next: Partial<Sharing>): void {
  patch({ sharing: { ...get().sharing, ...next } });
}

/** The clinic it is for: that of the page, or the one whose key was brought along. */
export function clinicKey(): ClinicKey | undefined {
  const site = siteNow();
  if (!site?.key) return get().sharing.brought;
  return { recipient: site.key, name: site.name[locale()] ?? Object.values(site.name)[0] };
}

/** Opens the screen with nothing picked. */
export function openShare(): void {
  const { brought } = get().sharing;
  patch({ sharing: { ...notSharing, brought } });
  go("share");
}

/** Picks a part or lets go of it. */
export function pick(part: SharePart, on: boolean): void {
  const rest = get().sharing.parts.filter((other) => other !== part);
  changeSharing({ parts: on ? [...rest, part] : rest, fault: undefined });
}

function refuse(fault: ShareFault): void {
  changeSharing({ fault });
}

/** Takes in a clinic's key from what was typed or pasted. */
export function bringKey(text: string): void {
  const found = keyIn(text);
  if (!found) return refuse("key");
  if (found === "secret") return refuse("secret");
  changeSharing({ brought: found, fault: undefined });
  say(t("share.key.taken"));
}

/** Takes in a clinic's key from a file. */
export async function bringKeyFile(file: File): Promise<void> {
  bringKey(await file.slice(0, MOST_BYTES).text());
}

/** Lets go of the key that was brought. */
export function dropKey(): void {
  changeSharing({ brought: undefined, fault: undefined });
}

/** Goes to a step, where nothing has been said yes to yet. */
export function toStep(step: Sharing["step"]): void {
  changeSharing({ step, read: false, seen: false, sealing: false, fault: undefined, made: undefined });
}

/** Asks the engine for exactly what would go. */
export async function readOffer(): Promise<void> {
  const { parts } = get().sharing;
  if (!parts.length) return refuse("nothing");
  toStep("review");
  changeSharing({ offer: { status: "working" } });
  const name = clinicKey()?.name;
  try {
    const notice = `${t("share.purpose")} ${t("common.notice.full")}`;
    const value = await run("share", { ...answersOfToday(), parts, notice, ...(name ? { site: name } : {}) });
    changeSharing({ offer: { status: "done", value } });
  } catch (error) {
    changeSharing({ offer: { status: "wrong", faults: faultsOf(error) } });
  }
}

// The document carries words of the page, so it follows the language while it is looked at.
onLocaleChange(() => void (get().screen === "share" && get().sharing.step === "review" && readOffer()));

/** The text that was looked at, once someone may and did say yes to it. */
function agreed(): { readonly name: string; readonly text: string } | undefined {
  const { offer, read, seen, sealing } = get().sharing;
  if (offer.status !== "done" || !seen || sealing) return undefined;
  if (!read) {
    refuse("unread");
    return undefined;
  }
  const { name, text } = offer.value;
  return name && text ? { name, text } : undefined;
}

function finish(made: Made): void {
  toStep("done");
  changeSharing({ made });
}

// What is sealed is the text that was looked at, and nothing else.
async function seal(text: string): Promise<Uint8Array | undefined> {
  const key = clinicKey();
  if (!key) return undefined;
  changeSharing({ sealing: true, fault: undefined });
  say(t("share.sealing"));
  const attempt = await sealTo(key.recipient, text);
  changeSharing({ sealing: false });
  if (attempt.ok) return attempt.value;
  refuse(attempt.fault === "damaged" ? "key" : "sealing");
  return undefined;
}

/** Saves what was agreed to as a sealed file. */
export async function saveSealed(): Promise<void> {
  const what = agreed();
  const bytes = what && (await seal(what.text));
  if (!bytes) return;
  const name = `${what.name}.age`;
  saveFile(name, bytes.slice(), "application/octet-stream");
  finish({ how: "file", name });
}

/** Hands what was agreed to, sealed, to the page around this one. */
export async function handOver(): Promise<void> {
  const what = agreed();
  const bytes = what && (await seal(what.text));
  if (!bytes) return;
  if (await shell.deliver(bytes.slice().buffer)) finish({ how: "handed" });
  else refuse("handing");
}

/** Makes a code of the scores in what was agreed to. */
export async function makeCode(): Promise<void> {
  const what = agreed();
  if (!what) return;
  try {
    finish({ how: "code", code: await run("code", { document: what.text }) });
  } catch {
    refuse("code");
  }
}
