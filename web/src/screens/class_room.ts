import { html, type TemplateResult } from "lit";
import type { Dimension, Value } from "../engine/engine.js";
import { t } from "../i18n/i18n.js";
import { tableOf } from "../parts/case_bits.js";
import { classFrame, crowdDot, drawn, numberField, ofHundred, part, seedField } from "../parts/class_bits.js";
import { press } from "../parts/press.js";
import { withTwin } from "../parts/figure.js";
import { mapOn } from "../parts/map.js";
import { constructName, score } from "../parts/words.js";
import { change, classroom, readRoom, within } from "../state/classroom.js";

type Room = Value<"made_up_class">;
type Line = "middle" | "average";

const [FEWEST, MOST] = [5, 200];

/** A class of people who do not exist: its map, its spread, two ways to name them, and how a small sample swings. */
export function classRoom(): TemplateResult {
  const { size } = classroom();
  const take = (typed: string) => {
    change({ size: within(typed, FEWEST, MOST) });
    void readRoom();
  };
  return classFrame(
    "room",
    html`<div class="cluster class-seed">
        ${seedField(readRoom)}
        ${numberField("size", t("class.room.size"), { value: size, min: FEWEST, max: MOST }, take)}
      </div>
      ${drawn(classroom().room, readRoom, whole)}`,
  );
}

function whole(room: Room): TemplateResult {
  return html`${part("room-map", t("class.room.map"), mapPart(room))}
  ${part("room-spread", t("class.room.spread"), spread(room))}
  ${part("room-words", t("class.room.words"), twoLines(room))}
  ${part("room-swing", t("class.room.swing"), swings(room))}`;
}

function mapPart(room: Room): TemplateResult {
  const { line } = classroom();
  const cut = { ...room[line], basis: "chosen" as const };
  const kind = ({ at_middle, at_average }: Room["members"][number]) => (line === "middle" ? at_middle : at_average);
  const dots = room.members.map((member) => crowdDot(room.range, member.place, kind(member)));
  const view = { id: "room-map", alt: t("class.room.map.alt", { count: room.members.length }) };
  const which = (one: Line) =>
    html`<button class="button" type="button" aria-pressed=${one === line} @click=${() => change({ line: one })}>
      ${t(`class.room.line.${one}`)}
    </button>`;
  return html`<div class="cluster" role="group" aria-label=${t("class.room.line")}>
      ${which("middle")} ${which("average")}
    </div>
    ${withTwin(t("class.room.map"), mapOn({ range: room.range, cut }, view, dots, t("class.room.key")), counts(room))}`;
}

function counts({ words }: Room): TemplateResult {
  return tableOf(
    t("class.room.words.about"),
    [t("class.room.word"), t("class.room.line.middle"), t("class.room.line.average")],
    words.map(({ style, at_middle, at_average }) => [t(`style.${style}.name`), String(at_middle), String(at_average)]),
  );
}

function spread({ spread: both }: Room): TemplateResult {
  const row = (id: Dimension) => {
    const { mean, deviation, lowest, highest } = both[id];
    return [constructName(`dim-${id}`), ...[mean, deviation, lowest, highest].map(score)];
  };
  const heads = ["dimension", "mean", "deviation", "lowest", "highest"].map((id) => t(`class.room.head.${id}`));
  return html`${tableOf(t("class.room.spread.about"), heads, [row("anxiety"), row("avoidance")])}
    <p>${t("class.room.spread.ask")}</p>`;
}

function twoLines(room: Room): TemplateResult {
  return html`${counts(room)}
    <p><strong>${t("class.room.renamed", { count: room.renamed, of: room.members.length })}</strong></p>
    <p>${t("class.room.words.ask")}</p>`;
}

function swings({ swings: all }: Room): TemplateResult {
  const between = ({ low, high }: { low: number; high: number }) =>
    t("class.between", { low: score(low), high: score(high) });
  const rows = all.map(({ size, anxiety, worried }) => [
    t("class.room.people", { count: size }),
    between(anxiety),
    t("class.between", { low: ofHundred(worried.low), high: ofHundred(worried.high) }),
  ]);
  const heads = ["sample", "swing", "worried"].map((id) => t(`class.room.head.${id}`));
  return html`<p>${t("class.room.swing.about")}</p>
    ${tableOf(t("class.room.swing.caption"), heads, rows)}
    <p>${t("class.room.swing.ask")}</p>
    <div class="cluster">
      ${press(t("class.room.again"), () => (change({ seed: (classroom().seed % 99999) + 1 }), readRoom()))}
    </div>`;
}
