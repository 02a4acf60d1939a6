import { watchExitKeys } from "../channel/exit_keys.js";
import { toBytes } from "./bytes.js";
import { Dialling } from "./dial.js";
import { AppFrame } from "./frame.js";
import { Keeping } from "./keeping.js";
import type { Leaving } from "./leave.js";
import { showNotes, type Notes } from "./notes.js";
import { Offline } from "./offline.js";
import { Parts, type PartFile } from "./parts.js";
import { Trusted } from "./trusted.js";

/** What the build writes into SHELL. */
export interface ShellData {
  /** Every language of the build: its code, its own name, its direction. */
  locales: { code: string; name: string; dir: "ltr" | "rtl" }[];
  notes: Record<string, Notes>;
  parts: PartFile[];
  /** What to dial, by the name of the entry. */
  numbers: Record<string, string>;
  /** The service worker's file; only the page that can be kept has one. */
  worker?: string;
}

/** What depends on where the page stands: by itself, or inside a host's. */
export interface Around {
  leaving: Leaving;
  /** The first screen is drawn. */
  drawn(): void;
  /** Hands what is sealed to the host; answers whether there is one that may have it. */
  deliver(bytes: ArrayBuffer): boolean;
  /** The person closed the page. */
  close(): void;
}

/** SHELL, ready to start in a language. */
export interface Page {
  readonly frame: AppFrame;
  start(first: string): void;
}

// Long enough for the first screen to be painted and pressed on a slow device before anything else takes its time. It
// is counted from what the page drew, never from what the person did, so that no request tells of them.
const breathMs = 1000;

// The order is fixed: what the first question needs, then what the first result needs (words, screens, engine), then
// the other screens and languages. All of it is asked for by itself, so that no request tells what someone is doing. Words
// come before the engine: they are small, and should the engine be slow or fail there are words to say so.
function orderFrom(first: string, { locales, parts }: ShellData): string[] {
  const others = locales.map(({ code }) => code).filter((code) => code !== first);
  const [rest, more] = [`${first}.rest`, `${first}.more`];
  const person = ["unpacker", rest, "later", "glue", "engine", more, "more", "engine.rest", "guide", "site"];
  // A page without questions of its own shows its first screen before the engine has anything to answer.
  const plain = ["unpacker", rest, more, "glue", "clinic", "class", "engine", "engine.rest"];
  const isHeld = (name: string) => parts.some(({ holds }) => holds.includes(name));
  const mine = isHeld("later") ? person : plain;
  const all = [...mine, ...others.flatMap((code) => ["first", "rest", "more"].map((kind) => `${code}.${kind}`))];
  return all.filter(isHeld);
}

// What the build wrote into this page, so that it can be compared with what was published.
function copyNumber(): string {
  const { content } = document.querySelector<HTMLMetaElement>('meta[name="secure-base:copy"]') ?? { content: "" };
  return /^[0-9a-f]{64}$/.test(content) ? content : "";
}

/** Puts SHELL together: the frame of APP, and what APP may ask for. */
export function makePage(data: ShellData, around: Around): Page {
  const { leaving } = around;
  const files = data.parts.flatMap((part) => part.file ?? []);
  const trusted = new Trusted(new Set(data.worker ? [...files, data.worker] : files));
  const parts = new Parts(data.parts, trusted);
  const dialling = new Dialling(data.numbers);
  const offline = new Offline(data.worker, trusted, (state) => frame.send({ kind: "offline", state }));
  const keeping = new Keeping(data.worker !== undefined, offline, (ask, answer) =>
    frame.send({ kind: "answer", ask, answer }),
  );
  const answer = keeping.answer.bind(keeping);
  let drawn = (): void => {};
  const firstScreen = new Promise<void>((resolve) => (drawn = () => setTimeout(resolve, breathMs)));

  const frame = new AppFrame({
    ready: () => {
      document.getElementById("trouble")?.remove();
      drawn();
      around.drawn();
    },
    language: ({ lang, dir }) => showNotes(data.notes[lang], lang, dir),
    busy: ({ yes }) => leaving.guard(yes),
    leave: () => leaving.finish(),
    offline: ({ keep }) => void offline.keep(keep),
    renew: () => void offline.renew(() => leaving.reopen()),
    dial: ({ entry }) => dialling.dial(entry),
    deliver: ({ bytes }) => frame.send({ kind: "delivered", yes: around.deliver(bytes) }),
    close: () => around.close(),
    ...{ take: answer, trial: answer, put: answer, prune: answer, erase: answer, listing: answer, persist: answer },
  });

  function sendPart(name: string, text: string): void {
    if (name.endsWith(".first")) return frame.send({ kind: "words", text });
    const bytes = toBytes(text);
    frame.send(name === "unpacker" ? { kind: name, bytes } : { kind: "packed", name, bytes }, [bytes]);
  }

  async function sendRest(first: string): Promise<void> {
    const missing: string[] = [];
    for (const name of orderFrom(first, data)) {
      const text = await parts.take(name);
      if (text === undefined) missing.push(name);
      else sendPart(name, text);
    }
    frame.send({ kind: "sent", missing });
  }

  function openFrame(app: string, words: string): void {
    const written = app.replace("<!--words-->", () => words.replaceAll("<", "\\u003c"));
    frame.element.srcdoc = trusted.html(written.replace("<!--copy-->", copyNumber()));
    document.body.append(frame.element);
    leaving.holds(frame.element);
  }

  async function open(first: string): Promise<void> {
    const locale = data.locales.find(({ code }) => code === first)!;
    showNotes(data.notes[first], first, locale.dir);
    watchExitKeys(() => leaving.start());
    const [app, words] = await Promise.all([parts.take("app"), parts.take(`${first}.first`)]);
    // Without them the note that is in the page already says what to do.
    if (app === undefined || words === undefined) return;
    openFrame(app, words);
    void firstScreen.then(() => sendRest(first));
    void offline.report();
  }

  function start(first: string): void {
    for (const name of ["app", `${first}.first`]) parts.expect(name);
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => void open(first));
    else void open(first);
  }
  return { frame, start };
}
