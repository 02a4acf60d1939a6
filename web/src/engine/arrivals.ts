import { deliver, onPart, onWipe } from "../channel/app.js";
import { Unpacker } from "./unpacker.js";

// Parts of one kind resemble one another, and share a stream: each is unpacked with what those before it taught.
const streamOf = (name: string): string => {
  if (name.startsWith("engine")) return "engine";
  const [code, kind] = name.split(".");
  return kind ? `words ${code}` : "code";
};

const asText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

let unpacker: Promise<Unpacker> | undefined;
let glue: string | undefined;
let hasEngine = false;
let missing: string[] = [];
// What comes is worked off in its order.
let work: Promise<void> = Promise.resolve();

// The script that runs now taught how later ones were packed.
const ownScript = document.currentScript?.textContent ?? "";

async function unpack(name: string, packed: ArrayBuffer, teacher = ownScript): Promise<Uint8Array<ArrayBuffer>> {
  if (!unpacker) throw new Error("nothing here unpacks");
  return (await unpacker).unpack(streamOf(name), packed, teacher);
}

function handOver(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  if (name === "glue") glue = asText(bytes);
  else if (name === "engine.rest") deliver({ kind: "rest", bytes: bytes.buffer });
  else if (name !== "engine") deliver({ kind: "later", script: asText(bytes) });
  else if (glue === undefined) throw new Error("nothing joins the engine to the page");
  else {
    deliver({ kind: "engine", glue, bytes: bytes.buffer });
    hasEngine = true;
  }
}

function receive(name: string, packed: ArrayBuffer): void {
  const [code, kind] = name.split(".");
  if (code && code !== "engine" && kind) {
    deliver({ kind: "wordsOf", locale: code, text: async (first) => asText(await unpack(name, packed, first)) });
    return;
  }
  work = work.then(async () => {
    try {
      handOver(name, await unpack(name, packed));
    } catch {
      missing.push(name);
    }
  });
}

/** Unpacks what SHELL sends, in its order and a little at a time, and hands each part to whoever waits for it. */
export function unpackParts(): void {
  onPart("unpacker", ({ bytes }) => (unpacker = Unpacker.of(bytes)));
  onPart("packed", ({ name, bytes }) => receive(name, bytes));
  onPart("sent", ({ missing: notSent }) => {
    missing = [...missing, ...notSent];
    work = work.then(() => {
      // There may be none in the build, or nothing that joins it to the page.
      if (!hasEngine) missing.push("engine");
      deliver({ kind: "complete", missing });
    });
  });
  onWipe(() => (unpacker = undefined));
}
