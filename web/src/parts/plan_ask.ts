import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Profile, Touch } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { giveMinutes, leaveOut, pickTrait, rate, sayFlag } from "../state/guidance.js";
import type { Rating } from "../state/model.js";
import { get } from "../state/store.js";
import { slider, upsetSlider } from "./upset.js";
import { constructName } from "./words.js";

/** What else can be said of the moment. */
const MORE: readonly Rating[] = ["urge", "readiness"];
/** What someone can say of their own situation, in the order it is asked; the hard things come last. */
const SAYABLE: readonly string[] = [
  "flag-no-partner",
  "flag-insecure-partner",
  "flag-carer",
  "flag-minor",
  "flag-medical",
  "flag-stranger-fear",
  "flag-low-mood",
  "flag-substance",
  "flag-old-hurt",
  "flag-dissociation",
  "flag-trauma",
];
/** What someone can leave out; work for two is not offered here anyway. */
const TOUCHES: readonly Touch[] = [
  "inward",
  "imagery",
  "history",
  "approach",
  "reassurance",
  "group",
  "long-writing",
  "body-load",
];
/** Minutes on offer. */
const TIMES: readonly number[] = [3, 5, 10, 20];

/** All that can be said before the plan; each part can be left as it is. */
export function questionsBefore(profile: Profile | undefined): TemplateResult {
  const { said, flags } = get().guide;
  return html`<section class="stack" aria-labelledby="plan-ask">
    <h2 id="plan-ask">${t("guide.ask.title")}</h2>
    <p class="soft">${t("guide.ask.text")}</p>
    <div class="card">
      ${upsetSlider("rate-upset", t("guide.rate.upset"), said.ratings.upset, (value) => rate("upset", value))}
    </div>
    <div>
      ${profile ? fold("pick", said.picked.length, whatToWorkOn(profile)) : nothing}
      ${fold("without", said.without.length, boxes("guide.touch", TOUCHES, said.without, leaveOut))}
      ${fold("flags", flags.filter((id) => SAYABLE.includes(id)).length, boxes("guide.flag", SAYABLE, flags, sayFlag))}
      ${fold("time", said.minutes ? 1 : 0, howLong())} ${fold("more", moreSaid(), html`${MORE.map(howStrong)}`)}
    </div>
  </section>`;
}

const moreSaid = () =>
  (["urge", "readiness"] as const).filter((id) => get().guide.said.ratings[id] !== undefined).length;

function fold(id: string, said: number, body: TemplateResult): TemplateResult {
  const text = `guide.${id}.text`;
  return html`<details class="fold" data-ask=${id}>
    <summary>
      <h3>${t(`guide.${id}.title`)}</h3>
      ${said > 0 ? html`<span class="picked small">${t("guide.said", { count: said })}</span>` : nothing}
    </summary>
    <div class="stack">${id === "more" ? nothing : html`<p class="soft small">${t(text)}</p>`} ${body}</div>
  </details>`;
}

function howStrong(rating: Rating): TemplateResult {
  return slider({
    id: `rate-${rating}`,
    label: t(`guide.rate.${rating}`),
    value: get().guide.said.ratings[rating],
    ends: [t(`guide.rate.${rating}.low`), t(`guide.rate.${rating}.high`)],
    say: (value) => t("guide.rate.value", { value }),
    onValue: (value) => rate(rating, value),
  });
}

function box(words: string, name: string, on: boolean, change: (on: boolean) => void): TemplateResult {
  return html`<label class="choice">
    <input
      type="checkbox"
      name=${name}
      autocomplete="off"
      .checked=${live(on)}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />
    <span>${words}</span>
  </label>`;
}

function boxes<T extends string>(
  area: string,
  all: readonly T[],
  on: readonly T[],
  change: (id: T, on: boolean) => void,
): TemplateResult {
  return html`<div class="chips">
    ${all.map((id) => box(t(`${area}.${id}`), id, on.includes(id), (now) => change(id, now)))}
  </div>`;
}

/** What stood out comes first; anything else can be picked as well. */
function whatToWorkOn({ traits }: Profile): TemplateResult {
  const { picked } = get().guide.said;
  const trait = ({ id }: Profile["traits"][number]) =>
    box(constructName(id), id, picked.includes(id), (on) => pickTrait(id, on));
  const strong = traits.filter(({ level }) => level === "high");
  const others = traits.filter(({ level }) => level !== "high");
  return html`${
      strong.length ? html`<div class="chips">${strong.map(trait)}</div>` : html`<p>${t("guide.pick.none")}</p>`
    }
    <details class="fold">
      <summary><h4>${t("guide.pick.others")}</h4></summary>
      <div class="chips">${others.map(trait)}</div>
    </details>`;
}

function howLong(): TemplateResult {
  const now = get().guide.said.minutes;
  const time = (words: string, minutes: number | undefined) =>
    html`<label class="choice">
      <input
        type="radio"
        name="minutes"
        autocomplete="off"
        .checked=${live(now === minutes)}
        @change=${() => giveMinutes(minutes)}
      />
      <span>${words}</span>
    </label>`;
  return html`<fieldset>
    <legend class="unseen">${t("guide.time.title")}</legend>
    <div class="chips">
      ${time(t("guide.time.any"), undefined)}
      ${TIMES.map((minutes) => time(t("guide.time.minutes", { count: minutes }), minutes))}
    </div>
  </fieldset>`;
}
