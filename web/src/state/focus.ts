/** Moves focus to a heading by id, without leaving a trace in the address. */
export function focusOn(id: string): void {
  const heading = document.getElementById(id);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: "start" });
}

/** Moves focus to the heading of the screen that has just been drawn. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
}
