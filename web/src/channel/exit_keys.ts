const presses = 3;
const windowMs = 5000;

/** Counts presses of Shift: three within five seconds, either side, with no other key between them. */
export class ExitKeys {
  private times: number[] = [];

  /** Takes one key press; answers how many presses count so far (0 when the count starts over). */
  press(key: string, now: number): number {
    if (key !== "Shift") {
      this.times = [];
      return 0;
    }
    this.times = [...this.times.filter((time) => now - time < windowMs), now];
    return this.times.length;
  }
}

/** Calls `leave` on the third press of Shift in a row, and `counted` on every press, so that it can be announced. */
export function watchExitKeys(leave: () => void, counted: (count: number) => void = () => {}): void {
  const keys = new ExitKeys();
  const onKey = (event: KeyboardEvent) => {
    // A key that is held down repeats; that is one press.
    if (event.repeat) return;
    const count = keys.press(event.key, event.timeStamp);
    if (count > 0) counted(count);
    if (count >= presses) leave();
  };
  // Capture: no control on the page can swallow the way out.
  window.addEventListener("keydown", onKey, { capture: true });
}
