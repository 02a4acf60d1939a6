import { html, nothing, type TemplateResult } from "lit";
import { date, t } from "../i18n/i18n.js";
import { compareWith, dropPart, lookAt } from "../state/clinic.js";
import { beginTyped } from "../state/clinic_enter.js";
import type { CaseRead } from "../state/clinic_model.js";
import { clinicNow } from "../state/clinic_slice.js";
import { exchangeFiles } from "./case_files.js";
import { fileWays, press, sectionOf, tableOf } from "./case_bits.js";
import { changeHeads, changeRows, notesOf, patternName, sampleLines, scoreHeads, scoreRows } from "./case_rows.js";
import { typedForm } from "./case_typed.js";
import { map, plainView } from "./map.js";
import { answerText, partName, questionText } from "./words.js";

type Session = CaseRead["sessions"][number];

/** What the client brought: the sessions, the scores of one, and what became of them over time. */
export function sessionsView(read: CaseRead): TemplateResult {
  const { typed } = clinicNow();
  return html`${sectionOf("sessions", html`${list(read)} ${ways()}`)} ${typed ? typedForm(typed) : nothing}
  ${read.session ? whole(read) : nothing}`;
}

function ways(): TemplateResult {
  return html`${fileWays()}
    <div>${press("workspace.type", beginTyped)}</div>`;
}

function list(read: CaseRead): TemplateResult {
  if (read.sessions.length === 0) return html`<p data-empty>${t("workspace.sessions.none")}</p>`;
  return html`<ul class="plain stack stack-3">
    ${read.sessions.map((one) => line(one, one.id === read.session))}
  </ul>`;
}

function line({ id, made, came, marker, answered, numbers, unread }: Session, here: boolean): TemplateResult {
  const names = [...answered, ...numbers].map(({ instrument, target }) => partName(instrument, target));
  return html`<li class="card case-line" data-session=${id}>
    <div class="stack stack-2">
      <h3>${date(made)}</h3>
      <p class="small">${t(`workspace.came.${came}`)} ${names.join(t("common.list.comma"))}</p>
      ${marker === "none" ? nothing : html`<p class="small soft">${t(`then.marker.${marker}`, { when: "then" })}</p>`}
      ${unread.map(({ of, message }) => html`<p class="small">${partName(of.instrument, of.target)}: ${t(message)}</p>`)}
    </div>
    <div class="cluster">
      <button class="button" type="button" aria-pressed=${here} @click=${() => void lookAt(id)}>
        ${t("workspace.look")}<span class="unseen"> ${date(made)}</span>
      </button>
      ${press("workspace.remove", () => dropPart("sessions", id), "button-quiet", `${t("workspace.remove")}: ${date(made)}`)}
    </div>
  </li>`;
}

function whole(read: CaseRead): TemplateResult {
  const day = read.sessions.find(({ id }) => id === read.session)!;
  return html`${sectionOf("scores", scores(read), t("workspace.scores.title", { day: date(day.made) }))}
  ${read.sessions.length > 1 ? sectionOf("changes", changes(read)) : nothing} ${sectionOf("answers", answers(read))}
  ${exchangeFiles()}`;
}

function scores(read: CaseRead): TemplateResult {
  const styles = [
    ...(read.report?.readings ?? []).map(({ instrument, target, styles: one }) => ({
      instrument,
      target,
      styles: one,
    })),
    ...read.numbers,
  ];
  return html`${tableOf(t("workspace.scores.caption"), scoreHeads(), scoreRows(read))}
    <ul data-patterns>
      ${styles.map(
        ({ instrument, target, styles: one }) =>
          html`<li>
            ${partName(instrument, target)}:
            ${one ? patternName(one.style, one.neighbours) : t("style.insufficient.name")}
          </li>`,
      )}
    </ul>
    ${read.report ? map(read.report.readings, plainView("case-map")) : html`<p class="soft">${t("workspace.map.none")}</p>`}
    ${samples(read)}
    <details class="fold">
      <summary>${t("result.meaning.notes")}</summary>
      <ul>
        ${notesOf(read)}
      </ul>
    </details>`;
}

// A sample is compared with only when someone chooses it, and it is named.
function samples(read: CaseRead): TemplateResult | typeof nothing {
  if (read.norms.length === 0) return nothing;
  const lines = sampleLines(read);
  return html`<div class="stack stack-3">
    ${read.norms.map(({ id, instrument, sample, n, source }) => {
      const on = read.case.norms?.[instrument] === id;
      return html`<label class="choice">
        <input
          type="checkbox"
          name="norm-${id}"
          autocomplete="off"
          .checked=${on}
          @change=${() => void compareWith(instrument, on ? "" : id)}
        />
        <span
          ><span class="choice-title">${t("workspace.norm", { name: partName(instrument) })}</span
          ><span class="hint"
            ><span lang="en" dir="ltr">${sample}</span> ${t("published.compare.n", { n })}
            <span lang="en" dir="ltr">${source}</span></span
          ></span
        >
      </label>`;
    })}
    ${
      lines.length
        ? html`<ul>
            ${lines.map((text) => html`<li>${text}</li>`)}
          </ul>`
        : nothing
    }
  </div>`;
}

function changes(read: CaseRead): TemplateResult {
  const rows = changeRows(read);
  if (rows.length === 0) return html`<p>${t("workspace.changes.none")}</p>`;
  return html`${tableOf(t("workspace.changes.caption"), changeHeads(), rows)}
    <p class="soft">${t("over-time.inside")}</p>`;
}

/** The answers that a session could begin with: those marked strongest, and those that moved most. */
export function answers(read: CaseRead): TemplateResult {
  const strongest = read.report?.strongest ?? [];
  const { moved } = read.agenda;
  if (strongest.length + moved.length === 0) return html`<p>${t("workspace.answers.none")}</p>`;
  return html`${
    strongest.length
      ? html`<h3>${t("workspace.strongest")}</h3>
          <ul data-strongest>
            ${strongest.map(({ instrument, item, answer }) => html`<li>${questionText({ instrument }, item)} <strong>${answerText(instrument, item, answer)}</strong></li>`)}
          </ul>`
      : nothing
  }
  ${
    moved.length
      ? html`<h3>${t("workspace.moved")}</h3>
          <p class="soft">${t("workspace.moved.text")}</p>
          <ul data-moved>
            ${moved.map(({ instrument, item, before, after }) => html`<li>${questionText({ instrument }, item)} <strong>${t("workspace.moved.line", { before: answerText(instrument, item, before), after: answerText(instrument, item, after) })}</strong></li>`)}
          </ul>`
      : nothing
  }`;
}
