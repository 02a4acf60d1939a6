/** Moves focus to a heading by id, without leaving a trace in the address. */
export function focusOn(id: string): void {
  const heading = document.getElementById(id);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: "start" });
}

let heading: HTMLElement | null = null;

/** Moves focus to the heading of the screen that has just been drawn. */
export function focusHeading(): void {
  heading = document.querySelector<HTMLElement>("main h1");
  heading?.focus({ preventScroll: true });
}

const CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex]";
// A field that is typed into stays where it is; what may be gone once it was pressed is one of these.
const PRESSED = "main :is(a, button, summary):focus-visible";

/** Where someone stands who goes by keys. */
interface Stand {
  readonly element: HTMLElement;
  readonly seen: boolean;
  /** What it stands in, the nearest first. */
  readonly around: readonly HTMLElement[];
  /** The controls before it, the nearest first. */
  readonly before: readonly HTMLElement[];
}

let stand: Stand | undefined;

const controls = (place: ParentNode) => [...place.querySelectorAll<HTMLElement>(CONTROLS)];

function inView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}

function around(element: HTMLElement): HTMLElement[] {
  const all: HTMLElement[] = [];
  for (let one = element.parentElement; one && one.localName !== "main"; one = one.parentElement) all.push(one);
  return all;
}

/** Remembers where someone stands who goes by keys, before the screen is drawn anew. */
export function holdFocus(): void {
  const element = document.querySelector<HTMLElement>(PRESSED);
  if (!element) return void (stand = undefined);
  const all = controls(element.closest("main")!);
  const before = all.slice(0, all.indexOf(element)).reverse();
  stand = { element, seen: inView(element), around: around(element), before };
}

/** What stands now where something was: the control after the last one before it that is still there. */
function inItsPlace(place: HTMLElement, before: readonly HTMLElement[]): HTMLElement | undefined {
  const now = controls(place);
  const last = before.find((one) => one.isConnected);
  return now[last ? now.indexOf(last) + 1 : 0] ?? now.at(-1);
}

/**
 * Brings focus back where the last drawing took it away: to what took the place of a button that is gone, or to the
 * heading that took the place of another, as when the engine's answer comes. A button that moved out of sight is followed.
 */
export function keepFocus(): void {
  const held = stand;
  stand = undefined;
  if (held?.element.isConnected) {
    if (held.seen && !inView(held.element)) held.element.scrollIntoView({ block: "nearest" });
    return;
  }
  if (document.activeElement !== document.body) return;
  const place = held?.around.find((one) => one.isConnected);
  const next = held && place && inItsPlace(place, held.before);
  if (next) next.focus();
  else if (held || heading?.isConnected === false) focusHeading();
}
