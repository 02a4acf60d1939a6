import { html, nothing, type TemplateResult } from "lit";
import { t } from "../i18n/i18n.js";
import { get, patch } from "../state/store.js";
import { fingerprint } from "./keys.js";
import { clinicKey } from "./sharing.js";

/** Sums of keys that were worked out, by key. */
const sums = new Map<string, string>();

// Worked out once, a moment after it is first asked for; drawn again then.
function sumOf(recipient: string): string {
  const known = sums.get(recipient);
  if (known !== undefined) return known;
  sums.set(recipient, "");
  void fingerprint(recipient).then((sum) => {
    sums.set(recipient, sum);
    patch({});
  });
  return "";
}

/** Whose key it is sealed to, and how to make sure of it. */
export function forWhom(): TemplateResult | typeof nothing {
  const key = clinicKey();
  if (!key) return nothing;
  return html`<dl class="note stack stack-2">
    <dt>${t("share.whom")}</dt>
    <dd><strong>${key.name ?? t("share.whom.unnamed")}</strong></dd>
    <dt>${t("share.print")}</dt>
    <dd><bdi class="key-sum" dir="ltr" data-print>${sumOf(key.recipient)}</bdi></dd>
    <dd class="small soft">${t("share.print.text")}</dd>
  </dl>`;
}

/** What kept it from going on, in words. */
export function faultWords(): TemplateResult | typeof nothing {
  const { fault } = get().sharing;
  return fault ? html`<p class="missing" role="alert">${t(`share.fault.${fault}`)}</p>` : nothing;
}
