import { onWipe } from "../channel/app.js";
import { t } from "../i18n/i18n.js";
import { say } from "./actions.js";
import type { Instant } from "./practice_model.js";
import { instant } from "./practice_clock.js";
import { get } from "./store.js";
import { lock } from "./vault.js";
import { changeVault, vaultNow } from "./vault_slice.js";

const WARNING = 30_000;
const SECOND = 1000;

let touched: Instant = instant();
let pressed = false;

/** Counts from now on. */
export function stay(): void {
  touched = instant();
  if (vaultNow().warning) changeVault({ warning: false });
}

// A breath or a clock runs without a touch, and so does what takes seconds.
function isAtWork(): boolean {
  const { vault, steady, practice, screen } = get();
  const runs = screen === "practice" && practice.clock?.from !== undefined;
  return vault.working !== undefined || runs || (screen === "steady" && steady.breathing);
}

// The day's clock goes on while the device sleeps and the steady one may not, so the one that is further on is right.
function left(): number {
  const now = instant();
  return vaultNow().minutes * 60_000 - Math.max(now.steady - touched.steady, now.wall - touched.wall);
}

function look(): void {
  if (vaultNow().phase !== "open") return;
  if (isAtWork()) return stay();
  const rest = left();
  if (rest <= 0) {
    touched = instant();
    return void lock();
  }
  const warning = rest <= WARNING;
  if (warning === vaultNow().warning || (pressed && !warning)) return;
  changeVault({ warning });
  if (warning) say(t("vault.idle.soon"));
}

// The warning stays until the press has ended: were it gone before, what stands around it would move from under a finger.
function touch({ type }: Event): void {
  touched = instant();
  pressed = type === "pointerdown" || (pressed && !type.startsWith("pointer"));
}

/** From now on what is kept is locked when nobody touches the page for a while. */
export function watchIdle(): void {
  for (const kind of ["pointerdown", "pointerup", "pointercancel", "keydown", "input", "wheel", "touchmove"]) {
    window.addEventListener(kind, touch, { capture: true, passive: true });
  }
  document.addEventListener("visibilitychange", look);
  const timer = setInterval(look, SECOND);
  onWipe(() => clearInterval(timer));
}
