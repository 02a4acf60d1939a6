import { html, type TemplateResult } from "lit";
import { printSheet } from "../app/paper.js";
import { number, t } from "../i18n/i18n.js";
import { classFrame, withOutline } from "../parts/class_bits.js";
import { answerText, questionText, scaleNameIn, score } from "../parts/words.js";
import { classroom, readPerson, readRoom } from "../state/classroom.js";
import type { Classroom } from "../state/classroom_model.js";
import { get } from "../state/store.js";
import { methodColumns, methodRows } from "./class_read.js";

type Outline = NonNullable<Classroom["outline"]["value"]>;
type Sheet = (outline: Outline) => TemplateResult | Promise<TemplateResult>;

const lines = (count: number) => Array.from({ length: count }, () => html`<p class="paper-line"></p>`);

// Short enough for one sheet of paper.
const ON_PAPER = 12;

const feelings: Sheet = ({ feelings: groups }) =>
  html`<p>${t("class.feelings.task.1")}</p>
    ${groups.map(
      ({ id, words }) =>
        html`<h2>${t(`feeling.group.${id}`)}</h2>
          <p>${words.map((word) => t(`feeling.${word}`)).join(t("common.list.comma"))}</p>
          ${lines(1)}`,
    )}`;

const loop: Sheet = () =>
  html`${(["reach", "retreat"] as const).map(
      (role) =>
        html`<h2>${t(`loop.role.${role}`)}</h2>
          <h3>${t("class.sheet.fear")}</h3>
          ${lines(2)}
          <h3>${t("class.sheet.move")}</h3>
          ${lines(2)}`,
    )}
    <h2>${t("class.loop.out")}</h2>
    ${lines(3)}`;

/** The made-up person that sheets are about: the one on screen, or the first. */
async function somebody({ people }: Outline): Promise<string> {
  const person = classroom().person || people[0]!.id;
  await readPerson(person);
  return person;
}

const scoring: Sheet = async (outline) => {
  const person = await somebody(outline);
  const { working } = get().example;
  const [first] = working.status === "done" ? working.value : [];
  const scales = Object.entries(first?.scales ?? {}).slice(0, 1);
  return html`<h2>${t(`made.${person}.name`)}</h2>
    <ol>
      ${["reverse", "mean"].map((id) => html`<li>${t(`why.how.${id}`)}</li>`)}
    </ol>
    ${scales.map(
      ([id, scale]) =>
        html`<h2>${scaleNameIn(first!.instrument, id)}</h2>
          <table>
            <thead>
              <tr>
                ${["question", "answer", "turned", "counts"].map((head) => html`<th>${t(`class.sheet.${head}`)}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${(scale.working ?? []).map(
                (step) =>
                  html`<tr>
                    <td>${questionText({ instrument: first!.instrument }, step.item)}</td>
                    <td>${answerText(first!.instrument, step.item, step.answer)}</td>
                    <td>${step.reversed ? t("class.sheet.yes") : ""}</td>
                    <td></td>
                  </tr>`,
              )}
            </tbody>
          </table>
          <p>${t("class.sheet.mean")}</p>
          ${lines(2)}`,
    )}`;
};

const cuts: Sheet = async () => {
  await readRoom();
  const room = classroom().room.value;
  return html`<p>${t("class.room.words.ask")}</p>
    <table>
      <thead>
        <tr>
          ${["worry", "distance", "middle", "average"].map((head) => html`<th>${t(`class.sheet.${head}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${(room?.members ?? []).slice(0, ON_PAPER).map(
          ({ place }) =>
            html`<tr>
              <td>${score(place.anxiety)}</td>
              <td>${score(place.avoidance)}</td>
              <td></td>
              <td></td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p>
      ${room ? t("class.sheet.lines", { worry: score(room.average.anxiety), distance: score(room.average.avoidance), middle: number(room.middle.anxiety) }) : ""}
    </p>`;
};

const listening: Sheet = ({ scenes }) =>
  html`<p>${t("talk.before")}</p>
    ${scenes.map(
      ({ id }) =>
        html`<h2>${t(`talk.${id}.name`)}</h2>
          <p>${t(`talk.${id}.scene`)}</p>
          <p>${t(`talk.${id}.say`)}</p>
          <p>${t(`talk.${id}.listen`)}</p>
          ${lines(1)}`,
    )}`;

const methods: Sheet = () =>
  html`<p>${t("class.methods.ask")}</p>
    ${methodColumns.map(
      (column) =>
        html`<h2>${t(`class.methods.${column}.name`)}</h2>
          ${methodRows.map(
            (row) =>
              html`<h3>${t(`class.methods.row.${row}`)}</h3>
                ${lines(1)}`,
          )}`,
    )}`;

// By the id of a worksheet: what stands on it.
const sheets: Readonly<Record<string, Sheet>> = {
  "ws-feelings": feelings,
  "ws-loop": loop,
  "ws-scoring": scoring,
  "ws-cuts": cuts,
  "ws-listening": listening,
  "ws-methods": methods,
};

async function print(id: string, outline: Outline): Promise<void> {
  const body = await sheets[id]!(outline);
  printSheet(
    html`<main>
      <h1>${t(`class.sheet.${id}.title`)}</h1>
      ${body}
      <p>${t("class.sheet.foot")}</p>
    </main>`,
  );
}

/** Sheets of paper to write on; what stands on them is made up too. */
export function classSheets(): TemplateResult {
  return classFrame(
    "sheets",
    withOutline(
      (outline) =>
        html`<ul class="plain rows">
          ${outline.worksheets.map(
            (id) =>
              html`<li class="row-card stack stack-2" data-sheet=${id}>
                <h2 id=${id}>${t(`class.sheet.${id}.title`)}</h2>
                <p>${t(`class.sheet.${id}.text`)}</p>
                <div>
                  <button class="button" type="button" aria-describedby=${id} @click=${() => void print(id, outline)}>
                    ${t("class.print")}
                  </button>
                </div>
              </li>`,
          )}
        </ul>`,
    ),
  );
}
