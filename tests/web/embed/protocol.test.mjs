// What a host and the page in its frame may say to each other (J-C1, J-C2): one table, one schema, one height.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import Ajv2020 from "ajv/dist/2020.js";
import { embedFiles, elementBudget, protocolSchema } from "../../../web/build/embed.mjs";
import { integrity } from "../../../web/build/encode.mjs";
import { brotli } from "../../../web/build/sizes.mjs";
import { fromHost, readHost, toHost } from "../../../web/src/channel/host.ts";
import { heightFor } from "../../../web/src/shell/room.ts";
import { doorOf } from "../../../web/src/shell/site.ts";
import { root } from "../platform/setup.mjs";
import { key } from "./world.mjs";

const init = (more = {}) => ({ v: 1, type: "init", ...more });
const good = [
  init(),
  init({ locale: "es-MX", theme: "dark", instrument: "sbi-traits", maxHeight: 900 }),
  init({ locale: "zh-Hant-TW" }),
];
const bad = [
  ...[null, undefined, 1, "init", [], {}, { v: 1 }, { type: "init" }, { v: 2, type: "init" }, { v: "1", type: "init" }],
  ...[init({ x: 1 }), init({ answers: [] }), init({ locale: "" }), init({ locale: "en\n" }), init({ locale: 5 })],
  ...[
    init({ theme: "red" }),
    init({ instrument: "../x" }),
    init({ instrument: "a".repeat(41) }),
    init({ maxHeight: 1e9 }),
  ],
  ...[init({ maxHeight: "900" }), init({ maxHeight: 900.5 }), init({ maxHeight: NaN }), init({ locale: undefined })],
  ...[
    { v: 1, type: "ready" },
    { v: 1, type: "__proto__" },
    { v: 1, type: "toString" },
    { v: 1, type: "result", payload: "x" },
  ],
];

test("SHELL takes one message of a host, and nothing that is longer, shorter or other", () => {
  for (const message of good) assert.equal(readHost(fromHost, message), message);
  for (const message of bad) assert.equal(readHost(fromHost, message), undefined, JSON.stringify(message));
  const longest = init({
    locale: "abc-abcdefgh-abcdefgh-abcdefgh",
    theme: "system",
    instrument: "a".repeat(40),
    maxHeight: 4000,
  });
  assert.equal(readHost(fromHost, longest), longest);
  assert.ok(JSON.stringify(longest).length < 4096, "what is taken is never over 4 kB");
  assert.equal(readHost(fromHost, init({ locale: "x".repeat(5000) })), undefined);
});

test("a host takes four messages", () => {
  const messages = [
    { v: 1, type: "ready" },
    { v: 1, type: "resize", height: 720 },
    { v: 1, type: "result", payload: new ArrayBuffer(3) },
    { v: 1, type: "closed" },
  ];
  assert.deepEqual(
    Object.keys(toHost),
    messages.map(({ type }) => type),
  );
  for (const message of messages) {
    assert.equal(readHost(toHost, message), message);
    assert.equal(readHost(toHost, { ...message, progress: 3 }), undefined);
  }
  assert.equal(readHost(toHost, { v: 1, type: "resize" }), undefined);
  assert.equal(readHost(toHost, { v: 1, type: "progress" }), undefined);
});

test("the schema that comes with it says the same as the table", () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  const schema = protocolSchema();
  ajv.addSchema(schema, "protocol");
  const fits = (end, message) => ajv.validate({ $ref: `protocol#/$defs/${end}` }, message);
  for (const message of good) assert.ok(fits("fromHost", message), ajv.errorsText());
  for (const message of bad) {
    // JSON has neither; what cannot be written cannot be checked.
    if (message === undefined || JSON.stringify(message) !== JSON.stringify(JSON.parse(JSON.stringify(message))))
      continue;
    if (Object.values(message ?? {}).some((value) => value === undefined || Number.isNaN(value))) continue;
    assert.ok(!fits("fromHost", message), JSON.stringify(message));
  }
  assert.ok(fits("toHost", { v: 1, type: "resize", height: 700 }));
  assert.ok(!fits("toHost", { v: 1, type: "ready", item: 3 }));
});

