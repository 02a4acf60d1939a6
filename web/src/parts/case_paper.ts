import { html, nothing, type TemplateResult } from "lit";
import { printSheet, table } from "../app/paper.js";
import { date, t } from "../i18n/i18n.js";
import { linesOf } from "../state/clinic.js";
import type { CaseRead } from "../state/clinic_model.js";
import { get } from "../state/store.js";
import { apartLines, changeHeads, changeRows, lineText, notesOf, patternName, sampleLines, scoreHeads, scoreRows, sourceHeads, sourceName, sourceRows, versionLines } from "./case_rows.js"; // prettier-ignore
import { answers } from "./case_sessions.js";
import { givenLines } from "./case_sources.js";
import { talkName } from "./case_talk.js";
import { mapPicture, mapWords, plainView } from "./map.js";
import { partName } from "./words.js";

/** Prints the clinician's report. */
export function printCase(read: CaseRead): void {
  printSheet(sheet(read));
}

const section = (key: string, body: unknown) =>
  html`<section>
    <h2>${t(key)}</h2>
    ${body}
  </section>`;

const list = (lines: readonly unknown[]) =>
  html`<ul>
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;

function sheet(read: CaseRead): TemplateResult {
  return html`<main>
    <h1>${t("workspace.paper.title")}</h1>
    <p>${t("workspace.notice")}</p>
    <p>${t("workspace.evidence")}</p>
    <p>${t("common.notice.full")}</p>
    ${read.session ? session(read) : html`<p>${t("workspace.sessions.none")}</p>`} ${together(read)} ${sheets(read)}
    ${talk(read)} ${plan(read)}
    ${section(
      "result.meaning.notes",
      html`<ul>
        ${notesOf(read)}
      </ul>`,
    )}
    ${section("workspace.versions", list(versionLines(read)))}
  </main>`;
}

function session(read: CaseRead): TemplateResult {
  const day = read.sessions.find(({ id }) => id === read.session)!;
  const samples = sampleLines(read);
  const changes = changeRows(read);
  const styles = [...(read.report?.readings ?? []), ...read.numbers];
  return html`<section>
    <h2>${t("workspace.scores.title", { day: date(day.made) })}</h2>
    ${table(t("workspace.scores.caption"), scoreHeads(), scoreRows(read))}
    ${list(styles.map(({ instrument, target, styles: one }) => `${partName(instrument, target)}: ${one ? patternName(one.style, one.neighbours) : t("style.insufficient.name")}`))}
    ${read.report ? drawn(read.report) : html`<p>${t("workspace.map.none")}</p>`}
    ${samples.length ? list(samples) : nothing}
    ${read.norms.filter(({ id, instrument }) => read.case.norms?.[instrument] === id).map(({ sample, n, source }) => html`<p lang="en" dir="ltr">${sample} (n = ${n}). ${source}</p>`)}
    ${
      changes.length
        ? html`<h3>${t("workspace.changes.title")}</h3>
            ${table(t("workspace.changes.caption"), changeHeads(), changes)}`
        : nothing
    }
    <h3>${t("workspace.answers.title")}</h3>
    ${answers(read)}
  </section>`;
}

// The map and the same in words: who cannot see the drawing loses nothing.
function drawn({ readings }: NonNullable<CaseRead["report"]>): TemplateResult {
  const view = plainView("paper-case-map");
  return html`${get().settings.pictures ? mapPicture(readings, view) : nothing} ${mapWords(readings, view)}`;
}

function together(read: CaseRead): TemplateResult {
  const rows = sourceRows(read);
  const { missing } = read.triangulation;
  return section(
    "workspace.together.title",
    html`<p>${t("workspace.together.text")}</p>
      ${rows.length ? table(t("workspace.together.caption"), sourceHeads(), rows) : nothing} ${list(apartLines(read))}
      ${missing.length ? html`<p>${t("workspace.missing")}: ${missing.map((kind) => sourceName(kind, read)).join(t("common.list.comma"))}</p>` : nothing}`,
  );
}

// A history is the client's own story: it goes on no paper by itself.
function sheets(read: CaseRead): TemplateResult | typeof nothing {
  const all = (read.case.sources ?? []).filter(({ kind }) => read.forms.find((form) => form.kind === kind)?.paper);
  if (all.length === 0) return nothing;
  return section(
    "workspace.sources.title",
    all.map((source) => {
      const form = read.forms.find(({ kind }) => kind === source.kind)!;
      return html`<h3>${sourceName(source.kind, read)}, ${date(source.day)}</h3>
        ${list(givenLines(form, source).map(([label, words]) => html`${label}: <bdi>${words}</bdi>`))}`;
    }),
  );
}

function talk({ agenda }: CaseRead): TemplateResult {
  return section(
    "workspace.talk.title",
    agenda.talking.map(
      (set) =>
        html`<h3>${talkName(set)}</h3>
          ${list(set.say.map((id) => t(`workspace.say.${id}`)))}
          <p>${t("workspace.avoid")}</p>
          ${list(set.avoid.map((id) => t(`workspace.avoid.${id}`)))}`,
    ),
  );
}

function plan(read: CaseRead): TemplateResult {
  return html`${(["agenda", "between"] as const).map((part) =>
    section(
      `workspace.${part}.title`,
      list(linesOf(part, read).map((line) => html`<bdi>${lineText(part, line)}</bdi>`)),
    ),
  )}`;
}
