import { html, nothing, type TemplateResult } from "lit";
import { t } from "../i18n/i18n.js";
import { fromSite } from "../parts/site_place.js";
import { wayTo } from "../parts/way.js";
import { isEmbedded } from "../state/site.js";
import { renewal } from "../parts/renew.js";
import { pool } from "../parts/rings.js";
import { go, resume, startOver, undoStartOver } from "../state/actions.js";
import { hasAnswers, progress } from "../state/plan.js";
import { get } from "../state/store.js";

/** The way in: three doors, the promise, and what this is not. */
export function homeScreen(): TemplateResult {
  return html`<div class="page page-wide home stack stack-8">
    ${welcome()} ${promise()} ${isEmbedded() ? nothing : otherDoors()} ${notice()}
  </div>`;
}

function welcome(): TemplateResult {
  return html`<div class="welcome">
    <div class="welcome-words stack stack-5">
      <h1 tabindex="-1">${t("home.title")}</h1>
      <p class="lede">${t("home.lede")}</p>
      ${fromSite("home")} ${renewal()} ${locked()} ${asideFromBefore()}
      <section class="door-main stack stack-3" aria-labelledby="door-self">
        <h2 id="door-self" class="kicker">${t("home.self.title")}</h2>
        <div class="cluster">
          <button class="button button-primary button-large" type="button" @click=${() => go("chooser")}>
            ${t("home.self.go")}
          </button>
          ${wayTo("library", t("home.library.go"), "button button-quiet")}
        </div>
        <div class="cluster">
          ${(["diary", "over-time", "rehearsal"] as const).map((screen) =>
            wayTo(screen, t(`home.${screen}.go`), "button button-quiet"),
          )}
        </div>
        <p class="small soft">${t("home.adults")}</p>
      </section>
    </div>
    ${pool()}
  </div>`;
}

// Nobody else's record is pointed to on a device that others use.
function locked(): TemplateResult | typeof nothing {
  const { phase, shared } = get().vault;
  if (phase !== "locked" || shared) return nothing;
  return html`<div class="note note-calm cluster">
    <p>${t("home.locked")}</p>
    <button class="button" type="button" @click=${() => go("vault")}>${t("home.locked.go")}</button>
  </div>`;
}

// Someone may come home with a check-in half done, or having just put one aside.
function asideFromBefore(): TemplateResult | typeof nothing {
  const { mine, undo } = get();
  if (undo) {
    return html`<div class="note note-calm cluster">
      <p>${t("home.cleared")}</p>
      <button class="button" type="button" @click=${undoStartOver}>${t("common.undo")}</button>
    </div>`;
  }
  if (!hasAnswers(mine)) return nothing;
  const { at, of } = progress(mine);
  const open = mine.legs.some(({ adaptive }) => adaptive && !adaptive.ended);
  return html`<div class="note note-calm stack stack-3">
    <p>
      ${mine.finished ? t("home.waiting.result") : t(open ? "adaptive.waiting" : "home.waiting.questions", { at, of })}
    </p>
    <div class="cluster">
      <button class="button" type="button" @click=${resume}>
        ${mine.finished ? t("home.resume.result") : t("home.resume.questions")}
      </button>
      <button class="button button-quiet" type="button" @click=${startOver}>${t("common.start.over")}</button>
    </div>
  </div>`;
}

function promise(): TemplateResult {
  return html`<section class="stack stack-5" aria-labelledby="promise">
    <h2 id="promise">${t("home.promise.title")}</h2>
    <ul class="plain promises">
      ${["sent", "kept", "words", "open"].map(
        (id) =>
          html`<li class="promise stack stack-2">
            <h3>${t(`home.promise.${id}.title`)}</h3>
            <p class="soft">${t(`home.promise.${id}.${id === "kept" && isEmbedded() ? "here" : "text"}`)}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}

function otherDoors(): TemplateResult {
  return html`<section class="stack stack-5" aria-labelledby="doors">
    <h2 id="doors">${t("home.doors.title")}</h2>
    <div class="tiles">
      ${(["clinic", "classroom"] as const).map(
        (door) =>
          html`<section class="card door stack stack-3" aria-labelledby="door-${door}">
            <h3 id="door-${door}">${t(`home.${door}.title`)}</h3>
            <p class="soft">${t(`home.${door}.text`)}</p>
            <button class="button" type="button" @click=${() => go(door)}>${t(`home.${door}.go`)}</button>
          </section>`,
      )}
    </div>
  </section>`;
}

function notice(): TemplateResult {
  return html`<section class="note stack stack-2" aria-labelledby="notice">
    <h2 id="notice" class="kicker">${t("common.notice.title")}</h2>
    <p>${t("common.notice.full")}</p>
  </section>`;
}
