import { isEmbedded } from "../state/site.js";
import { get } from "../state/store.js";
import { changeSharing } from "./sharing.js";

// A page around this one can lay something over it, or move it under a finger that is already coming down. Nothing in
// here can prevent that; but what says yes does nothing before it has been in sight for as long as it takes to look.
const LOOK = 1000;

/** The id of what has to be in sight. */
export const CONSENT = "share-consent";

interface Sight extends IntersectionObserverEntry {
  /** Whether nothing lies over it, where the browser can tell. */
  readonly isVisible?: boolean;
}

const STEPS = [0, 0.25, 0.5, 0.75, 0.9, 1];

// On a small screen, or with large letters, all of it may never be in sight at once: then it fills most of the screen.
function inSight({ intersectionRatio, intersectionRect }: Sight): boolean {
  return intersectionRatio >= 0.9 || intersectionRect.height >= 0.6 * window.innerHeight;
}

let watched: Element | undefined;
let observer: IntersectionObserver | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let visible = false;

function wait(): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    changeSharing({ seen: true });
  }, LOOK);
}

function see(now: boolean): void {
  visible = now;
  if (now) return get().sharing.seen ? undefined : wait();
  clearTimeout(timer);
  timer = undefined;
  if (get().sharing.seen) changeSharing({ seen: false });
}

function watch(): void {
  const element = document.getElementById(CONSENT) ?? undefined;
  // The same place may hold something new, which nobody has looked at yet.
  if (element === watched) return visible && !get().sharing.seen ? wait() : undefined;
  observer?.disconnect();
  see(false);
  watched = element;
  if (!element) return;
  // Only another page can lay something over this one.
  const trackVisibility = isEmbedded();
  const options: IntersectionObserverInit & { trackVisibility?: boolean; delay?: number } = {
    threshold: STEPS,
    ...(trackVisibility && { trackVisibility, delay: 100 }),
  };
  observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1) as Sight;
    see(inSight(last) && (!trackVisibility || last.isVisible !== false));
  }, options);
  observer.observe(element);
}

/** Begins to watch what says yes, as soon as it is drawn; called whenever it is drawn. */
export function watchConsent(): void {
  requestAnimationFrame(watch);
}
