import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { onExitKey, shell } from "../channel/app.js";
import { onLocaleChange, t } from "../i18n/i18n.js";
import { foot, topBar } from "../parts/bar.js";
import { atWork, notHere } from "../parts/faults.js";
import { say } from "../state/actions.js";
import { focusHeading, holdFocus, keepFocus } from "../state/focus.js";
import type { State } from "../state/model.js";
import { stopBreathing } from "../state/steady.js";
import { isOffered } from "../state/site.js";
import { get, session, subscribe } from "../state/store.js";
import { mayArrive, onScreens, screenOf } from "./screens.js";

/** What counts as another place: a new one moves focus to its heading. */
function placeOf({
  screen,
  steady,
  help,
  practice,
  rehearsal,
  keeping,
  vault,
  sharing,
  showing,
  classroom,
  joint,
}: State): string {
  const { leg, item } = session();
  if (screen === "questions") return `${screen} ${leg} ${item}`;
  if (screen === "steady") return `${screen} ${steady.step}`;
  if (screen === "help") return `${screen} ${help.page}`;
  if (screen === "practice") return `${screen} ${practice.place}`;
  if (screen === "rehearsal") return `${screen} ${rehearsal.scenario} ${rehearsal.steps.length} ${rehearsal.view}`;
  if (screen === "vault") return `${screen} ${vault.phase} ${vault.step}`;
  if (screen === "share") return `${screen} ${sharing.step}`;
  if (screen === "diary") return `${screen} ${keeping.view}`;
  if (screen === "joint") return `${screen} ${joint?.step} ${joint?.person} ${joint?.question}`;
  if (screen === "class-people") return `${screen} ${classroom?.person} ${classroom?.revealed}`;
  return screen === "result" ? `${screen} ${showing}` : screen;
}

// A screen of a later part may be asked for before that part is here.
function drawScreen(id: State["screen"]): TemplateResult {
  // What a site does not offer is not there, whatever leads to it.
  const draw = isOffered(id) ? screenOf(id) : undefined;
  if (draw) return draw();
  return html`<div class="page stack">${mayArrive() && isOffered(id) ? atWork() : notHere()}</div>`;
}

/**
 * The page. Everything drawn is a function of the store. It draws into the document itself rather than a shadow root,
 * so that a reader's own style sheet and text spacing reach every word.
 */
export class SbApp extends LitElement {
  private place = "";
  private readonly stops: (() => void)[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What is typed here is nobody's to check or to go on with: some browsers send it to their makers for that.
    this.spellcheck = false;
    this.setAttribute("writingsuggestions", "false");
    const draw = () => this.requestUpdate();
    this.stops.push(subscribe(draw), onLocaleChange(draw), onScreens(draw));
    shell.onOffline(draw);
    onExitKey((count) => count === 2 && say(t("common.exit.once.more")));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.stops.splice(0)) stop();
  }

  protected override render(): TemplateResult {
    const { screen, say: words } = get();
    const quiet = screen === "questions" || screen === "steady" || screen === "practice" || screen === "joint";
    return html`<button class="skip-link button" type="button" @click=${focusHeading}>
        ${t("common.skip.to.content")}
      </button>
      ${topBar()}
      <main data-screen=${screen}>${drawScreen(screen)}</main>
      ${quiet ? nothing : foot()}
      <div class="unseen" role="status">${words}</div>`;
  }

  protected override firstUpdated(): void {
    this.place = placeOf(get());
    shell.ready();
  }

  protected override willUpdate(): void {
    holdFocus();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { settings, screen } = get();
    document.documentElement.dataset["theme"] = settings.theme;
    document.title = t("common.window.title");
    // Until its part is here a screen has no heading to stand on.
    if (!screenOf(screen) && mayArrive()) return;
    const place = placeOf(get());
    if (place === this.place) return keepFocus();
    this.place = place;
    if (screen !== "steady") stopBreathing();
    window.scrollTo({ top: 0 });
    focusHeading();
  }
}
