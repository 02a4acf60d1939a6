import { html, nothing, type TemplateResult } from "lit";
import type { Change, Fault, FollowValue, ScaleChange } from "../engine/engine.js";
import { date, t } from "../i18n/i18n.js";
import { details, wentWrong } from "../parts/faults.js";
import { withTwin } from "../parts/figure.js";
import { fileButton } from "../parts/file_button.js";
import { growingSecure } from "../parts/growing_secure.js";
import { isShift, shiftKey, shiftPicture, type Shift } from "../parts/shift.js";
import { partName, scaleNameIn, score } from "../parts/words.js";
import { wayTo } from "../parts/way.js";
import { go } from "../state/actions.js";
import { closeCopies, compareAgain, MOST_COPIES, openCopy } from "../state/follow.js";
import { hasAnswers } from "../state/plan.js";
import { get } from "../state/store.js";

/** Earlier copies beside the answers of today. */
export function thenScreen(): TemplateResult {
  const { mine } = get();
  const { followed } = mine;
  const value = "value" in followed ? followed.value : undefined;
  return html`<div class="page stack stack-8 then">
    <div class="stack">
      <h1 tabindex="-1">${t("then.title")}</h1>
      <p class="lede">${hasAnswers(mine) ? t("then.lede") : t("then.empty")}</p>
    </div>
    ${hasAnswers(mine) ? opening(mine.copies.length) : toTheQuestions()}
    ${followed.status === "wrong" ? refusedFile(followed.faults) : nothing} ${value ? comparison(value) : nothing}
    <div>${growingSecure()}</div>
  </div>`;
}

function toTheQuestions(): TemplateResult {
  return html`<button class="button button-primary" type="button" @click=${() => go("chooser")}>
    ${t("result.empty.go")}
  </button>`;
}

function opening(open: number): TemplateResult {
  return html`<div class="stack stack-3">
    ${open === 1 ? html`<p class="soft">${t("then.open.more.text")}</p>` : nothing}
    <div class="cluster">
      ${open < MOST_COPIES ? opener(open === 0) : nothing}
      ${
        open
          ? html`<button class="button" type="button" @click=${closeCopies}>${t("then.close")}</button>
              <button class="button" type="button" @click=${() => go("print")}>${t("then.print")}</button>`
          : nothing
      }
      ${wayTo("over-time", t("over-time.title"), "button button-quiet")}
    </div>
  </div>`;
}

function opener(first: boolean): TemplateResult {
  return fileButton({
    name: "copy",
    words: t(first ? "then.open" : "then.open.more"),
    take: openCopy,
    accept: ".json,application/json",
    kind: first ? "button-primary" : "",
  });
}

const words: Readonly<Record<string, string>> = {
  unknown_format: "foreign",
  text_too_large: "foreign",
  unsupported_version: "newer",
};

function refusedFile(faults: readonly Fault[]): TemplateResult {
  const ofFile = faults.every(({ path }) => /^(\/input)?\/records/.test(path));
  if (!ofFile) return wentWrong(faults, () => void compareAgain());
  return html`<div class="note note-strong stack stack-3" role="alert">
    <h2>${t("then.wrong.title")}</h2>
    <p>${t(`then.wrong.${words[faults[0]?.code ?? ""] ?? "damaged"}`)}</p>
    <p>${t("then.wrong.kept")}</p>
    ${details(faults)}
  </div>`;
}

function comparison(value: FollowValue): TemplateResult {
  return html`${days(value)}
  ${value.changes.length ? value.changes.map(part) : html`<p class="note">${t("then.none")}</p>`}
  ${value.changes.length ? why(value) : nothing} ${notCompared(value)}`;
}

/** A day with its date. */
export function dayName({ days: all }: FollowValue, index: number): string {
  return t(index === all.length - 1 ? "then.day.now" : "then.day.then", { date: date(all[index]!.made) });
}

/** What was going on that day, as the person marked it. */
export function dayMarker({ days: all }: FollowValue, index: number): string {
  return t(`then.marker.${all[index]!.marker}`, { when: index === all.length - 1 ? "now" : "then" });
}

/** What is to be known beside the comparison; what was marked stands with its day. */
export function notesOf({ notes, changes }: FollowValue): readonly string[] {
  const all = [...notes, ...changes.flatMap((change) => change.notes)];
  return [...new Set(all)].filter((note) => !note.startsWith("report.note.marker."));
}

