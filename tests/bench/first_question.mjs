// How long until the first of the 36 questions can be answered, on a machine four times slower: ours beside SurveyJS.
import { createServer } from "node:http";
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { openPage, slowBrowser } from "./browser.mjs";
import { median } from "./measure.mjs";
import { buildSurveyPage } from "./survey/build.mjs";

const SLOWDOWN = 4;
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

// Ours has a way to the questions: the full form is picked and the one main button of each screen pressed, at once.
const PRESS_ON = `(() => {
  if (document.querySelector(".runner input[type=radio]")) return true;
  const full = document.querySelectorAll(".chooser input[name=core]")[1];
  if (full && !full.checked) full.click();
  const main = document.querySelector(".button-primary");
  if (main && !main.pressed) { main.pressed = true; main.click(); }
  return false;
})()`;
const SHOWN = `!!document.querySelector("input[type=radio]")`;

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

async function serveApp() {
  const child = spawn(process.execPath, ["web/server/serve.mjs", "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const chunk of child.stdout) {
    const found = /http:\/\/\S+/.exec(String(chunk));
    if (found) return { address: found[0], close: () => child.kill() };
  }
  throw new Error("the server did not start");
}

/** Milliseconds from the start of the navigation until `probe` is true in any frame of the page. */
async function untilShown(connection, address, probe) {
  const contexts = new Map();
  connection.on(({ method, params, sessionId }) => {
    if (method === "Runtime.executionContextCreated") {
      const { id, uniqueId } = params.context;
      contexts.set(uniqueId, { id, sessionId });
    }
    if (method === "Target.attachedToTarget") connection.send("Runtime.enable", {}, params.sessionId).catch(() => {});
  });
  const { sessionId, browserContextId } = await openPage(connection);
  await connection.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN }, sessionId);
  await connection.send(
    "Target.setAutoAttach",
    { autoAttach: true, waitForDebuggerOnStart: true, flatten: true },
    sessionId,
  );
  await connection.send("Runtime.enable", {}, sessionId);
  const start = performance.now();
  await connection.send("Page.navigate", { url: address }, sessionId);
  for (;;) {
    for (const { id, sessionId: where } of contexts.values()) {
      const answer = await connection
        .send("Runtime.evaluate", { expression: probe, contextId: id, returnByValue: true }, where)
        .catch(() => undefined);
      if (answer?.result.value === true) {
        const taken = performance.now() - start;
        await connection.send("Target.disposeBrowserContext", { browserContextId });
        return taken;
      }
    }
    if (performance.now() - start > 120_000) throw new Error(`${address} never showed a question`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function timesOf(address, probe, repeats) {
  const times = [];
  for (let i = 0; i < repeats; ++i) {
    const { connection, close } = await slowBrowser(SLOWDOWN);
    try {
      times.push(await untilShown(connection, address, probe));
    } finally {
      await close();
    }
  }
  return median(times);
}

/** Rows of the report: bytes and time of SurveyJS beside ours. */
export async function benchFirstQuestion({ repeats = 5 } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "secure-base-survey-"));
  const surveyBytes = await buildSurveyPage(folder);
  const survey = await serveFolder(folder);
  const app = await serveApp();
  try {
    const theirs = await timesOf(survey.address, SHOWN, repeats);
    const ours = await timesOf(app.address, PRESS_ON, repeats);
    return [
      {
        what: "SurveyJS page of the same 36 items",
        ours: "",
        peer: `${(surveyBytes / 1000).toFixed(0)} kB brotli`,
        target: "",
      },
      {
        what: `First question, ${SLOWDOWN}x slower machine`,
        ours: `${ours.toFixed(0)} ms`,
        peer: `SurveyJS ${theirs.toFixed(0)} ms`,
        target: "<= 1/5 (guard 1/4)",
        ratio: theirs / ours,
        holds: theirs / ours >= 4,
      },
    ];
  } finally {
    survey.close();
    app.close();
    await rm(folder, { recursive: true, force: true });
  }
}
