import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { HeldItem } from "../engine/engine.js";
import { has, t } from "../i18n/i18n.js";
import { answerGate, sayAfraid } from "../state/guidance.js";
import { openHelp } from "../state/help.js";
import type { Guided, Reply } from "../state/model.js";
import { get } from "../state/store.js";
import { whom } from "./plan_words.js";

const REPLIES: readonly Reply[] = ["yes", "no", "unknown", "skip"];
/** Stands for a person whom no question was about. */
const IN_MIND = "in-mind";

/** Gates that ask about one person. */
const ABOUT_A_PERSON: readonly string[] = ["gate-bond"];

// What a gate asks of oneself is in its words; most ask nothing.
const asksOnce = (gate: string) => has(`guide.gate.${gate}.ask`);

const gatesOf = (held: readonly HeldItem[]) => [...new Set(held.flatMap(({ gates }) => gates))];

/** Whom a question would be about: everyone in the person's life who was asked about, or else the one in mind. */
function people({ profile }: Guided): string[] {
  const now = profile.people.filter(({ state }) => state !== "past").map(({ target }) => target);
  return now.length > 0 ? now : [IN_MIND];
}

/**
 * The question that comes before anything about a person, for each person; asked only where something waits for it. Where
 * the answers of the check-in have told of fear or force already, nobody is asked again.
 */
export function aboutPeople(guided: Guided): TemplateResult | typeof nothing {
  const { afraid } = get().guide.said;
  const waits = gatesOf(guided.plan.held_back).some((gate) => ABOUT_A_PERSON.includes(gate));
  const told = guided.profile.flags.some(({ target }) => target !== undefined);
  const open = waits || Object.keys(afraid).length > 0;
  if (!open || told || get().crisis || get().showing === "example") return nothing;
  return html`<section class="card stack" aria-labelledby="plan-bond">
    <h2 id="plan-bond">${t("guide.bond.title")}</h2>
    <p class="soft">${t("guide.bond.text")}</p>
    ${people(guided).map((person) => onePerson(person, afraid[person]))}
  </section>`;
}

function onePerson(person: string, now: Reply | undefined): TemplateResult {
  const name = whom(person);
  return html`<fieldset class="stack stack-3" data-person=${person}>
    <legend><h3>${t("guide.bond.ask", { person: name })}</h3></legend>
    <div class="chips">
      ${REPLIES.map(
        (reply) =>
          html`<label class="choice">
            <input
              type="radio"
              name=${`afraid-${person}`}
              autocomplete="off"
              .checked=${live(reply === now)}
              @change=${() => sayAfraid(person, reply)}
            />
            <span>${t(`guide.bond.${reply}`)}</span>
          </label>`,
      )}
    </div>
    ${now ? answered(now, name) : nothing}
  </fieldset>`;
}

function answered(reply: Reply, person: string): TemplateResult {
  if (reply === "no") return html`<p class="note note-calm">${t("guide.bond.offered", { person })}</p>`;
  return html`<div class="note stack stack-3">
    <p>${t("guide.bond.own", { person })}</p>
    <div class="cluster">
      <button class="button" type="button" @click=${openHelp}>${t("common.help")}</button>
    </div>
  </div>`;
}

/** What a person can open by a word of their own, where something waits for it or was opened so. */
export function ownGates({ plan }: Guided): TemplateResult | typeof nothing {
  const given = get().guide.said.gates;
  const gates = [...new Set([...gatesOf(plan.held_back).filter(asksOnce), ...Object.keys(given)])];
  if (gates.length === 0 || get().crisis || get().showing === "example") return nothing;
  return html`<fieldset class="stack stack-3">
    <legend><h3>${t("guide.gates.title")}</h3></legend>
    ${gates.map(
      (gate) =>
        html`<label class="choice">
          <input
            type="checkbox"
            name=${gate}
            autocomplete="off"
            .checked=${live(given[gate] === "yes")}
            @change=${({ target }: Event) => answerGate(gate, (target as HTMLInputElement).checked ? "yes" : undefined)}
          />
          <span>${t(`guide.gate.${gate}.ask`)}<span class="hint">${t(`guide.gate.${gate}.closed`)}</span></span>
        </label>`,
    )}
  </fieldset>`;
}