function days(value: FollowValue): TemplateResult {
  const notes = notesOf(value);
  return html`<section class="stack stack-3" aria-labelledby="then-days">
    <h2 id="then-days">${t("then.days.title")}</h2>
    <ul class="plain days">
      ${value.days.map(
        (_, index) =>
          html`<li class="card stack stack-2">
            <p><strong>${dayName(value, index)}</strong></p>
            <p class="soft">${dayMarker(value, index)}</p>
          </li>`,
      )}
    </ul>
    ${notes.map((note) => html`<p class="note note-calm">${t(note)}</p>`)}
  </section>`;
}

function part(change: Change): TemplateResult {
  const id = `then-${change.instrument}-${change.target ?? ""}`;
  const scales = Object.entries(change.scales);
  const twin = html`<ul>
    ${scales.map(([name, scale]) => html`<li>${scaleNameIn(change.instrument, name)}: ${t(scale.message)} ${isShift(scale) ? numbers(scale) : nothing}</li>`)}
  </ul>`;
  const picture = html`${scales.map(([name, scale]) => scaleCard(change, name, scale))}
  ${scales.some(([, scale]) => isShift(scale)) ? shiftKey(scales.map(([, scale]) => scale)) : nothing}`;
  return html`<section class="stack" aria-labelledby=${id}>
    <h2 id=${id}>${partName(change.instrument, change.target)}</h2>
    ${withTwin(t("then.name"), picture, twin)}
  </section>`;
}

/** The scores of each time and how far chance may reach, as sentences. */
export function numbers(shift: Shift): string {
  const { range, start, between, end, band } = shift;
  const values = { ...range, start: score(start), end: score(end), between: score(between ?? start) };
  const first = t(between === undefined ? "then.numbers" : "then.numbers.three", values);
  return `${first} ${t("then.band", { half: score(band.high) })}`;
}

function scaleCard(change: Change, name: string, scale: ScaleChange): TemplateResult {
  const ends = scale.role === "dimension" && (name === "anxiety" || name === "avoidance");
  return html`<div class="card stack stack-3">
    <h3 class="kicker">${scaleNameIn(change.instrument, name)}</h3>
    <p class="dimension-words">${t(scale.message)}</p>
    ${
      isShift(scale)
        ? html`<div>
              ${shiftPicture(scale)}
              ${
                ends
                  ? html`<div class="bar-ends small soft">
                      <span>${t(`result.map.${name}.low`)}</span><span>${t(`result.map.${name}.high`)}</span>
                    </div>`
                  : nothing
              }
            </div>
            <p class="small">${numbers(scale)}</p>`
        : nothing
    }
  </div>`;
}

function why({ changes }: FollowValue): TemplateResult {
  const scales = changes.flatMap((change) => Object.values(change.scales));
  const own = scales.some(({ rule }) => rule === "own-errors");
  const sources = [...new Set(scales.flatMap(({ source }) => source ?? []))];
  return html`<details class="fold">
    <summary><h2>${t("then.why.title")}</h2></summary>
    <div class="stack stack-3">
      <p>${t("then.why.band")}</p>
      ${own ? html`<p>${t("then.why.own-errors")}</p>` : nothing}
      ${sources.map((source) => html`<p>${t("then.why.retest", { source })}</p>`)}
      ${["inside", "same", "kind"].map((id) => html`<p>${t(`then.why.${id}`)}</p>`)}
    </div>
  </details>`;
}

function notCompared(value: FollowValue): TemplateResult | typeof nothing {
  const names = (list: FollowValue["only_then"]) =>
    list.map(({ instrument, target }) => partName(instrument, target)).join(t("common.list.comma"));
  const only = (["then", "now"] as const).filter((when) => value[`only_${when}`].length);
  if (value.refused.length === 0 && only.length === 0) return nothing;
  return html`<section class="stack stack-3" aria-labelledby="then-refused">
    <h2 id="then-refused">${t("then.refused.title")}</h2>
    ${value.refused.map(
      ({ instrument, target, made, message }) =>
        html`<div class="stack stack-2">
          <h3>${t("then.refused.from", { part: partName(instrument, target), date: date(made) })}</h3>
          <p>${t(message)}</p>
        </div>`,
    )}
    ${only.map((when) => html`<p class="soft">${t(`then.only.${when}`, { parts: names(value[`only_${when}`]) })}</p>`)}
  </section>`;
}
