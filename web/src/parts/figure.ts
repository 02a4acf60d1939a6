import { html, nothing, type TemplateResult } from "lit";
import { t } from "../i18n/i18n.js";
import { get } from "../state/store.js";

/**
 * A picture and its twin in words. With pictures off only the twin is drawn;
 * with pictures on it waits under a heading of its own.
 */
export function withTwin(name: string, picture: TemplateResult, twin: TemplateResult): TemplateResult {
  if (!get().settings.pictures) return html`<figure class="figure">${twin}</figure>`;
  return html`<figure class="figure stack">
    ${picture}
    <details class="fold twin">
      <summary>${t("common.in.words", { name })}</summary>
      <div>${twin}</div>
    </details>
  </figure>`;
}

/** A part of a result: a heading, what it is about, and what it says. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly body: TemplateResult | readonly TemplateResult[];
  readonly lede?: string;
}

/** A heading with a paragraph or two under it. */
export function section(
  id: string,
  title: string,
  body: TemplateResult | readonly TemplateResult[],
  lede?: string,
): TemplateResult {
  return html`<section class="part stack" aria-labelledby="part-${id}">
    <h2 id="part-${id}" tabindex="-1">${title}</h2>
    ${lede ? html`<p class="soft">${lede}</p>` : nothing} ${body}
  </section>`;
}
