// A small APP for the tests of what a host can learn: its answers change how high it is, and it hands something over.
import { onPart, onWipe, shell } from "../../../web/src/channel/app.js";

const sealed = () =>
  new TextEncoder().encode("age-encryption.org/v1\n-> X25519 made up\nnot for anyone").buffer as ArrayBuffer;
const probe = {
  shell,
  site: "",
  wish: {} as object,
  sent: [] as boolean[],
  answers: [] as number[],
  heard: 0,
  wiped: 0,
};

function button(id: string, press: () => void): HTMLElement {
  const made = document.createElement("button");
  made.id = id;
  made.textContent = id;
  made.addEventListener("click", press);
  return made;
}

function answer(value: number): void {
  probe.answers.push(value);
  shell.busy(true);
  // As many lines as the answer is high: a page that let its height out would tell.
  for (let line = 0; line < value * 40; line++) {
    document.body.append(Object.assign(document.createElement("p"), { textContent: String(value) }));
  }
  document.getElementById(`answer-${(probe.answers.length % 7) + 1}`)?.focus();
}

const main = document.createElement("main");
for (let value = 1; value <= 7; value++) main.append(button(`answer-${value}`, () => answer(value)));
main.append(button("send", () => void shell.deliver(sealed()).then((yes) => probe.sent.push(yes))));
main.append(button("close", () => shell.close()));
main.append(button("leave", () => shell.leave()));
document.body.append(main);

onPart("site", ({ text }) => (probe.site = text));
onPart("embedded", ({ theme, instrument }) => (probe.wish = { theme, instrument }));
onWipe(() => probe.wiped++);
addEventListener("message", () => probe.heard++);
Object.assign(globalThis, { probe });
shell.ready();
