import { html, nothing, type TemplateResult } from "lit";
import { shell } from "../channel/app.js";
import { has, locale, t } from "../i18n/i18n.js";
import { fillSitePlaces } from "../parts/site_place.js";
import { unfold } from "../state/actions.js";
import { inPageLanguage, openSiteScale, readSite, siteScales } from "../state/site_file.js";
import { isEmbedded, siteNow, siteText } from "../state/site.js";
import { get } from "../state/store.js";

// Comes last, and only to pages of a site: what the site says of itself, and what is different inside a host's page.

/** Who offers the page, and the questionnaires it brings along. */
function home(): TemplateResult | typeof nothing {
  const site = siteNow();
  const name = site && inPageLanguage(site.name);
  const scales = siteScales();
  if (!name && !site?.logo && scales.length === 0) return nothing;
  return html`<section class="stack stack-3" data-site>
    ${site?.logo ? html`<div class="site-logo" role="img" aria-label=${name ?? ""}></div>` : nothing}
    ${name ? html`<p class="soft">${t("site.offered", { name })}</p>` : nothing}
    ${scales.length ? html`<div class="cluster">${scales.map(scaleButton)}</div>` : nothing}
  </section>`;
}

function scaleButton(pack: ReturnType<typeof siteScales>[number]): TemplateResult {
  const key = `instrument.${pack.instrument}.name`;
  return html`<button class="button button-quiet" type="button" @click=${() => void openSiteScale(pack)}>
    ${has(key) ? t(key) : pack.instrument.toUpperCase()}
  </button>`;
}

/** Whom to turn to at the site, beside all other help; without words of its own, the safe ones. */
function help(): TemplateResult | typeof nothing {
  if (siteText() === undefined) return nothing;
  const own = siteNow()?.help ?? {};
  const said = inPageLanguage(own);
  if (!said) return html`<p class="card">${t("site.help")}</p>`;
  const lang = Object.keys(own).find((code) => own[code] === said) ?? locale();
  return html`<div class="card stack stack-2" data-site lang=${lang}>
    <p>${said.text}</p>
    ${said.number ? html`<p><strong dir="ltr">${said.number}</strong></p>` : nothing}
  </div>`;
}

const asking = "site-close";

/** The way to close the page, of which the host is told; where something would be lost it asks first. */
function foot(): TemplateResult | typeof nothing {
  if (!isEmbedded()) return nothing;
  if (!get().unfolded.includes(asking)) {
    const close = () => (shell.isBusy() ? unfold(asking, true) : shell.close());
    return html`<button class="button button-quiet small" type="button" @click=${close}>${t("site.close")}</button>`;
  }
  return html`<div class="note stack stack-3" role="alert">
    <p>${t("site.close.ask")}</p>
    <div class="cluster">
      <button class="button" type="button" @click=${() => unfold(asking, false)}>${t("site.close.stay")}</button>
      <button class="button" type="button" @click=${() => shell.close()}>${t("site.close.go")}</button>
    </div>
  </div>`;
}

fillSitePlaces({ home, help, foot });
void readSite();
