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

/** Moves focus to it again where another heading took its place, as when the engine's answer comes, and focus was lost. */
export function keepFocus(): void {
  if (heading?.isConnected === false && document.activeElement === document.body) focusHeading();
}
