import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { live } from "lit/directives/live.js";
import type { Library } from "../engine/engine.js";
import { locale, t } from "../i18n/i18n.js";
import { entriesOf, look, narrow, narrowed, revisionOf, type, type Entry, type ItemEntry } from "../state/shelf.js";
import { shelves, type Audience, type Narrowing, type ShelfId } from "../state/shelf_model.js";
import { get } from "../state/store.js";

// Who may be reading: each is told of what is meant for them.
const audiences: readonly Audience[] = ["self", "couple", "parent", "clinician", "educator"];
// Longer practices are few; these are the lengths people ask for.
const lengths = [5, 10, 20];

/** The search, the shelves, and what narrows them down. */
export function finder(library: Library): TemplateResult {
  const { shelf } = get();
  const entries = entriesOf(library);
  // Nothing below the field changes while someone types, and typing has to be quick.
  const rest = guard([entries, locale(), shelf.narrowing], () => narrowing(entries));
  return html`<div class="stack" role="search">
    ${searchField()} ${shelf.typed.trim() ? nothing : shelfRow(entries)} ${rest}
  </div>`;
}

function searchField(): TemplateResult {
  return html`<div class="stack stack-2">
    <label class="kicker" for="library-search">${t("library.search")}</label>
    <input
      class="select library-search"
      id="library-search"
      type="search"
      autocomplete="off"
      enterkeyhint="search"
      aria-describedby="library-search-about"
      .value=${live(get().shelf.typed)}
      @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
    />
    <p class="small soft" id="library-search-about">${t("library.search.about")}</p>
  </div>`;
}

function shelfRow(entries: readonly Entry[]): TemplateResult {
  const { shelf: now, narrowing: by } = get().shelf;
  const here = narrowed(entries, by);
  const one = (shelf: ShelfId) =>
    html`<label class="choice">
      <input
        type="radio"
        name="shelf"
        value=${shelf}
        autocomplete="off"
        .checked=${live(now === shelf)}
        @change=${() => look({ shelf, shown: "" })}
      />
      <span>
        <span class="choice-title">${t(`library.shelf.${shelf}`)}</span>
        <span class="hint"
          >${t("library.entries", { count: here.filter((entry) => entry.shelf === shelf).length })}</span
        >
      </span>
    </label>`;
  return html`<fieldset class="stack stack-3">
    <legend class="kicker">${t("library.shelves")}</legend>
    <div class="points library-shelves">${shelves.map(one)}</div>
  </fieldset>`;
}

// Only what tells entries apart is offered.
function valuesOf<T extends string>(entries: readonly Entry[], of: (entry: ItemEntry) => readonly T[]): T[] {
  const all = entries.flatMap((entry) => ("item" in entry ? of(entry) : []));
  return [...new Set(all)].sort();
}

function narrowing(entries: readonly Entry[]): TemplateResult {
  const by = get().shelf.narrowing;
  const revisions = [...new Set(entries.map(revisionOf))].sort().slice(1).reverse();
  const active = Object.keys(by).length;
  return html`<details class="fold" ?open=${active > 0}>
    <summary>
      <h2>${t("library.narrow")}</h2>
      ${active ? html`<span class="picked small">${t("library.narrow.active", { count: active })}</span>` : nothing}
    </summary>
    <div class="stack">
      <div class="library-filters">
        ${select(
          "minutes",
          lengths.map((count) => [String(count), t("library.minutes", { count })]),
          by,
        )}
        ${select(
          "company",
          ["alone", "together"].map((one) => [one, t(`library.company.${one}`)]),
          by,
        )}
        ${select(
          "audience",
          audiences.map((one) => [one, t(`library.audience.${one}`)]),
          by,
        )}
        ${select(
          "pattern",
          valuesOf(entries, ({ item }) => item.patterns).map((one) => [one, t(`style.${one}.name`)]),
          by,
        )}
        ${
          revisions.length
            ? select(
                "since",
                revisions.map((one) => [one, t("library.since", { revision: one })]),
                by,
              )
            : nothing
        }
      </div>
      ${active ? html`<button class="button" type="button" @click=${() => look({ narrowing: {} })}>${t("library.narrow.clear")}</button>` : nothing}
    </div>
  </details>`;
}

function select(by: keyof Narrowing, options: readonly (readonly string[])[], now: Narrowing): TemplateResult {
  const chosen = now[by] === undefined ? "" : String(now[by]);
  const change = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    narrow(by, value === "" ? undefined : by === "minutes" ? Number(value) : value);
  };
  return html`<label class="stack stack-1">
    <span class="small soft">${t(`library.by.${by}`)}</span>
    <select class="select" name=${by} autocomplete="off" @change=${change}>
      <option value="" ?selected=${chosen === ""}>${t("library.any")}</option>
      ${options.map(([value, words]) => html`<option value=${value!} ?selected=${chosen === value}>${words}</option>`)}
    </select>
  </label>`;
}
