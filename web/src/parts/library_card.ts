import { html, nothing, render, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { live } from "lit/directives/live.js";
import type { LibraryItem } from "../engine/engine.js";
import { has, locale, t } from "../i18n/i18n.js";
import { go } from "../state/actions.js";
import { isDone } from "../state/guidance.js";
import { PLACES } from "../state/keeping_menu.js";
import { openPractice } from "../state/practice.js";
import {
  alsoOf,
  compare,
  look,
  MOST_COMPARED,
  nameOf,
  saysAlso,
  textsOf,
  type Entry,
  type ItemEntry,
  type ReadingEntry,
} from "../state/shelf.js";
import { get } from "../state/store.js";
import { holdWords, minutesWords, waitWords } from "./plan_words.js";
import { opens } from "./practice_door.js";
import { printGiven } from "./practice_paper.js";
import type { GivenLine } from "./practice_words.js";
import { wayTo } from "./way.js";

/** What leads from one entry to another. */
export interface Ways {
  /** The entry of an id, if this person may be told of it. */
  readonly find: (id: string) => Entry | undefined;
  /** Goes to an entry. */
  readonly show: (entry: Entry) => void;
}

// Words a minute of someone who reads without hurry.
const PACE = 180;

function readingTime(entry: Entry): string {
  const words = textsOf(entry).join(" ").split(/\s+/).length;
  return t("library.reading", { count: Math.max(1, Math.round(words / PACE)) });
}

/** One entry of the library, whatever it is. */
export function card(entry: Entry, ways: Ways): TemplateResult {
  return html`<li
    class="row-card stack stack-2"
    data-practice=${entry.id}
    data-state=${"item" in entry ? entry.item.state : nothing}
  >
    <h3 id="entry-${entry.id}" tabindex="-1">${nameOf(entry)}</h3>
    ${"item" in entry ? doable(entry, ways) : readable(entry, ways)}
  </li>`;
}

function doable(entry: ItemEntry, ways: Ways): TemplateResult {
  const { item, id } = entry;
  const state = t(`library.state.${item.state}`);
  const facts = [state, minutesWords(item.minutes), readingTime(entry), isDone(id) ? t("guide.done") : ""];
  return html`<p class="small soft">${facts.filter(Boolean).join(" · ")}</p>
    <p>${t(`${id}.what`)}</p>
    ${waitWords(item.waits_for).map(soft)} ${item.state === "held" ? held(item).map(soft) : nothing}
    <div class="cluster">${wayIn(item)} ${entry.shelf === "methods" ? comparing(id) : nothing}</div>
    ${about(entry, ways)}`;
}

const soft = (words: string) => html`<p class="small soft">${words}</p>`;

function wayIn(item: LibraryItem): TemplateResult {
  const { intervention: id, state, instruments } = item;
  // Whoever comes back finds the group open in which they were.
  const open = () => {
    look({ shown: id });
    openPractice(id);
  };
  const words = t(state === "held" ? "library.look" : "guide.open");
  const questions = html`<button
    class="button"
    type="button"
    aria-describedby="entry-${id}"
    @click=${() => go("chooser")}
  >
    ${t("library.questions")}
  </button>`;
  return html`${
    opens(item)
      ? html`<button class="button" type="button" data-opens=${id} aria-describedby="entry-${id}" @click=${open}>
          ${words}
        </button>`
      : nothing
  }
  ${instruments.length ? questions : nothing} ${id in PLACES ? wayTo(PLACES[id]!, t(`${PLACES[id]}.title`)) : nothing}`;
}

function held({ held_by: by }: LibraryItem): string[] {
  const of = (kind: LibraryItem["held_by"][number]["by"]) => by.filter((one) => one.by === kind).map(({ id }) => id);
  return holdWords({
    gates: of("gate"),
    rules: of("rule"),
    preferences: of("preference"),
    declined: of("declined").length > 0,
  });
}

function comparing(id: string): TemplateResult {
  const { compared } = get().shelf;
  const on = compared.includes(id);
  const full = !on && compared.length >= MOST_COMPARED;
  return html`<label class="choice">
    <input
      type="checkbox"
      name="compare-${id}"
      autocomplete="off"
      ?disabled=${full}
      .checked=${live(on)}
      @change=${(event: Event) => compare(id, (event.target as HTMLInputElement).checked)}
    />
    <span>${t("library.compare.add")}</span>
  </label>`;
}

/** What an entry says about itself below what it is, as questions and answers. */
export function facts(entry: Entry): GivenLine[] {
  if (!("item" in entry)) return textsOf(entry).map((text) => ({ question: "", lines: [text] }));
  const { id, item } = entry;
  const told = ["why", "how", "not", "ask"]
    .filter((word) => has(`${id}.${word}`))
    .map((word) => ({ question: t(`library.fact.${word}`), lines: [t(`${id}.${word}`)] }));
  return [...told, { question: t("library.fact.backing"), lines: [t(`practice.evidence.${item.evidence}`)] }];
}

const sourcesOf = (entry: Entry) => ("item" in entry ? entry.item : entry.reading).sources;
const relatedOf = (entry: Entry) => ("item" in entry ? entry.item : entry.reading).related;

function origin(entry: Entry): GivenLine {
  return { question: t("guide.why.source"), lines: sourcesOf(entry).map((id) => t(`practice.source.${id}`)) };
}

/** The works a source names, as they are written there. */
const citesOf = (entry: Entry) => ("item" in entry ? entry.item.cites.join(t("common.list.comma")) : "");

function cites(entry: Entry): TemplateResult | typeof nothing {
  const works = citesOf(entry);
  return works ? html`<p>${t("practice.origin.cites")} <bdi lang="en">${works}</bdi></p>` : nothing;
}

// What is folded away is drawn when it is opened: most of what a search finds never is, and a search has to be quick.
function more(entry: Entry, body: () => TemplateResult): unknown {
  const draw = ({ target }: Event) => render(body(), (target as HTMLElement).lastElementChild as HTMLElement);
  return keyed(
    `${entry.id} ${locale()}`,
    html`<details class="fold small" @toggle=${draw}>
      <summary>${t("library.more")}</summary>
      <div class="stack stack-3"></div>
    </details>`,
  );
}

function about(entry: Entry, ways: Ways): unknown {
  return more(
    entry,
    () => html`${lines([...facts(entry), origin(entry)])} ${cites(entry)} ${related(entry, ways)} ${printer(entry)}`,
  );
}

function lines(given: readonly GivenLine[]): TemplateResult {
  return html`<dl class="given">
    ${given.map(
      ({ question, lines: all }) =>
        html`<div>
          <dt class="kicker">${question}</dt>
          ${all.map((line) => html`<dd dir="auto">${line}</dd>`)}
        </div>`,
    )}
  </dl>`;
}

function related(entry: Entry, { find, show }: Ways): TemplateResult | typeof nothing {
  const others = relatedOf(entry).flatMap((id) => find(id) ?? []);
  if (!others.length) return nothing;
  return html`<div class="stack stack-2" role="group" aria-label=${t("library.related")}>
    <p class="kicker">${t("library.related")}</p>
    <div class="cluster">
      ${others.map((other) => html`<button class="button" type="button" @click=${() => show(other)}>${nameOf(other)}</button>`)}
    </div>
  </div>`;
}

function printer(entry: Entry): TemplateResult {
  const print = () => {
    const what = "item" in entry ? [{ question: "", lines: [t(`${entry.id}.what`)] }] : [];
    const works = citesOf(entry);
    const named = works ? [{ question: t("practice.origin.cites"), lines: [works] }] : [];
    printGiven(nameOf(entry), [...what, ...facts(entry), origin(entry), ...named]);
  };
  return html`<div><button class="button" type="button" @click=${print}>${t("practice.print")}</button></div>`;
}

function readable(entry: ReadingEntry, ways: Ways): TemplateResult {
  const also = saysAlso(entry) ? "" : alsoOf(entry);
  return html`<p class="small soft">${t(`library.group.${entry.reading.kind}`)}</p>
    ${textsOf(entry).map((text) => html`<p>${text}</p>`)}
    ${also ? html`<p class="small soft">${t("library.also", { names: also })}</p>` : nothing}
    ${more(entry, () => html`${lines([origin(entry)])} ${related(entry, ways)} ${printer(entry)}`)}`;
}
