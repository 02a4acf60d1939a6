// How long the library's search takes from a key press until what it found is on screen, on a machine four times slower.
import { readFileSync } from "node:fs";
import { slowBrowser } from "./browser.mjs";
import { serveApp } from "./first_question.mjs";
import { median } from "../lib/statistics.mjs";

const SLOWDOWN = 4;
/** So often is every query typed: one press can meet a machine that is busy with something else, its median does not. */
const ROUNDS = 7;
/** Milliseconds between two frames of a screen that draws sixty a second. */
const FRAME = 1000 / 60;

// Whole words, a beginning, slips, several words, and a word that stands nowhere.
const queries = ["worry", "atachment", "breath", "safe base", "anxeity", "letter", "close to someone", "zzzz", "row", "steady"]; // prettier-ignore

const words = JSON.parse(readFileSync("i18n/en/home.json", "utf8"));

// Opens the library, types each query letter by letter, and tells for each letter: milliseconds until the page stood as
// it should, and until it was painted.
const drive = async ({ queries, door, count }) => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); })); // prettier-ignore
  const wait = async (find) => {
    for (;;) {
      const found = find();
      if (found) return found;
      await new Promise((done) => setTimeout(done, 20));
    }
  };
  const button = await wait(() =>
    [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === door),
  );
  button.click();
  const field = await wait(
    () => document.querySelector("main [data-stage]") && document.querySelector("#library-search"),
  );
  const app = document.querySelector("sb-app");
  const type = async (text) => {
    await frame();
    const start = performance.now();
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await app.updateComplete;
    document.body.getBoundingClientRect();
    const stood = performance.now() - start;
    await frame();
    return [stood, performance.now() - start];
  };
  // The first letter ever makes the words ready; it is told apart.
  const first = await type("a");
  const rounds = [];
  for (let round = 0; round < count; round++) {
    const keys = [];
    for (const query of queries) {
      await type("");
      for (let length = 1; length <= query.length; length++) keys.push(await type(query.slice(0, length)));
    }
    rounds.push(keys);
  }
  heard(JSON.stringify({ first, rounds }));
};

const script = `if (window !== top) (${drive})(${JSON.stringify({ queries, count: ROUNDS, door: words["home.library.go"] })})`;

async function timed(address) {
  let told;
  const times = new Promise((resolve, reject) => {
    told = (text) => resolve(JSON.parse(text));
    setTimeout(() => reject(new Error("the library did not answer in three minutes")), 180_000).unref();
  });
  const browser = await slowBrowser(SLOWDOWN, script, told);
  try {
    await browser.goTo(address);
    return await times;
  } finally {
    await browser.close();
  }
}

const ms = (value) => `${value.toFixed(1)} ms`;

/** Rows of the report: every key press of ten queries, typed several times, until the page stands and until it is painted. */
export async function benchSearch() {
  const app = await serveApp("dist/app");
  try {
    const { first, rounds } = await timed(app.address);
    const row = (what, at) => {
      const keys = rounds[0].map((_, key) => median(rounds.map((round) => round[key][at])));
      const presses = rounds.flat().map((times) => times[at]);
      const inside = presses.filter((time) => time <= FRAME).length / presses.length;
      const ours = `${ms(median(presses))} (slowest key ${ms(Math.max(...keys))})`;
      const peer = `${presses.length} key presses, ${(100 * inside).toFixed(0)} % within a frame`;
      return { what, ours, peer, target: `a frame, ${ms(FRAME)}` };
    };
    return [
      row(`Search answers, ${SLOWDOWN}x slower: page ready`, 0),
      row("Search answers: painted", 1),
      { what: "First letter, which makes the words ready", ours: ms(first[0]), peer: "", target: "" },
    ];
  } finally {
    app.close();
  }
}
