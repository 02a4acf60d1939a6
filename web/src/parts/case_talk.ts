import { html, nothing, type TemplateResult } from "lit";
import { has, t } from "../i18n/i18n.js";
import type { CaseRead } from "../state/clinic_model.js";
import { sectionOf } from "./case_bits.js";

type Talking = CaseRead["agenda"]["talking"][number];
type Stance = CaseRead["agenda"]["stance"][number];

/** What to say and what not to do, notes on one's own stance, and what can look alike. */
export function talkView({ agenda }: CaseRead): TemplateResult {
  return html`${sectionOf(
    "talk",
    html`<p>${t(agenda.patterns.length ? "workspace.talk.text" : "workspace.talk.none")}</p>
      ${agenda.talking.map(points)}`,
  )}
  ${sectionOf(
    "stance",
    html`<p class="soft">${t("workspace.stance.text")}</p>
      ${agenda.stance.map(stance)}`,
  )}
  ${sectionOf(
    "cautions",
    html`<p>${t("workspace.cautions.text")}</p>
      ${agenda.cautions.map(caution)}`,
  )}`;
}

/** What a set of talking points is for. */
export function talkName({ pattern }: Talking): string {
  return pattern ? t(`style.${pattern}.name`) : t("workspace.talk.all");
}

function points(set: Talking): TemplateResult {
  return html`<div class="card stack" data-talk=${set.pattern ?? "all"}>
    <h3>${talkName(set)}</h3>
    <div class="pair">
      ${(["say", "avoid"] as const).map(
        (side) =>
          html`<div class="stack stack-2">
            <h4>${t(`workspace.${side}`)}</h4>
            <ul>
              ${set[side].map((id) => html`<li>${t(`workspace.${side}.${id}`)}</li>`)}
            </ul>
          </div>`,
      )}
    </div>
  </div>`;
}

const part = (id: string, name: string) => (has(`${id}.${name}`) ? html`<p>${t(`${id}.${name}`)}</p>` : nothing);

function stance({ intervention: id, evidence }: Stance): TemplateResult {
  return html`<details class="fold" data-stance=${id}>
    <summary>${t(`${id}.name`)}</summary>
    <div class="stack stack-2">
      ${part(id, "clinician")} ${part(id, "what")} ${part(id, "how")}
      ${has(`${id}.not`) ? html`<p><strong>${t("workspace.avoid")}:</strong> ${t(`${id}.not`)}</p>` : nothing}
      <p class="small soft">${t(`workspace.backing.${evidence}`)}</p>
    </div>
  </details>`;
}

function caution(id: string): TemplateResult {
  return html`<details class="fold" data-caution=${id}>
    <summary>${t(`${id}.name`)}</summary>
    <div class="stack stack-2">${part(id, "what")} ${part(id, "not")} ${part(id, "ask")}</div>
  </details>`;
}
