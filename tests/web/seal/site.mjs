// Sealing in a browser: a small page built like the real one.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "../platform/setup.mjs";

/** Builds the page. */
export const buildSeal = () =>
  build("--entry", fileURLToPath(new URL("main.ts", import.meta.url)), "--work-factor", "4");

/** A folder of a clinic with its keys, made by `age-keygen`, and the `age` program to open what was sealed to them. */
export class Clinic {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), "clinic-"));
    process.on("exit", () => rmSync(this.folder, { recursive: true, force: true }));
    const made = spawnSync("age-keygen", [], { encoding: "utf8" });
    this.use(made.stdout);
  }

  /** Takes a file of keys in use. */
  use(keys) {
    this.keys = keys;
    this.recipient = /age1[0-9a-z]+/.exec(keys)[0];
    writeFileSync(join(this.folder, "key"), keys);
  }

  /** Opens a file by the program; answers its bytes, or undefined where the program refuses it. */
  open(bytes) {
    writeFileSync(join(this.folder, "file.age"), bytes);
    const run = spawnSync("age", ["-d", "-i", "key", "file.age"], { cwd: this.folder });
    return run.status === 0 ? run.stdout : undefined;
  }

  /** Seals a text by the program. */
  seal(text) {
    return spawnSync("age", ["-r", this.recipient], { input: text }).stdout;
  }
}

/** One byte of each region of an age file with one bit changed: the words of the header, its key, its sum, what it holds. */
export function altered(bytes) {
  const text = Buffer.from(bytes).toString("latin1");
  const mac = text.indexOf("\n---") + 1;
  const payload = text.indexOf("\n", mac) + 1;
  const places = {
    version: 5,
    "kind of key": text.indexOf("X25519") + 1,
    share: text.indexOf("X25519") + 12,
    "wrapped key": text.indexOf("\n", text.indexOf("X25519")) + 9,
    "sum of the header": mac + 8,
    nonce: payload + 3,
    text: payload + 16 + 2,
    "last byte": bytes.length - 1,
  };
  return Object.entries(places).map(([region, place]) => {
    const copy = Buffer.from(bytes);
    copy[place] ^= 1;
    return [region, copy];
  });
}
