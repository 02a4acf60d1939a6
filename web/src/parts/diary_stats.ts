import { html, nothing, type TemplateResult } from "lit";
import type { Value } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { leadTo } from "./kept.js";
import { levelWords, measures } from "./diary_words.js";
import { score } from "./words.js";

type Diary = Value<"diary">;

/** What all moments add up to, each figure with what it rests on; folded, since looking once a week is plenty. */
export function acrossMoments(value: Diary, steps: string): TemplateResult {
  return html`<details class="fold" data-stats>
    <summary><h2>${t("diary.stats.title")}</h2></summary>
    <div class="stack stack-6">
      <p class="soft">${t("diary.own")}</p>
      ${measures.filter((measure) => value[measure].n > 0).map((measure) => figures(measure, value))}
      ${groups("times", "time", value)} ${groups("triggers", "trigger", value)} ${groups("people", "who", value)}
      ${groups("urges", "urge", value)} ${counts("did", value, steps)} ${counts("helped", value)}
      <p class="note note-calm small">${t("diary.no-cause")}</p>
    </div>
  </details>`;
}

function figures(measure: (typeof measures)[number], value: Diary): TemplateResult {
  const { sd, instability, ...level } = value[measure];
  const line = (name: string, words: string) =>
    html`<div>
      <dt class="small soft">${t(`diary.${name}.name`)}</dt>
      <dd>${words}</dd>
    </div>`;
  const figure = (name: "sd" | "instability", { n, enough, value: size }: typeof sd) => {
    const said = enough ? t(`diary.${name}.text`, { value: score(size!) }) : t("diary.few");
    return line(name, `${said} (${t(name === "sd" ? "diary.rated" : "diary.instability.pairs", { n })})`);
  };
  return html`<section class="stack stack-3" data-measure=${measure}>
    <h3>${t(`diary.${measure}.name`)}</h3>
    <dl class="given">${line("mean", levelWords(level))} ${figure("sd", sd)} ${figure("instability", instability)}</dl>
  </section>`;
}

function groups(list: "times" | "triggers" | "people" | "urges", word: string, value: Diary) {
  if (value[list].length === 0) return nothing;
  const rated = (measure: (typeof measures)[number], group: Diary["times"][number]) =>
    group[measure].n ? html`<br />${t(`diary.${measure}.name`)}: ${levelWords(group[measure])}` : nothing;
  return html`<section class="stack stack-3" data-by=${list}>
    <h3>${t(`diary.by.${list}`)}</h3>
    <ul>
      ${value[list].map(
        (group) =>
          html`<li class="small" data-group=${group.id}>
            <strong>${t(`diary.${word}.${group.id}`)}</strong> (${t("diary.entries", { n: group.entries })})
            ${measures.map((measure) => rated(measure, group))}
          </li>`,
      )}
    </ul>
  </section>`;
}

// Beside what someone did stands that small acts count, whatever the numbers say (rule R-89).
function counts(list: "did" | "helped", value: Diary, steps = ""): TemplateResult | typeof nothing {
  if (value[list].length === 0) return nothing;
  return html`<section class="stack stack-3" data-counts=${list}>
    <h3>${t(`diary.count.${list}`)}</h3>
    <ul>
      ${value[list].map(({ id, count }) => html`<li class="small">${t(`diary.${list}.${id}`)}: ${t("diary.count", { n: count })}</li>`)}
    </ul>
    ${
      steps
        ? html`<p>${t("over-time.acts.text")}</p>
            <div>${leadTo(steps)}</div>`
        : nothing
    }
  </section>`;
}
