import { html, type TemplateResult } from "lit";
import type { Value } from "../engine/engine.js";
import { number, t } from "../i18n/i18n.js";
import { classFrame, drawn, numberField, ofHundred, part, seedField, slider } from "../parts/class_bits.js";
import { change, classroom, readCoin, within } from "../state/classroom.js";

type Round = Value<"coin">;

const [FEWEST, MOST] = [10, 1000];

/** Randomised response with people who do not exist: a coin protects each, and the share still comes out. */
export function classCoin(): TemplateResult {
  const { asked, truly } = classroom();
  const again = (next: Parameters<typeof change>[0]) => {
    change(next);
    void readCoin();
  };
  return classFrame(
    "coin",
    html`<ol class="stack stack-2">
        ${["question", "first", "truth", "second", "say"].map((id) => html`<li>${t(`class.coin.rule.${id}`)}</li>`)}
      </ol>
      <div class="card stack stack-5">
        ${slider(
          "truly",
          {
            name: t("class.coin.truly"),
            now: t("class.of.ten", { n: number(truly) }),
            low: t("class.coin.none"),
            high: t("class.coin.all"),
          },
          { value: truly, min: 0, max: 10, step: 1 },
          (value) => again({ truly: value }),
        )}
        <div class="cluster class-seed">
          ${numberField("asked", t("class.coin.asked"), { value: asked, min: FEWEST, max: MOST }, (typed) => again({ asked: within(typed, FEWEST, MOST) }))}
          ${seedField(readCoin)}
        </div>
      </div>
      ${drawn(classroom().coin, readCoin, whole)}`,
  );
}

function whole(round: Round): TemplateResult {
  const n = round.answers.length;
  const [low, high] = round.interval95;
  return html`${part(
    "said",
    t("class.coin.heard"),
    html`${answers(round)}
      <p>${t("class.coin.heard.text", { said: round.said, n })}</p>`,
  )}
  ${part(
    "worked",
    t("class.coin.worked"),
    html`<ol class="stack stack-2">
        <li>${t("class.coin.step.quarter")}</li>
        <li>${t("class.coin.step.half")}</li>
        <li>${t("class.coin.step.share", { share: ofHundred(round.estimate) })}</li>
      </ol>
      <p>${t("class.coin.range", { low: ofHundred(low), high: ofHundred(high) })}</p>`,
  )}
  ${part(
    "truth",
    t("class.coin.truth"),
    html`<p>${t("class.coin.truth.text", { truly: round.truly, n })}</p>
      <p>${t("class.coin.one.yes", { truly: round.truly_among_said, said: round.said })}</p>
      <p>${t("class.coin.ask")}</p>`,
  )}`;
}

// Only what a class would hear is drawn; who said it for which reason stays hidden, as it would.
function answers({ answers: all }: Round): TemplateResult {
  return html`<p class="class-answers" aria-hidden="true">
    ${all.map(({ said }) => html`<span class="answer answer-${said ? "yes" : "no"}"></span>`)}
  </p>`;
}
