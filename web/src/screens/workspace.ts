import { html, nothing, type TemplateResult } from "lit";
import { number, t } from "../i18n/i18n.js";
import { fileWays, press, purpose, refusals, sectionOf, wayBack } from "../parts/case_bits.js";
import { keyMaker } from "../seal/key_maker.js";
import { makeClinicKeys } from "../state/clinic_keys.js";
import { go } from "../state/actions.js";
import { beginCase, removeCase, showCase } from "../state/clinic.js";
import type { OpenCase } from "../state/clinic_model.js";
import { clinicNow } from "../state/clinic_slice.js";
import { openJoint } from "../state/joint.js";
import { get } from "../state/store.js";

/** The cases of this tab, and the ways to begin one. */
export function workspaceScreen(): TemplateResult {
  const { cases } = clinicNow();
  return html`<div class="page stack stack-6">
    <div class="stack">
      <h1 tabindex="-1">${t("workspace.title")}</h1>
      <p class="lede">${t("workspace.lede")}</p>
    </div>
    ${purpose()} ${refusals()} ${wayBack()}
    ${sectionOf("cases", cases.length ? list(cases) : html`<p data-empty>${t("workspace.cases.none")}</p>`)}
    ${sectionOf("open", fileWays())} ${sectionOf("begin", begin())} ${sectionOf("joint", forTwo(), t("joint.door"))}
    ${sectionOf("keep", keep())}
    ${keyMaker({ key: clinicNow().keys?.made, failed: clinicNow().keys?.failed ?? false, make: makeClinicKeys })}
  </div>`;
}

/** What a case is called; one without a name by its place. */
export function caseName({ tree, id }: OpenCase): string {
  const place = clinicNow().cases.findIndex((one) => one.id === id) + 1;
  return tree.name || t("workspace.case.unnamed", { n: number(place) });
}

function list(cases: readonly OpenCase[]): TemplateResult {
  return html`<ul class="plain stack stack-3">
    ${cases.map(
      (one) =>
        html`<li class="card case-line" data-case=${one.id}>
          <div>
            <h3><bdi>${caseName(one)}</bdi></h3>
            <p class="small soft">
              ${t("workspace.case.holds", { sessions: one.tree.sessions?.length ?? 0, sources: one.tree.sources?.length ?? 0 })}
            </p>
          </div>
          <div class="cluster">
            ${press("workspace.case.open", () => showCase(one.id), "button-primary", `${t("workspace.case.open")}: ${caseName(one)}`)}
            ${press("workspace.remove", () => removeCase(one.id), "button-quiet", `${t("workspace.remove")}: ${caseName(one)}`)}
          </div>
        </li>`,
    )}
  </ul>`;
}

function begin(): TemplateResult {
  const input = () => document.querySelector<HTMLInputElement>("#case-name");
  const start = () => beginCase(input()?.value.trim() ?? "");
  const key = (event: KeyboardEvent) => void (event.key === "Enter" && start());
  return html`<div class="stack stack-3">
    <label class="field"
      >${t("workspace.name")}
      <input
        class="select write"
        id="case-name"
        name="case-name"
        dir="auto"
        autocomplete="off"
        aria-describedby="about-name"
        @keydown=${key}
      />
    </label>
    <p id="about-name" class="small soft">${t("workspace.name.text")}</p>
    <div>${press("workspace.begin.go", start)}</div>
  </div>`;
}

function forTwo(): TemplateResult {
  return html`<p>${t("joint.door.text")}</p>
    <div>${press("joint.door.go", openJoint)}</div>`;
}

function keep(): TemplateResult {
  const { phase } = get().vault;
  const place = phase === "open" || phase === "locked" || phase === "unavailable" ? phase : "none";
  return html`<p>${t(`workspace.keep.${place}`)}</p>
    ${phase === "unavailable" ? nothing : html`<div>${press(`workspace.keep.${place}.go`, () => go("vault"))}</div>`}`;
}
