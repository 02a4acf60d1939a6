// How long until the first of the 36 questions can be answered, on a machine four times slower: ours beside SurveyJS.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { slowBrowser } from "./browser.mjs";
import { median } from "../lib/statistics.mjs";
import { buildSurveyPage } from "./survey/build.mjs";

const SLOWDOWN = 4;
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

// Tells when a question can be answered. Where screens come before it, the full form is picked and the one main button of
// each pressed at once.
const WATCH = `(() => {
  const look = () => {
    if (document.querySelector(".runner input[type=radio], #survey input[type=radio]")) {
      clearInterval(timer);
      heard(String(performance.timeOrigin + performance.now()));
      return;
    }
    const full = document.querySelectorAll(".chooser input[name=core]")[1];
    if (full && !full.checked) full.click();
    const main = document.querySelector(".button-primary");
    if (main && !main.pressed) { main.pressed = true; main.click(); }
  };
  const timer = setInterval(look, 5);
})()`;

/** Serves a folder on a free port of this machine. */
async function serveFolder(folder) {
  const server = createServer(async ({ url }, answer) => {
    const name = url === "/" ? "index.html" : url.slice(1);
    try {
      const body = await readFile(join(folder, name));
      answer.writeHead(200, { "content-type": TYPES[extname(name)] ?? "application/octet-stream" }).end(body);
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** Serves a build of the page as it is deployed; `address` and `close`. */
export async function serveApp(folder) {
  const child = spawn(process.execPath, ["web/server/serve.mjs", "--port", "0", "--root", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const chunk of child.stdout) {
    const found = /http:\/\/\S+/.exec(String(chunk));
    if (found) return { address: found[0], close: () => child.kill() };
  }
  throw new Error("the server did not start");
}

/** Milliseconds from the start of the navigation until a question can be answered, in a browser of its own. */
async function timeOf(address) {
  let told;
  const shown = new Promise((resolve, reject) => {
    told = (when) => resolve(Number(when));
    setTimeout(() => reject(new Error(`${address} showed no question in a minute`)), 60_000).unref();
  });
  const browser = await slowBrowser(SLOWDOWN, WATCH, told);
  try {
    const start = performance.timeOrigin + performance.now();
    await browser.goTo(address);
    return (await shown) - start;
  } finally {
    await browser.close();
  }
}

// One after the other in turns, so that whatever else the machine does meets all of them alike.
async function timesOf(addresses, repeats) {
  const times = addresses.map(() => []);
  for (let i = 0; i < repeats; ++i) {
    for (const [index, address] of addresses.entries()) times[index].push(await timeOf(address));
  }
  return times.map(median);
}

async function buildAtQuestions(folder) {
  const build = spawn(
    process.execPath,
    ["web/build/build.mjs", "--quiet", "--out", folder, "--entry", "tests/bench/at_questions.ts"],
    { stdio: "inherit" },
  );
  const [status] = await once(build, "exit");
  if (status !== 0) throw new Error("the page that opens at the questions was not built");
}

function row(what, ours, theirs) {
  return {
    what,
    ours: `${ours.toFixed(0)} ms`,
    peer: `SurveyJS ${theirs.toFixed(0)} ms`,
    target: "<= 1/5 (guard 1/4)",
    ratio: theirs / ours,
    holds: theirs / ours >= 4,
  };
}

/**
 * Rows of the report: SurveyJS opens at its first question, so beside it stands our page opened there too. What our way
 * to the questions adds (home, chooser, introduction, each pressed as soon as it is there) is measured and shown as well.
 */
export async function benchFirstQuestion({ repeats = 9 } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "secure-base-survey-"));
  const surveyBytes = await buildSurveyPage(folder);
  await buildAtQuestions(join(folder, "direct"));
  const survey = await serveFolder(folder);
  const direct = await serveApp(join(folder, "direct/app"));
  const app = await serveApp("dist/app");
  try {
    const [theirs, opened, walked] = await timesOf([survey.address, direct.address, app.address], repeats);
    const peer = `${(surveyBytes / 1000).toFixed(0)} kB brotli`;
    return [
      { what: "SurveyJS page of the same 36 items", ours: "", peer, target: "" },
      row(`Opened at the first question, ${SLOWDOWN}x slower`, opened, theirs),
      row(`Home, chooser, introduction, first question`, walked, theirs),
    ];
  } finally {
    for (const one of [survey, direct, app]) one.close();
    await rm(folder, { recursive: true, force: true });
  }
}
