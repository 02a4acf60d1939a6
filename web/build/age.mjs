// Of age-encryption only what the vault uses: files for one X25519 key, and files locked by a passphrase. It brings
// three more kinds of recipients, whose mathematics would be twice the size of all else.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./options.mjs";

// Keys for two kinds of computers at once, and the curve of security tokens.
const unused = /^@noble\/(post-quantum\/hybrid|curves\/nist)\.js$/;
const noneOf = "export const MLKEM768P256 = 0, MLKEM768X25519 = 0, p256 = 0;";

// Where the browser knows the curve itself, this is not used; where it does not (Chromium before 133, Firefox before
// 130), the same functions do without what the package holds besides for signatures.
const curve = /^@noble\/curves\/ed25519\.js$/;
const onlyX25519 = `
import { montgomery } from "@noble/curves/abstract/montgomery.js";
const P = 2n ** 255n - 19n;
const power = (base, exponent) => {
  let result = 1n;
  for (; exponent; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % P;
    base = (base * base) % P;
  }
  return result;
};
const adjustScalarBytes = (bytes) => {
  bytes[0] &= 248;
  bytes[31] = (bytes[31] & 127) | 64;
  return bytes;
};
export const x25519 = montgomery({ P, type: "x25519", powPminus2: (x) => power(x, P - 2n), adjustScalarBytes });
`;

// The classes of those recipients go once nothing names them.
const named = /^import \{ (HybridIdentity, HybridRecipient|TagRecipient, HybridTagRecipient) \} from .*$/gm;

async function withoutOthers(path) {
  const text = await readFile(path, "utf8");
  const left = text.replace(named, (_, names) => `const [${names}] = [];`);
  if (text.match(named)?.length !== 2) throw new Error("age-encryption is not laid out as it was");
  return left;
}

/** Leaves out of age-encryption what no file of the vault can need. */
export const onlyPassphrasesAndKeys = {
  name: "only-passphrases-and-keys",
  setup(bundler) {
    const stub = (filter, namespace, contents) => {
      bundler.onResolve({ filter }, ({ path, resolveDir }) => ({ path, namespace, pluginData: resolveDir }));
      bundler.onLoad({ filter: /.*/, namespace }, ({ pluginData }) => ({ contents, resolveDir: pluginData }));
    };
    stub(unused, "unused", noneOf);
    stub(curve, "curve", onlyX25519);
    // Forty ways to write bytes as text, of which the format needs two.
    bundler.onResolve({ filter: /^@scure\/base$/ }, () => ({ path: join(root, "web/src/vault/base.ts") }));
    const index = /age-encryption[/\\]dist[/\\]index\.js$/;
    bundler.onLoad({ filter: index }, async ({ path }) => ({ contents: await withoutOthers(path) }));
  },
};
