import { t } from "../i18n/i18n.js";
import { say } from "../state/actions.js";

/** Puts a text on the clipboard and says so. The frame may not use the newer way, which asks for a permission. */
export function copyText(text: string): void {
  const before = document.activeElement as HTMLElement | null;
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "unseen";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  before?.focus({ preventScroll: true });
  say(t(done ? "practice.copied" : "practice.copy.failed"));
}
