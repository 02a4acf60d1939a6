import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { t } from "../i18n/i18n.js";
import { partName, personName } from "../parts/words.js";
import { startOr } from "./chooser_place.js";
import * as act from "../state/actions.js";
import type { Choice, Marker, PersonState } from "../state/model.js";
import {
  hasAnswers,
  isTender,
  itemsOf,
  legsOf,
  menu,
  minutesOf,
  minutesOfChoice,
  needsPeople,
  offersOf,
  offerTicked,
  peopleOnOffer,
  type Offer,
} from "../state/plan.js";
import { ABOUT_PEOPLE, CORE, MOST_PEOPLE } from "../state/menu.js";
import { get } from "../state/store.js";

const markers: readonly Marker[] = ["none", "break-up", "loss", "birth", "hard-week"];

/** What to look at this time: how long, about whom, and which other parts. */
export function chooserScreen(): TemplateResult {
  const { choice, mine } = get();
  return html`<div class="page stack stack-6 chooser">
    <div class="stack">
      <h1 tabindex="-1">${t("chooser.title")}</h1>
      <p class="lede">${t("chooser.lede")}</p>
      ${hasAnswers(mine) ? html`<p class="note note-calm small">${t("chooser.keeps")}</p>` : nothing}
    </div>
    ${coreChoice(choice)} ${markerChoice(choice)} ${more(choice)} ${startRow(choice)}
    <p class="small soft">${t("chooser.kept")}</p>
  </div>`;
}

function coreChoice(choice: Choice): TemplateResult {
  const count = (form: string) => itemsOf({ key: "", instrument: CORE, form }).length;
  const option = (value: Choice["core"]) =>
    choiceRow({
      kind: "radio",
      name: "core",
      checked: choice.core === value,
      title: t(`chooser.core.${value}.title`),
      hint:
        value === "none"
          ? t("chooser.core.none.text")
          : t(`chooser.core.${value}.text`, { count: count(value), minutes: minutesOf(CORE, value) }),
      change: () => act.chooseCore(value),
    });
  return html`<fieldset class="stack stack-3">
    <legend><h2>${t("chooser.core.title")}</h2></legend>
    ${option("short")} ${option("full")} ${option("none")}
  </fieldset>`;
}

interface Row {
  readonly kind: "radio" | "checkbox";
  readonly name: string;
  readonly checked: boolean;
  readonly title: string;
  readonly hint?: string;
  readonly change: (on: boolean) => void;
}

function choiceRow(row: Row): TemplateResult {
  const change = (event: Event) => row.change((event.target as HTMLInputElement).checked);
  return html`<label class="choice">
    <input type=${row.kind} name=${row.name} autocomplete="off" .checked=${live(row.checked)} @change=${change} />
    <span
      ><span class="choice-title">${row.title}</span
      >${row.hint ? html`<span class="hint">${row.hint}</span>` : nothing}</span
    >
  </label>`;
}

function markerChoice(choice: Choice): TemplateResult {
  return html`<fieldset class="stack stack-3">
    <legend><h2>${t("chooser.marker.title")}</h2></legend>
    <p class="soft">${t("chooser.marker.text")}</p>
    <div class="chips">
      ${markers.map((marker) =>
        choiceRow({
          kind: "radio",
          name: "marker",
          checked: choice.marker === marker,
          title: t(`chooser.marker.${marker}`),
          change: () => act.chooseMarker(marker),
        }),
      )}
    </div>
  </fieldset>`;
}

function more(choice: Choice): TemplateResult {
  return html`<section class="stack" aria-labelledby="more">
    <h2 id="more">${t("chooser.more.title")}</h2>
    <p class="soft">${t("chooser.more.text")}</p>
    <div>
      ${peopleOnOffer().length ? fold("people", Object.keys(choice.people).length, () => people(choice)) : nothing}
      ${menu().map(({ id, instruments }) => {
        const picked = instruments.filter((one) => offerTicked(one, choice)).length;
        return fold(id, picked, () => modules(id, instruments, choice));
      })}
    </div>
  </section>`;
}

