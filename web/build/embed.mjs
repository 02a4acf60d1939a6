import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromHost, toHost, version } from "../src/channel/host.ts";
import { bundleElement } from "./bundle.mjs";
import { integrity } from "./encode.mjs";
import { root } from "./options.mjs";
import { brotli } from "./sizes.mjs";

/** Most brotli bytes of what a host puts into its pages. */
export const elementBudget = 3000;

const scripts = { "secure-base-embed.js": "web/src/embed/define.ts", "secure-base-element.js": "web/src/embed/element.ts" };

// JSON has no word for bytes.
function fieldSchema(rule) {
  return "bytes" in rule ? { description: "An ArrayBuffer that holds a file in the age format (age-encryption.org/v1)" } : rule;
}

function messageSchema(type, { must = {}, may = {} }) {
  const fields = Object.entries({ ...must, ...may }).map(([name, rule]) => [name, fieldSchema(rule)]);
  return {
    title: type,
    type: "object",
    properties: { v: { const: version }, type: { const: type }, ...Object.fromEntries(fields) },
    required: ["v", "type", ...Object.keys(must)],
    additionalProperties: false,
  };
}

/** The host protocol as a JSON schema, from the table that both ends read messages by. */
export function protocolSchema() {
  const messages = (table) => ({ oneOf: Object.entries(table).map(([type, kind]) => messageSchema(type, kind)) });
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Secure Base, host protocol 1",
    $defs: { fromHost: messages(fromHost), toHost: messages(toHost) },
    anyOf: [{ $ref: "#/$defs/fromHost" }, { $ref: "#/$defs/toHost" }],
  };
}

const lines = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** A site file to begin with. */
export const firstSiteFile = () => lines({ format: "securebase/site", version: 1 });

/** What stands beside the page that is framed: the element, what describes it, and hashes. */
export async function embedFiles(page) {
  const bundled = await Promise.all(
    Object.entries(scripts).map(async ([name, entry]) => [name, (await bundleElement(entry)).code]),
  );
  const hashes = Object.fromEntries([...bundled, ["embed.html", page]].map(([name, text]) => [name, integrity(text)]));
  return [
    ...bundled,
    ["custom-elements.json", readFileSync(join(root, "web/src/embed/custom-elements.json"), "utf8")],
    ["protocol.json", lines(protocolSchema())],
    ["integrity.json", lines(hashes)],
  ];
}

/** The hashes to write into a page, and how large the element is. */
export function embedReport(files) {
  const own = files.filter(([name]) => name in scripts);
  return own.map(([name, text]) => `  ${name.padEnd(26)}${String(brotli(text).length).padStart(20)}  ${integrity(text)}`).join("\n");
}
