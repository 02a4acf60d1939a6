/** The built page: where it is, how it is served as documented, and what it asks its server for. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { freePort, start, until } from "./drivers/process.mjs";
import { readEvents } from "./sink/record.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "dist/app");
const file = join(root, "dist/secure-base.html");

/** Address of the one-file build. */
export const fileAddress = pathToFileURL(file).href;

/** Text of the one-file build. */
export const fileText = () => readFileSync(file, "utf8");

/** False, or the reason why there is no page to test. */
export function notBuilt() {
  const whole = [
    file,
    join(folder, "index.html"),
    join(root, "dist/wasm/securebase.wasm"),
    join(root, "dist/secure-base"),
  ];
  const absent = whole.filter((path) => !existsSync(path));
  return absent.length ? "there is no built page: run ./dev build" : false;
}

/** Serves dist/app on this namespace's own loopback, by the project's own server. */
export async function serveApp() {
  const port = await freePort();
  const words = [join(root, "web/server/serve.mjs"), "--port", String(port), "--host", "127.0.0.1"];
  const program = start(process.execPath, words);
  await program.line(/Secure Base is at/);
  return { url: `http://127.0.0.1:${port}/`, port, end: () => program.end() };
}

/** Records what reaches the server's port, and attempts to reach any other port, on this namespace's loopback. */
export async function watchServer(port, log) {
  const recorder = fileURLToPath(new URL("sink/wire.py", import.meta.url));
  const program = start("python3", [recorder, log, "lo", String(port)]);
  await until(() => readEvents(log).some(({ kind }) => kind === "listening"), "the loopback recorder");
  const atServer = () => readEvents(log).filter((event) => event.port === port);
  return {
    /** First lines of all requests so far. */
    requests: () => atServer().filter(({ kind }) => kind === "tcp").flatMap(requestLine), // prettier-ignore
    /** Everything so far that reached the server: connection attempts and bytes. */
    events: atServer,
    end: () => program.end(),
  };
}

function requestLine({ data }) {
  const match = /^([A-Z]+ \S+) HTTP\/1/.exec(Buffer.from(data, "base64").toString("latin1"));
  return match ? [match[1]] : [];
}

/** Paths of the parts that the hosted page asks for by itself, all of them, at load. */
export function partPaths() {
  // The folder holds the clinicians' page as well, with parts of its own.
  const page = readFileSync(join(folder, "index.html"), "utf8");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".js") && name !== "sw.js" && page.includes(name))
    .map((name) => `GET /${name}`);
}

/** Those of the texts that the app's own files do not contain; only they can be told from the app itself. */
export function notInApp(texts) {
  const own = [file, ...readdirSync(folder).filter((name) => !name.endsWith(".br")).map((name) => join(folder, name))]; // prettier-ignore
  const all = own.map((path) => readFileSync(path, "latin1"));
  return texts.filter((text) => !all.some((content) => content.includes(text)));
}
