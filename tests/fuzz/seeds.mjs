// What made-up bytes begin with: requests of the case files, the texts inside them, the packs, and the words of all schemas.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const root = fileURLToPath(new URL("../..", import.meta.url));
const content = join(root, "core/content");
const longest = 64 * 1024;

function filesUnder(folder) {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  return all.filter((one) => one.isFile()).map((one) => join(one.parentPath ?? one.path, one.name));
}

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));
const jsonUnder = (folder) => filesUnder(folder).filter((path) => path.endsWith(".json"));

function requestsOfCases() {
  const steps = jsonUnder(join(root, "tests/cases")).flatMap((path) => readJson(path).steps ?? []);
  return steps.flatMap(({ request }) => (request && typeof request === "object" ? [request] : []));
}

const textsOf = (requests, method, format) =>
  requests
    .filter((one) => one.method === method && (format === undefined || one.input?.format === format))
    .flatMap(({ input }) => (typeof input?.text === "string" ? [input.text] : []));

// A seed shows how things are put together; a whole pack would only slow that down.
const short = (texts) => texts.filter((text) => text.length > 0 && text.length <= longest);

/** The seeds of each way in, by its name. */
export function seeds() {
  const requests = requestsOfCases();
  const packs = jsonUnder(content).filter((path) => !path.includes("/schema/"));
  const imports = (format) => [...textsOf(requests, "import", format), ...textsOf(requests, "import", undefined)];
  return {
    request: short(requests.map((one) => JSON.stringify(one))),
    pack: short(packs.map((path) => JSON.stringify(readJson(path)))),
    table: short(imports("csv")),
    "import-table": short(imports("csv")),
    "import-fhir": short(imports("fhir")),
    "import-redcap": short(imports("redcap")),
    shared: short(textsOf(requests, "open_shared")),
    code: short(textsOf(requests, "read_code")),
    site: short(textsOf(requests, "configure")),
  };
}

function wordsIn(value, found) {
  if (Array.isArray(value)) return value.forEach((one) => wordsIn(one, found));
  if (!value || typeof value !== "object") return;
  for (const key of Object.keys(value.properties ?? {})) found.add(key);
  for (const word of value.enum ?? []) found.add(String(word));
  if (typeof value.const === "string") found.add(value.const);
  Object.values(value).forEach((one) => wordsIn(one, found));
}

/** Every key and word of the schemas, in the form of libFuzzer's dictionaries. */
export function dictionary() {
  const found = new Set();
  jsonUnder(join(content, "schema")).forEach((path) => wordsIn(readJson(path), found));
  const plain = [...found].filter((word) => /^[ -~]+$/.test(word) && word.length < 64);
  return plain.sort().map((word) => JSON.stringify(JSON.stringify(word))).join("\n"); // prettier-ignore
}

/** Bytes that were found, or thought of, to be awkward, by way in: `kept/NAME/FILE`. */
export function kept(name) {
  try {
    return readdirSync(join(root, "tests/fuzz/kept", name)).map((file) =>
      join(root, "tests/fuzz/kept", name, basename(file)),
    );
  } catch {
    return [];
  }
}
