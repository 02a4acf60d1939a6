import { html, nothing, type TemplateResult } from "lit";
import { saveFile } from "../app/save.js";
import { t } from "../i18n/i18n.js";
import { fingerprint, keyFile } from "./keys.js";
import { makeKeys } from "./seal.js";

/** The half of a new key that may be given away, and its short sum. The other half is in the file that was saved. */
export interface MadeKey {
  readonly recipient: string;
  readonly sum: string;
}

const FILE = "clinic-key.txt";

/**
 * Makes a pair of keys and hands the file with the secret half to the browser to be saved; the page does not keep it.
 * `made` is the moment, as ISO 8601. Undefined where it did not work.
 */
export async function makeAndSave(made: string): Promise<MadeKey | undefined> {
  const attempt = await makeKeys();
  if (!attempt.ok) return undefined;
  saveFile(FILE, keyFile(attempt.value, made), "text/plain");
  const { recipient } = attempt.value;
  return { recipient, sum: await fingerprint(recipient) };
}

/** What a clinic needs to make its keys. */
export interface KeyMakerProps {
  /** What was made, once it was. */
  readonly key?: MadeKey | undefined;
  /** Whether the last attempt failed. */
  readonly failed?: boolean;
  /** Begins. */
  readonly make: () => unknown;
}

/** Making a pair of keys: only for pages that clinics use, where its words come along. */
export function keyMaker({ key, failed, make }: KeyMakerProps): TemplateResult {
  return html`<section class="card stack stack-3" aria-labelledby="keys-title" data-keys=${key ? "made" : "none"}>
    <h2 id="keys-title">${t("keys.title")}</h2>
    <p>${t("keys.text")}</p>
    <div><button class="button" type="button" @click=${make}>${t(key ? "keys.again" : "keys.go")}</button></div>
    ${failed ? html`<p class="missing" role="alert">${t("keys.failed")}</p>` : nothing}
    ${
      key
        ? html`<div class="note stack stack-2" role="status">
            <p>${t("keys.saved", { name: FILE })}</p>
            <p>${t("keys.public")}</p>
            <p><code dir="ltr" data-recipient>${key.recipient}</code></p>
            <p>${t("keys.sum")} <bdi class="key-sum" dir="ltr">${key.sum}</bdi></p>
          </div>`
        : nothing
    }
  </section>`;
}
