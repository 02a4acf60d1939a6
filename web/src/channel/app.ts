import {
  hello,
  readByApp,
  type Message,
  type OfflineState,
  type ToApp,
  type ToShell,
  type Unpacked,
} from "./messages.js";
import type { Answer, Answers, Asks } from "./kept.js";
import { watchExitKeys } from "./exit_keys.js";

type Heard = ToApp & Unpacked;
type Kind = keyof Heard & string;
type Listener = (message: never) => void;

const listeners = new Map<Kind, Listener[]>();
const waiting: Message<Heard>[] = [];
const wipers: (() => void)[] = [];
let busy = false;
const channel = new MessageChannel();
let left = false;

/**
 * Gives a message to whoever hears its kind. A part may arrive before the module that uses it has said so; it is kept
 * for the first listener.
 */
export function deliver(message: Message<Heard>): void {
  const heard = listeners.get(message.kind);
  if (heard) heard.forEach((listen) => listen(message as never));
  else waiting.push(message);
}

channel.port1.onmessage = (event: MessageEvent<unknown>) => {
  const message = left ? undefined : readByApp(event.data);
  if (!message) return;
  if (message.kind === "wipe") shell.leave();
  else deliver(message);
};
// The only message that goes to a window rather than over the channel. It says nothing but "here is my end".
window.parent.postMessage(hello, "*", [channel.port2]);

function send<K extends keyof ToShell & string>(kind: K, fields: ToShell[K]): void {
  channel.port1.postMessage({ kind, ...fields });
}

/** Hears one kind of part; used by the engine and the words, not by screens. */
export function onPart<K extends Kind>(kind: K, listen: (message: { kind: K } & Heard[K]) => void): void {
  listeners.set(kind, [...(listeners.get(kind) ?? []), listen as Listener]);
  for (const message of waiting.filter((held) => held.kind === kind)) {
    waiting.splice(waiting.indexOf(message), 1);
    listen(message as { kind: K } & Heard[K]);
  }
}

/** Registers what has to be forgotten when the person leaves: answers, blob URLs, timers. Must not throw, must not wait. */
export function onWipe(forget: () => void): void {
  wipers.push(forget);
}

let offlineState: OfflineState = "unavailable";
const offlineListeners: ((state: OfflineState) => void)[] = [];
onPart("offline", ({ state }) => {
  offlineState = state;
  offlineListeners.forEach((listen) => listen(state));
});

const asked = new Map<number, (answer: Answer) => void>();
let asks = 0;
onPart("answer", ({ ask, answer }) => {
  asked.get(ask)?.(answer);
  asked.delete(ask);
});

// Answers come in the order in which things were handed over.
const handedOver: ((yes: boolean) => void)[] = [];
onPart("delivered", ({ yes }) => handedOver.shift()?.(yes));

const countListeners: ((count: number) => void)[] = [];

/** Tells how many presses of Shift count so far (1, 2, 3), so that a screen can announce it. */
export function onExitKey(counted: (count: number) => void): void {
  countListeners.push(counted);
}

function wipe(): void {
  left = true;
  for (const forget of wipers) {
    try {
      forget();
    } catch {
      // The next one must still be forgotten.
    }
  }
  document.adoptedStyleSheets = [];
  document.documentElement.replaceChildren();
}

/** What APP may ask of SHELL. */
export const shell = {
  /** The first screen is drawn. */
  ready(): void {
    send("ready", {});
  },
  /** Tells SHELL the language now shown. The words module calls this by itself. */
  language(lang: string, dir: "ltr" | "rtl"): void {
    send("language", { lang, dir });
  },
  /** From the first answer on: a stray Back, reload or closed tab asks first. */
  busy(yes: boolean): void {
    busy = yes;
    send("busy", { yes });
  },
  /** Whether something would be lost if the page were left now. */
  isBusy(): boolean {
    return busy;
  },
  /** Forgets everything, empties the page and leaves it, at once. */
  leave(): void {
    if (left) return;
    wipe();
    send("leave", {});
  },
  /** Asks SHELL to call one of the numbers on its own list, by its name there. */
  dial(entry: string): void {
    send("dial", { entry });
  },
  /** Keeps the app itself on this device for use without a network, or stops keeping it. */
  keepOffline(keep: boolean): void {
    send("offline", { keep });
  },
  /** Opens the newer version of the page that waits. What is not kept elsewhere by then is gone. */
  renew(): void {
    send("renew", {});
  },
  /** What is kept on this device now. */
  offline(): OfflineState {
    return offlineState;
  },
  /** Hears changes of what is kept on this device. */
  onOffline(listen: (state: OfflineState) => void): void {
    offlineListeners.push(listen);
  },
  /** Hands what is sealed to the host; only after the person has said so. */
  deliver(bytes: ArrayBuffer): Promise<boolean> {
    return new Promise((resolve) => {
      handedOver.push(resolve);
      send("deliver", { bytes });
    });
  },
  /** Forgets everything and closes the page, which the host is told of. */
  close(): void {
    if (left) return;
    wipe();
    send("close", {});
  },
  /** Asks about what is sealed and kept. Rejects with the fault where it could not be done. */
  ask<K extends keyof Asks>(kind: K, fields: Asks[K]): Promise<Answers[K]> {
    return new Promise((resolve, reject) => {
      // A fault is said in a word, and whoever asked turns it into an error of theirs.
      asked.set(++asks, (answer) => ("fault" in answer ? reject(answer.fault) : resolve(answer.value as Answers[K])));
      send(kind, { ask: asks, ...fields } as ToShell[K]);
    });
  },
};

watchExitKeys(
  () => shell.leave(),
  (count) => countListeners.forEach((counted) => counted(count)),
);
