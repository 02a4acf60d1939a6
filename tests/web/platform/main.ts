// A small APP for the tests of the platform: it uses every interface the screens use, and nothing else.
import "./record.js";
import { html, render } from "lit";
import { onExitKey, onPart, onWipe, shell } from "../../../web/src/channel/app.js";
import { unpackParts } from "../../../web/src/engine/arrivals.js";
import * as engine from "../../../web/src/engine/engine.js";
import { outlines } from "../../../web/src/engine/outlines.js";
import * as i18n from "../../../web/src/i18n/i18n.js";

const probe = { shell, engine, i18n, outlines, complete: false, counts: [] as number[], wiped: 0, heard: 0 };
let answer = "";

function draw(): void {
  render(
    html`<main>
      <h1>${i18n.t("common.hello", { name: answer, n: 3 })}</h1>
      <label>answer <input autocomplete="off" @input=${take} /></label>
      <button @click=${() => shell.leave()}>leave</button>
    </main>`,
    document.body,
  );
}

function take(event: Event): void {
  answer = (event.target as HTMLInputElement).value;
  shell.busy(answer !== "");
  draw();
}

onExitKey((count) => probe.counts.push(count));
onPart("complete", () => void (probe.complete = true));
onWipe(() => {
  answer = "";
  probe.wiped++;
});
i18n.onLocaleChange(draw);
unpackParts();
window.addEventListener("message", () => probe.heard++);
draw();
shell.ready();
Object.assign(globalThis, { probe });
