// The documents for people speak of what is there: each path exists, each command of ./dev is one, each link leads somewhere.
import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { root } from "../../web/build/options.mjs";

const documents = [...readdirSync(root).filter((name) => name.endsWith(".md")), "web/README.md", "web/npm/README.md"];
// What a build makes is there only after it.
const made = /^(dist|build|release|node_modules)\//;
const placeholder = /[<>…]|NAME|FILE|ID\b/;

const textOf = (name) => readFileSync(join(root, name), "utf8");
// Walkthroughs write files of their own.
const withoutBlocks = (text) => text.replace(/^```[^]*?^```/gm, "");
const coded = (text) => [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map(([, words]) => words);

// A brace holds several endings of one path.
function spread(path) {
  const found = /^(.*?)\{([^{}]*)\}(.*)$/.exec(path);
  if (!found) return [path];
  const [, before, inside, after] = found;
  return inside.split(",").flatMap((one) => spread(before + one + after));
}

function pathsIn(text) {
  const looksLikeOne = (words) =>
    /^(\.?[\w-]+\/)+[\w.{},*-]*$/.test(words) && /^(core|web|wasm|tests|i18n|\.ci)\//.test(words);
  return coded(text).map((words) => words.replace(/:\d+$/, "")).filter((words) => looksLikeOne(words) && !placeholder.test(words) && !made.test(words)); // prettier-ignore
}

// A test may be named without its ending.
const isThere = (path) => existsSync(join(root, path)) || globSync(`${path}*`, { cwd: root }).length > 0;

for (const name of documents)
  test(`${name}: every path that it names is there`, () => {
    const missing = pathsIn(textOf(name))
      .flatMap(spread)
      .filter((path) => !isThere(path));
    assert.deepEqual(missing, []);
  });

test("every link between documents leads to one, and README leads to all of them", () => {
  for (const name of documents) {
    for (const [, to] of textOf(name).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)[^)]*\)/g)) {
      assert.ok(existsSync(join(root, dirname(name), to)), `${name}: ${to}`);
    }
  }
  const readme = textOf("README.md");
  const own = documents.filter((name) => !name.includes("/") && !["README.md", "CHANGELOG.md"].includes(name));
  assert.deepEqual(
    own.filter((name) => !readme.includes(`(${name})`)),
    [],
  );
});

test("every command of ./dev that is named is one", () => {
  const commands = new Set([...textOf("dev").matchAll(/^ {2}([a-z]+)(?: \|[^)\n]*)?\) /gm)].map(([, name]) => name));
  assert.ok(commands.size >= 7);
  for (const name of documents) {
    for (const [, command] of textOf(name).matchAll(/\.\/dev ([a-z]+)/g))
      assert.ok(commands.has(command), `${name}: ./dev ${command}`);
  }
});

test("a path that is not there is noticed", () => {
  assert.deepEqual(pathsIn("see `core/src/nobody.cpp` and `web/src/{app,shell}/main.ts`, not `dist/app/`").flatMap(spread).filter((path) => !isThere(path)), ["core/src/nobody.cpp"]); // prettier-ignore
});
