import { html, nothing, type TemplateResult } from "lit";
import type { Library } from "../engine/engine.js";
import { locale, t } from "../i18n/i18n.js";
import { atWork, wentWrong } from "../parts/faults.js";
import { growingSecure } from "../parts/growing_secure.js";
import { card, type Ways } from "../parts/library_card.js";
import { comparison } from "../parts/library_compare.js";
import { finder } from "../parts/library_find.js";
import { wayTo } from "../parts/way.js";
import { readLibrary } from "../state/guidance.js";
import { entriesOf, look, narrowed, nameOf, search, type Entry } from "../state/shelf.js";
import type { ShelfId } from "../state/shelf_model.js";
import { get } from "../state/store.js";

// So many fit on a few screens; whoever wants others types another word.
const MOST_FOUND = 12;
// So many can be drawn within a frame on a slow phone, whatever it had to take away for it.
const FIRST_FOUND = 1;

/** Everything there is: to do, to find out with, words and what they mean, and what is often said. */
export function libraryScreen(): TemplateResult {
  const { library } = get().guide;
  const all = library.value;
  return html`<div class="page plan library stack stack-6">
    <div class="stack">
      <h1 tabindex="-1">${t("library.title")}</h1>
      <p class="lede">${t("library.lede")}</p>
      <div>${wayTo("rehearsal", t("rehearsal.title"))}</div>
    </div>
    ${library.status === "wrong" ? wentWrong(library.faults, () => void readLibrary()) : nothing}
    ${all ? shelves(all) : library.status === "wrong" ? nothing : atWork(t("library.working"))}
    <div>${growingSecure()}</div>
    <p class="note note-calm small">${t("library.alike")}</p>
    <div class="cluster">${wayTo("plan", t("guide.title"))}</div>
  </div>`;
}

function waysOf(entries: readonly Entry[]): Ways {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return { find: (id) => byId.get(id), show: jump };
}

/** Goes to an entry, wherever it stands: its shelf, its group, its heading. */
function jump(entry: Entry): void {
  look({ shelf: entry.shelf, typed: "", narrowing: {}, shown: entry.id });
  requestAnimationFrame(() => {
    const heading = document.getElementById(`entry-${entry.id}`);
    heading?.scrollIntoView({ block: "start" });
    heading?.focus();
  });
}

function shelves(library: Library): TemplateResult {
  const entries = entriesOf(library);
  const { shelf, typed, narrowing, compared } = get().shelf;
  const ways = waysOf(entries);
  const chosen = compared.flatMap((id) => ways.find(id) ?? []);
  if (entries.length === 0) return html`<p class="note">${t("library.empty")}</p>`;
  const here = narrowed(entries, narrowing).filter((entry) => entry.shelf === shelf);
  const beside = comparison(chosen);
  // One template for both: in another the field would be another too, and whoever types in it would lose it.
  const asked = typed.trim() !== "";
  return html`${finder(library)} ${asked ? found(narrowed(search(library, locale(), typed), narrowing), ways) : beside}
  ${asked ? beside : oneShelf(shelf, here, ways)}`;
}

function found(entries: readonly Entry[], ways: Ways): TemplateResult {
  const { whole } = get().shelf;
  const most = Math.min(entries.length, MOST_FOUND);
  const shown = entries.slice(0, whole ? MOST_FOUND : FIRST_FOUND);
  return html`<section class="stack" aria-labelledby="found">
    <div role="status"><h2 id="found">${t("library.found", { count: entries.length })}</h2></div>
    ${entries.length ? nothing : html`<p class="note">${t("library.found.none")}</p>`}
    <ul class="plain rows" aria-busy=${shown.length < most}>
      ${shown.map((entry) => card(entry, ways))}
    </ul>
    ${most < entries.length ? html`<p class="soft">${t("library.found.more", { count: most })}</p>` : nothing}
  </section>`;
}

// What an entry stands under on its shelf, as a key of the words.
function groupOf(entry: Entry): string {
  if (!("item" in entry)) return `library.group.${entry.reading.kind}`;
  const { item } = entry;
  if (entry.shelf === "practices") return `guide.stage.${item.stage}`;
  if (item.instruments.length > 0) return "library.group.questions";
  return item.use === "guided" ? "library.group.forms" : "library.group.cards";
}

function oneShelf(shelf: ShelfId, entries: readonly Entry[], ways: Ways): TemplateResult {
  if (entries.length === 0) return html`<p class="note">${t("library.nothing")}</p>`;
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) groups.set(groupOf(entry), [...(groups.get(groupOf(entry)) ?? []), entry]);
  const order = new Intl.Collator(locale());
  const inOrder = (all: readonly Entry[]) =>
    shelf === "practices" ? all : all.toSorted((a, b) => order.compare(nameOf(a), nameOf(b)));
  return html`<div>${[...groups].map(([group, all]) => fold(group, inOrder(all), ways))}</div>`;
}

function fold(group: string, entries: readonly Entry[], ways: Ways): TemplateResult {
  const open = entries.some(({ id }) => id === get().shelf.shown);
  return html`<details class="fold" data-stage=${group.split(".").at(-1)!} ?open=${open}>
    <summary>
      <h2>${t(group)}</h2>
      <span class="picked small">${t("library.entries", { count: entries.length })}</span>
    </summary>
    <ul class="plain rows">
      ${entries.map((entry) => card(entry, ways))}
    </ul>
  </details>`;
}