test("the height hangs on room, letters and language, and keeps within what the host allows", () => {
  const plain = { width: 800, fontScale: 1, locale: "en" };
  assert.equal(heightFor(plain), 760);
  // Within a bucket it is the same, so that it tells no more of a window than the host knows.
  for (const width of [600, 700, 959]) assert.equal(heightFor({ ...plain, width }), 760);
  assert.ok(heightFor({ ...plain, width: 360 }) > heightFor(plain));
  assert.ok(heightFor({ ...plain, fontScale: 1.5 }) > heightFor(plain));
  assert.ok(heightFor({ ...plain, locale: "ar" }) > heightFor(plain));
  assert.equal(heightFor({ ...plain, maxHeight: 400 }), 400);
  assert.equal(heightFor({ ...plain, fontScale: 1e9 }), heightFor({ ...plain, fontScale: 2 }));
  for (const message of [heightFor(plain), heightFor({ ...plain, fontScale: 0, width: 0 })])
    assert.ok(readHost(toHost, { v: 1, type: "resize", height: message }));
});

test("of a site file SHELL reads who may frame the page and whether there is a key, and what it cannot read opens nothing", () => {
  assert.deepEqual(doorOf(JSON.stringify({ hosts: ["https://a.example"], key })), {
    hosts: ["https://a.example"],
    hasKey: true,
  });
  for (const text of [
    undefined,
    "",
    "{",
    "null",
    "[]",
    "7",
    '"x"',
    JSON.stringify({ hosts: "https://a.example", key: 1 }),
  ])
    assert.deepEqual(doorOf(text), { hosts: [], hasKey: false });
  assert.deepEqual(doorOf(JSON.stringify({ key: key.slice(0, -1) })).hasKey, false);
  assert.deepEqual(doorOf(JSON.stringify({ hosts: [1, null, "https://a.example"] })).hosts, ["https://a.example"]);
});

test("the element is at most 3 kB, and its manifest names what its class has", async () => {
  const files = new Map(await embedFiles("page"));
  for (const name of ["secure-base-embed.js", "secure-base-element.js"]) {
    const bytes = brotli(files.get(name)).length;
    assert.ok(bytes <= elementBudget, `${name}: ${bytes} bytes`);
    assert.equal(JSON.parse(files.get("integrity.json"))[name], integrity(files.get(name)));
  }
  assert.ok(!/\bimport\s*["'{]/.test(files.get("secure-base-embed.js")), "one file, so that one hash holds");
  const source = readFileSync(join(root, "web/src/embed/element.ts"), "utf8");
  const [{ declarations }] = JSON.parse(files.get("custom-elements.json")).modules;
  const [{ attributes, events, cssParts, cssProperties, slots, tagName, name }] = declarations;
  const names = (list) => list.map((one) => one.name).sort();
  const found = (pattern) => [...new Set([...source.matchAll(pattern)].map((match) => match[1]))].sort();
  const observed = /observedAttributes = \[([^\]]+)\]/
    .exec(source)[1]
    .match(/[a-z-]+/g)
    .sort();
  assert.deepEqual(names(attributes), observed);
  assert.deepEqual(
    found(/(?:get|has)Attribute\("([a-z-]+)"\)/g).filter((one) => one !== "lang"),
    observed,
  );
  assert.deepEqual(names(cssParts), found(/setAttribute\("part", "([a-z]+)"\)/g));
  assert.deepEqual(names(cssProperties), found(/(--secure-base-[a-z-]+)/g));
  assert.deepEqual(
    names(events),
    Object.keys(toHost)
      .map((type) => `secure-base-${type}`)
      .sort(),
  );
  assert.deepEqual([slots.length, tagName, name], [1, "secure-base", "SecureBase"]);
  assert.ok(source.includes("secure-base-${type}"));
});
