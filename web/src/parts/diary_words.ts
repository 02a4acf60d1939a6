import { html, nothing, type TemplateResult } from "lit";
import type { Value } from "../engine/engine.js";
import { number, t } from "../i18n/i18n.js";
import type { Moment } from "../state/diary.js";
import { bar } from "./bars.js";
import { score } from "./words.js";

type Diary = Value<"diary">;
type Group = Diary["weeks"][number];
type Level = Pick<Group["closeness"], "n" | "enough" | "mean" | "low" | "high">;

/** The two ratings of a moment, in the order they are shown. */
export const measures = ["closeness", "worry"] as const;

/** How ratings lie, in words, with the number of ratings behind them. */
export function levelWords({ n, enough, mean, low, high }: Level): string {
  const said = enough
    ? t("diary.level", { mean: score(mean!), low: number(low!), high: number(high!) })
    : t("diary.few");
  return `${said} (${t("diary.rated", { n })})`;
}

/** Both ratings of moments that go together: a band from the lowest to the highest with their middle, and the words. */
export function levels(group: Pick<Group, "closeness" | "worry">, { form }: Diary): TemplateResult[] {
  return measures
    .filter((measure) => group[measure].n > 0)
    .map((measure) => {
      const level = group[measure];
      const [min, max] = form[measure];
      return html`<div>
        <p class="kicker">${t(`diary.${measure}.name`)}</p>
        ${level.enough ? bar({ min, max, mean: level.mean!, interval: [level.low!, level.high!] }) : nothing}
        <p class="small">${levelWords(level)}</p>
      </div>`;
    });
}

/** What a moment holds: each question that was answered, and the answer. */
export function momentFacts(moment: Moment, { form }: Diary): [question: string, answer: string][] {
  const all = (name: "did" | "helped") => (moment[name] ?? []).map((id) => t(`diary.${name}.${id}`));
  const rated = measures.map((measure) => {
    const value = moment[measure];
    const max = number(form[measure][1]);
    return [t(`diary.${measure}.name`), value === undefined ? "" : t("diary.value", { value, max })] as const;
  });
  const picked = (["urge", "who", "trigger"] as const).map((name) => {
    const id = moment[name];
    return [t(`diary.${name}.label`), id ? t(`diary.${name}.${id}`) : ""] as const;
  });
  const ticked = (["did", "helped"] as const).map(
    (name) => [t(`diary.${name}.label`), all(name).join(t("common.list.comma"))] as const,
  );
  const facts = [...rated, ...picked, ...ticked, [t("diary.note.label"), moment.note ?? ""] as const];
  return facts.filter(([, answer]) => answer).map(([question, answer]) => [question, answer]);
}