// What is folded away is drawn when it is opened: most people leave it closed, and the first screens have to be quick.
function fold(id: string, picked: number, body: () => TemplateResult): TemplateResult {
  const open = get().unfolded.includes(id);
  const toggle = (event: Event) => act.unfold(id, (event.target as HTMLDetailsElement).open);
  return html`<details class="fold" .open=${open} @toggle=${toggle}>
    <summary>
      <h3>${t(`chooser.group.${id}`)}</h3>
      ${picked ? html`<span class="picked small">${t("chooser.picked", { count: picked })}</span>` : nothing}
    </summary>
    <div class="stack">${open ? body() : nothing}</div>
  </details>`;
}

function people(choice: Choice): TemplateResult {
  return html`<p class="soft">${t("chooser.people.text", { minutes: minutesOf(ABOUT_PEOPLE) })}</p>
    <ul class="plain stack stack-3">
      ${peopleOnOffer().map((target) => html`<li class="stack stack-2">${person(target, choice.people[target])}</li>`)}
    </ul>
    ${
      Object.keys(choice.people).length >= MOST_PEOPLE
        ? html`<p class="note note-calm small">${t("chooser.people.most", { most: MOST_PEOPLE })}</p>`
        : nothing
    }`;
}

function person(target: string, state: PersonState | undefined): TemplateResult {
  return html`${choiceRow({
    kind: "checkbox",
    name: `person-${target}`,
    checked: state !== undefined,
    title: personName(target),
    change: (on) => act.choosePerson(target, on ? "now" : undefined),
  })}
  ${
    state
      ? html`<div class="inner">
          ${choiceRow({
            kind: "checkbox",
            name: `past-${target}`,
            checked: state === "past",
            title: t("chooser.people.past"),
            hint: t("chooser.people.past.text"),
            change: (on) => act.choosePerson(target, on ? "past" : "now"),
          })}
        </div>`
      : nothing
  }`;
}

function modules(group: string, instruments: readonly string[], choice: Choice): TemplateResult {
  const tender = instruments.some(isTender);
  return html`${tender ? html`<p class="note small">${t("chooser.note.general")}</p>` : nothing}
  ${instruments.map((id) => html`<div class="stack stack-2" data-group=${group}>${moduleRows(id, choice)}</div>`)}`;
}

function moduleRows(id: string, choice: Choice): TemplateResult | TemplateResult[] {
  if (needsPeople(id, choice)) {
    return html`<div class="choice choice-off">
      <span aria-hidden="true"></span>
      <span
        ><span class="choice-title">${partName(id)}</span><span class="hint">${t("chooser.people.first")}</span></span
      >
    </div>`;
  }
  return offersOf(id).map((offer) => offerRow(offer, choice));
}

function offerRow({ id, instrument, form }: Offer, choice: Choice): TemplateResult {
  const size = { count: itemsOf({ key: "", instrument, form }).length, minutes: minutesOf(instrument, form) };
  const whole = id === instrument;
  const text = whole ? `chooser.module.${id}.text` : `chooser.form.${instrument}.${form}.text`;
  return choiceRow({
    kind: "checkbox",
    name: id,
    checked: choice.modules.includes(id),
    title: whole ? partName(id) : t(`chooser.form.${instrument}.${form}.name`),
    hint: `${t(text)} ${t("chooser.module.size", size)}`,
    change: (on) => act.chooseModule(id, on),
  });
}

function startRow(choice: Choice): TemplateResult {
  const count = legsOf(choice).reduce((sum, leg) => sum + itemsOf(leg).length, 0);
  return html`<div class="start-row stack stack-3">
    ${choice.nothingPicked ? html`<p class="note">${t("chooser.nothing")}</p>` : nothing}
    <div class="cluster">
      ${startOr(
        html`<button class="button button-primary button-large" type="button" @click=${act.start}>
          ${t("chooser.start")}
        </button>`,
      )}
      ${count ? html`<p class="soft small">${t("chooser.total", { count, minutes: minutesOfChoice(choice) })}</p>` : nothing}
    </div>
  </div>`;
}
