import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { printSheet } from "../app/paper.js";
import type { Value } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { atWork, wentWrong } from "../parts/faults.js";
import { partName } from "../parts/words.js";
import { isEmbedded, siteNow } from "../state/site.js";
import { get } from "../state/store.js";
import { CONSENT, watchConsent } from "./consent.js";
import { lines } from "./lines.js";
import { changeSharing, clinicKey, handOver, makeCode, readOffer, saveSealed, toStep } from "./sharing.js";
import { faultWords, forWhom } from "./whom.js";

type Offer = Value<"share">;

const back = () =>
  html`<div><button class="button" type="button" @click=${() => toStep("")}>${t("share.review.back")}</button></div>`;

/** Exactly what would go, and the two things to do that let it. */
export function review(): TemplateResult {
  const { offer } = get().sharing;
  if (offer.status === "wrong") return html`${wentWrong(offer.faults, () => void readOffer())} ${back()}`;
  if (offer.status !== "done") return atWork();
  const { shared, comparison, text } = offer.value;
  if (!shared || !text)
    return html`<p class="note">${t("share.review.nothing")}</p>
      ${leftOut(offer.value)}${back()}`;
  watchConsent();
  return html`${forWhom()} ${purpose()}
    <section class="stack stack-4" aria-labelledby="share-goes">
      <h2 id="share-goes">${t("share.review.goes")}</h2>
      ${lines(shared, comparison)}
      <details class="fold small">
        <summary>${t("share.review.exact")}</summary>
        <p>${t("share.review.exact.text")}</p>
        <pre class="exact" dir="ltr" tabindex="0" data-exact>${text}</pre>
      </details>
      <div>
        <button class="button button-quiet" type="button" @click=${() => print(lines(shared, comparison))}>
          ${t("share.review.print")}
        </button>
      </div>
    </section>
    ${leftOut(offer.value)} ${consent()} ${back()}`;
}

/** What it is for and what it is not for, and what is known of the questions. */
function purpose(): TemplateResult {
  return html`<div class="note stack stack-2">
    <p><strong>${t("share.purpose")}</strong></p>
    <p>${t("share.evidence")}</p>
  </div>`;
}

function leftOut({ left_out: left }: Offer): TemplateResult | typeof nothing {
  if (!left.length) return nothing;
  return html`<section class="stack stack-2" aria-labelledby="share-left">
    <h2 id="share-left">${t("share.review.left")}</h2>
    <ul>
      ${left.map(
        ({ instrument, target, why }) =>
          html`<li data-left=${instrument}>${partName(instrument, target)}: ${t(`share.left.${why}`)}</li>`,
      )}
    </ul>
  </section>`;
}

function print(goes: TemplateResult): void {
  printSheet(
    html`<main>
      <h1>${t("share.title")}</h1>
      ${forWhom()}
      <p>${t("share.purpose")} ${t("share.evidence")} ${t("common.notice.full")}</p>
      ${goes}
    </main>`,
  );
}

interface Way {
  readonly key: string;
  readonly act: () => unknown;
}

function ways(): readonly Way[] {
  const sealed = [
    ...(isEmbedded() && siteNow()?.key ? [{ key: "share.way.hand", act: handOver }] : []),
    { key: "share.way.file", act: saveSealed },
  ];
  return [...(clinicKey() ? sealed : []), { key: "share.way.code", act: makeCode }];
}

// Two different things to do, neither of which works before what they are about has been in sight for a while.
function consent(): TemplateResult {
  const { read, seen, sealing } = get().sharing;
  // What cannot be used yet can still be reached by keys, which brings it into sight.
  const waits = String(!seen || sealing) as "true" | "false";
  const tick = ({ target }: Event) =>
    changeSharing(seen ? { read: (target as HTMLInputElement).checked, fault: undefined } : {});
  return html`<section class="card stack stack-4" id=${CONSENT} data-seen=${String(seen)} aria-labelledby="share-yes">
    <h2 id="share-yes">${t("share.consent.title")}</h2>
    <label class="choice">
      <input
        type="checkbox"
        name="read"
        autocomplete="off"
        aria-disabled=${waits}
        .checked=${live(read)}
        @change=${tick}
      />
      <span>${t("share.consent.read")}</span>
    </label>
    ${faultWords()}
    <div class="cluster">
      ${ways().map(
        ({ key, act }, index) =>
          html`<button
            class=${index ? "button" : "button button-primary"}
            type="button"
            aria-disabled=${waits}
            @click=${() => void act()}
          >
            ${t(key)}
          </button>`,
      )}
    </div>
    ${clinicKey() ? nothing : html`<p class="small soft">${t("share.way.no.key")}</p>`}
    <p class="small soft">${t(seen ? "share.way.code.text" : "share.consent.wait")}</p>
    ${sealing ? atWork(t("share.sealing")) : nothing}
  </section>`;
}
