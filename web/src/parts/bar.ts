import { html, nothing, type TemplateResult } from "lit";
import { locale, setLocale, t } from "../i18n/i18n.js";
import { canGoBack, go, goBack, leave } from "../state/actions.js";
import { openHelp } from "../state/help.js";
import { inOtherHands } from "../state/joint_model.js";
import type { ScreenId } from "../state/model.js";
import { previous } from "../state/runner.js";
import { languagesOnOffer } from "../state/site.js";
import { get } from "../state/store.js";
import { mark } from "./rings.js";
import { fromSite } from "./site_place.js";

// In the questions a step back is a question back; everywhere else it is a screen back.
const back = () => (get().screen === "questions" ? previous() : goBack());

function tool(screen: ScreenId, label: string): TemplateResult {
  const here = get().screen === screen;
  return html`<button class="tool" type="button" aria-current=${here ? "page" : nothing} @click=${() => go(screen)}>
    ${label}
  </button>`;
}

// The label is long for a phone; its beginning says enough there, and the whole of it is the button's name everywhere.
function helpTool(): TemplateResult {
  const here = get().screen === "help";
  return html`<button
    class="tool"
    type="button"
    aria-label=${t("common.help")}
    aria-current=${here ? "page" : nothing}
    @click=${openHelp}
  >
    <span class="tool-whole">${t("common.help")}</span><span class="tool-short">${t("common.help.short")}</span>
  </button>`;
}

function languages(): TemplateResult {
  const pick = (event: Event) => setLocale((event.target as HTMLSelectElement).value);
  return html`<label class="tool-language">
    <span class="unseen">${t("common.language")}</span>
    <select class="select" autocomplete="off" @change=${pick}>
      ${languagesOnOffer().map(
        ({ code, name }) =>
          html`<option value=${code} lang=${code} ?selected=${code === locale()} .selected=${code === locale()}>
            ${name}
          </option>`,
      )}
    </select>
  </label>`;
}

/** What is at hand on every screen: the way back, steadying, help, language, settings, and the way out. */
export function topBar(): TemplateResult {
  const away = inOtherHands(get());
  return html`<header class="bar">
    <button class="brand" type="button" @click=${() => go("home")}>${mark()}<span>${t("common.name")}</span></button>
    ${
      canGoBack() && !(away && get().screen === "joint")
        ? html`<button class="tool tool-back" type="button" @click=${back}>
            <span class="arrow" aria-hidden="true"></span>${t("common.back")}
          </button>`
        : nothing
    }
    <nav class="tools" aria-label=${t("common.tools")}>
      ${tool("steady", t("common.steady"))} ${helpTool()} ${away ? nothing : tool("settings", t("common.settings"))}
      ${languages()}
    </nav>
    <button class="leave" type="button" @click=${leave}>${t("common.leave")}</button>
  </header>`;
}

/** The notice that belongs under everything, and the way to the privacy page. */
export function foot(): TemplateResult {
  return html`<footer class="foot">
    <p class="small soft">${t("common.notice.short")}</p>
    <button class="button button-quiet small" type="button" @click=${() => go("privacy")}>
      ${t("common.privacy")}
    </button>
    ${fromSite("foot")}
  </footer>`;
}
