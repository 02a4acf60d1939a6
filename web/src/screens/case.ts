import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { t } from "../i18n/i18n.js";
import { press, purpose, refusals, wayBack } from "../parts/case_bits.js";
import { printCase } from "../parts/case_paper.js";
import { planView } from "../parts/case_plan.js";
import { sessionsView } from "../parts/case_sessions.js";
import { sourcesView } from "../parts/case_sources.js";
import { talkView } from "../parts/case_talk.js";
import { togetherView } from "../parts/case_together.js";
import { notesView } from "../parts/case_notes.js";
import { atWork, wentWrong } from "../parts/faults.js";
import { forgetTyped, passForm } from "../parts/vault_pass.js";
import { go } from "../state/actions.js";
import { readCase, rename, showView } from "../state/clinic.js";
import { saveCase, saveLocked } from "../state/clinic_files.js";
import type { CaseRead, CaseView, OpenCase } from "../state/clinic_model.js";
import { changeClinic, clinicNow, openCase } from "../state/clinic_slice.js";
import { caseName } from "./workspace.js";

const views: Readonly<Record<CaseView, (read: CaseRead) => TemplateResult>> = {
  sessions: sessionsView,
  sources: sourcesView,
  together: togetherView,
  talk: talkView,
  plan: planView,
  notes: notesView,
};

/** One case: a side of it at a time, and what goes on paper. */
export function caseScreen(): TemplateResult {
  const open = openCase();
  if (!open) return none();
  return html`<div class="page stack stack-6" data-view=${clinicNow().view}>
    <div class="stack">
      <h1 tabindex="-1"><bdi>${caseName(open)}</bdi></h1>
      <p class="lede">${t("workspace.case.lede")}</p>
    </div>
    ${purpose()} ${sides()} ${refusals()} ${wayBack()} ${body()} ${head(open)}
  </div>`;
}

function none(): TemplateResult {
  return html`<div class="page stack">
    <h1 tabindex="-1">${t("workspace.title")}</h1>
    <p>${t("workspace.cases.none")}</p>
    <div>${press("workspace.back", () => go("home"), "button-primary")}</div>
  </div>`;
}

function sides(): TemplateResult {
  const { view } = clinicNow();
  return html`<nav class="sides" aria-label=${t("workspace.sides")}>
    ${(Object.keys(views) as CaseView[]).map(
      (one) =>
        html`<button
          class="button"
          type="button"
          aria-current=${one === view ? "true" : nothing}
          @click=${() => showView(one)}
        >
          ${t(`workspace.side.${one}`)}
        </button>`,
    )}
  </nav>`;
}

function body(): TemplateResult {
  const { read, view } = clinicNow();
  if (read.status === "wrong") return wentWrong(read.faults, () => void readCase());
  return read.value ? views[view](read.value) : atWork(t("workspace.reading"));
}

function head(open: OpenCase): TemplateResult {
  const { read, saving } = clinicNow();
  const name = (event: Event) => rename((event.target as HTMLInputElement).value.trim());
  return html`<section class="stack" aria-labelledby="case-out">
    <h2 id="case-out">${t("workspace.out.title")}</h2>
    <label class="field"
      >${t("workspace.name")}
      <input
        class="select write"
        name="rename"
        dir="auto"
        autocomplete="off"
        .value=${live(open.tree.name ?? "")}
        @change=${name}
      />
    </label>
    <div class="cluster">
      ${read.value ? press("workspace.print", () => printCase(read.value!), "button-primary") : nothing}
      ${press("workspace.save.locked", () => changeClinic({ saving: !saving }))}
      ${press("workspace.save.plain", saveCase)} ${press("workspace.back", () => go("home"), "button-quiet")}
    </div>
    ${saving ? lockForm() : nothing}
    <p class="small soft">${t("workspace.out.text")}</p>
  </section>`;
}

function lockForm(): TemplateResult {
  const lock = async (passphrase = "", again = "") => {
    if (await saveLocked(passphrase, again)) forgetTyped("pass-out");
  };
  return html`<div class="card">
    ${passForm({ id: "pass-out", fields: ["new", "again"], go: "vault.take.locked.go", work: "seal", act: lock })}
  </div>`;
}
