// A small APP for the tests of the platform: it uses every interface the screens use, and nothing else.
import { onExitKey, onWipe, shell } from "../../../web/src/channel/app.js";
import * as engine from "../../../web/src/engine/engine.js";
import { outlines } from "../../../web/src/engine/outlines.js";
import * as i18n from "../../../web/src/i18n/i18n.js";
import { html, render } from "lit";

const seen: string[] = [];
let answer = "";

function draw(): void {
  render(
    html`<main>
      <h1>${i18n.t("common.hello", { name: answer, n: 3 })}</h1>
      <label>answer <input autocomplete="off" @input=${take} /></label>
      <button @click=${() => shell.leave()}>leave</button>
      <p>${i18n.locale()} ${i18n.direction()} ${seen.join()}</p>
    </main>`,
    document.body,
  );
}

function take(event: Event): void {
  answer = (event.target as HTMLInputElement).value;
  shell.busy(answer !== "");
  draw();
}

onExitKey((count) => {
  seen.push(`shift${count}`);
  draw();
});
onWipe(() => (answer = ""));
i18n.onLocaleChange(draw);
engine.ready
  .then(
    () => seen.push("engine"),
    (error: engine.EngineError) => seen.push(error.errors[0]!.code),
  )
  .finally(draw);
draw();
shell.ready();
Object.assign(globalThis, { probe: { shell, engine, i18n, outlines } });
