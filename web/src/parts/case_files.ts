import { html, nothing, type TemplateResult } from "lit";
import { t } from "../i18n/i18n.js";
import {
  bringWords,
  kindToFile,
  learnKinds,
  makeFile,
  needsWords,
  partOf,
  partsToFile,
  partToFile,
  setExchange,
} from "../state/clinic_exchange.js";
import { clinicNow } from "../state/clinic_slice.js";
import { press, sectionOf } from "./case_bits.js";
import { fileButton } from "./file_button.js";
import { pickOne } from "./pick_one.js";
import { partName } from "./words.js";

/** Files for the other systems of a clinic, of what came with its answers. */
export function exchangeFiles(): TemplateResult | typeof nothing {
  if (partsToFile().length === 0) return nothing;
  void learnKinds();
  return sectionOf("exchange", body(), t("files.title"));
}

function body(): TemplateResult {
  const kinds = clinicNow().exchange.kinds ?? [];
  const kind = kindToFile();
  if (!kind) return html`<p>${t("files.lede")}</p>`;
  const names = partsToFile().map((one) => [partOf(one), formName(one)] as const);
  return html`<p>${t("files.lede")}</p>
    ${pickOne("file-part", "workspace.head.part", partOf(partToFile()!), names, (part) => setExchange({ part }))}
    <fieldset class="stack stack-3">
      <legend>${t("files.kind")}</legend>
      ${kinds.map(
        ({ kind: id }) =>
          html`<label class="choice">
            <input
              type="radio"
              name="file-kind"
              autocomplete="off"
              .checked=${id === kind.kind}
              @change=${() => setExchange({ kind: id })}
            />
            <span>${t(`files.kind.${id}.name`)}<span class="hint">${t(`files.kind.${id}.text`)}</span></span>
          </label>`,
      )}
    </fieldset>
    ${needsWords() ? wordsFirst() : html`<div>${press("files.go", makeFile)}</div>`}`;
}

// Several forms may go by one name.
function formName({ instrument, form }: { instrument: string; form: string }): string {
  const alike = partsToFile().filter((one) => one.instrument === instrument);
  return alike.length > 1 ? t("files.form", { name: partName(instrument), form }) : partName(instrument);
}

function wordsFirst(): TemplateResult {
  return html`<div class="note stack stack-3" data-words>
    <p>${t("files.words")}</p>
    <div>${fileButton({ name: "words-file", words: t("files.words.go"), take: bringWords, accept: ".json" })}</div>
  </div>`;
}
