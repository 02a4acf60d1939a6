import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { has, t } from "../i18n/i18n.js";
import { linesOf, setLines, suggestLines, takeOut } from "../state/clinic.js";
import type { CaseLine, CaseRead } from "../state/clinic_model.js";
import { press, sectionOf } from "./case_bits.js";
import { lineText } from "./case_rows.js";

type List = "agenda" | "between";

/** The session's agenda and the steps until the next one, for the clinician to change. */
export function planView(read: CaseRead): TemplateResult {
  return html`${sectionOf("agenda", lines("agenda", read))} ${sectionOf("between", lines("between", read))}`;
}

function lines(list: List, read: CaseRead): TemplateResult {
  const all = linesOf(list, read);
  return html`<p class="soft">${t(read.case[list] ? "workspace.lines.own" : "workspace.lines.suggested")}</p>
    ${
      all.length
        ? html`<ol class="plain stack stack-3" data-lines=${list}>
            ${all.map((line, at) => oneLine(list, all, line, at))}
          </ol>`
        : html`<p data-empty>${t(`workspace.${list}.none`)}</p>`
    }
    ${adder(list, all)}
    ${read.case[list] ? html`<div>${press("workspace.lines.back", () => suggestLines(list), "button-quiet")}</div>` : ""}`;
}

function oneLine(list: List, all: readonly CaseLine[], line: CaseLine, at: number): TemplateResult {
  const words = lineText(list, line);
  const put = (next: CaseLine | undefined) =>
    all.flatMap((one, index) => (index === at ? (next ? [next] : []) : [one]));
  const done = (event: Event) =>
    void setLines(list, put({ ...line, done: (event.target as HTMLInputElement).checked }));
  const drop = () => takeOut((tree) => ({ ...tree, [list]: put(undefined) }));
  const up = () =>
    setLines(
      list,
      all.map((one, index) => (index === at - 1 ? line : index === at ? all[at - 1]! : one)),
    );
  const how = line.item && list === "between" && has(`${line.item}.how`) ? t(`${line.item}.how`) : "";
  return html`<li class="case-line">
    <label class="choice">
      <input
        type="checkbox"
        name="${list}-${at}"
        autocomplete="off"
        .checked=${live(line.done ?? false)}
        @change=${done}
      />
      <span><bdi>${words}</bdi>${how ? html`<span class="hint">${how}</span>` : ""}</span>
    </label>
    <div class="cluster">
      ${at > 0 ? press("workspace.lines.up", up, "button-quiet", `${t("workspace.lines.up")}: ${words}`) : ""}
      ${press("workspace.remove", drop, "button-quiet", `${t("workspace.remove")}: ${words}`)}
    </div>
  </li>`;
}

function adder(list: List, all: readonly CaseLine[]): TemplateResult {
  const input = () => document.querySelector<HTMLInputElement>(`#add-${list}`);
  const add = async () => {
    const text = input()?.value.trim();
    if (text && (await setLines(list, [...all, { text }]))) input()!.value = "";
  };
  const key = (event: KeyboardEvent) => void (event.key === "Enter" && add());
  return html`<div class="case-line">
    <label class="field"
      >${t(`workspace.${list}.own`)}
      <input class="select write" id="add-${list}" name="add-${list}" dir="auto" autocomplete="off" @keydown=${key} />
    </label>
    ${press("workspace.lines.add", add, "", `${t("workspace.lines.add")}: ${t(`workspace.${list}.own`)}`)}
  </div>`;
}
