// Of age-encryption only what the vault uses: files for one X25519 key, and files locked by a passphrase. The rest is
// three times the size.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./options.mjs";

// Recipients of other kinds: keys for two kinds of computers at once, the curve of security tokens, passkeys; and files
// in letters.
const unused = /^(@noble\/(post-quantum\/hybrid|curves\/nist)|\.\/(webauthn|armor))\.js$/;
const none = "export const MLKEM768P256 = 0, MLKEM768X25519 = 0, p256 = 0;";

// What the package would bring much more of; the file says why it stands in.
const curve = { filter: /^\.\/x25519\.js$/, file: "web/src/vault/x25519.ts" };

// The classes of those recipients go once nothing names them.
const named = /^import \{ (HybridIdentity, HybridRecipient|TagRecipient, HybridTagRecipient) \} from .*$/gm;

async function withoutOthers(path) {
  const text = await readFile(path, "utf8");
  if (text.match(named)?.length !== 2) throw new Error("age-encryption is not laid out as it was");
  return text.replace(named, (_, names) => `const [${names}] = [];`);
}

/** Leaves out of age-encryption what no file of the vault can need. */
export const onlyPassphrasesAndKeys = {
  name: "only-passphrases-and-keys",
  setup(bundler) {
    bundler.onResolve({ filter: unused }, ({ path }) => ({ path, namespace: "unused" }));
    bundler.onLoad({ filter: /.*/, namespace: "unused" }, () => ({ contents: none }));
    bundler.onResolve({ filter: curve.filter }, () => ({ path: join(root, curve.file) }));
    const index = /age-encryption[/\\]dist[/\\]index\.js$/;
    bundler.onLoad({ filter: index }, async ({ path }) => ({ contents: await withoutOthers(path) }));
  },
};
