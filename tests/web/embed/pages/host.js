// A page that writes down all it can learn of the frame in it.
const trace = [];
let recording = true;
const note = (...all) => recording && trace.push(all);
const plain = (data) => {
  if (data?.payload instanceof ArrayBuffer) return { ...data, payload: new TextDecoder().decode(data.payload) };
  return data;
};

addEventListener("message", ({ data, origin, source }) => note("message", plain(data), origin, source !== null));
for (const kind of ["focus", "blur"]) addEventListener(kind, () => note(kind));
for (const kind of ["focusin", "focusout"]) addEventListener(kind, ({ target }) => note(kind, target.localName ?? ""));
for (const kind of ["pointerdown", "keydown", "wheel", "scroll", "hashchange", "popstate", "beforeunload"]) {
  addEventListener(kind, () => note(kind), true);
}
addEventListener("DOMContentLoaded", () => {
  const sizes = new ResizeObserver((entries) =>
    entries.forEach(({ contentRect }) => note("height", contentRect.height)),
  );
  for (const element of document.querySelectorAll("secure-base")) {
    sizes.observe(element);
    for (const type of ["ready", "resize", "result", "closed"]) {
      element.addEventListener(`secure-base-${type}`, ({ detail }) => note("event", type, plain(detail)));
    }
  }
});

const shellFrame = () => document.querySelector("secure-base")?.shadowRoot?.querySelector("iframe");

/** What comes of an attempt: its value, or the name of what it met. */
function attempt(work) {
  try {
    return String(work());
  } catch (cause) {
    return cause.name;
  }
}

/** Everything a page may try to read through a frame. */
function readFrame() {
  const shell = shellFrame().contentWindow;
  const app = shell[0];
  const tries = {
    document: () => shell.document.body,
    inner: () => app.document.body,
    address: () => shell.location.href,
    name: () => shell.name,
    storage: () => shell.localStorage.length,
    probe: () => app.probe,
    title: () => shell.document.title,
    content: () => shellFrame().contentDocument,
  };
  return Object.fromEntries(Object.entries(tries).map(([name, work]) => [name, attempt(work)]));
}

// Numbers that look like chance and are the same every time.
function dice(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const words = [
  "init",
  "ready",
  "resize",
  "result",
  "closed",
  "deliver",
  "close",
  "wipe",
  "leave",
  "put",
  "hello",
  "",
  "__proto__",
];
const keys = [
  "v",
  "type",
  "kind",
  "locale",
  "theme",
  "instrument",
  "maxHeight",
  "payload",
  "height",
  "bytes",
  "ask",
  "yes",
  "x",
];

function anything(roll, depth = 0) {
  const values = [
    () => words[roll(words.length)],
    () => roll(5000) - 100,
    () => roll(2) === 0,
    () => null,
    () => undefined,
    () => new ArrayBuffer(roll(64)),
    () => "x".repeat(roll(6000)),
    () => "secure-base:hello:1",
    () => (depth > 2 ? [] : Array.from({ length: roll(4) }, () => anything(roll, depth + 1))),
    () =>
      depth > 2
        ? {}
        : Object.fromEntries(
            Array.from({ length: roll(6) }, () => [keys[roll(keys.length)], anything(roll, depth + 1)]),
          ),
    () => ({
      v: 1,
      type: words[roll(words.length)],
      ...(roll(2) && { [keys[roll(keys.length)]]: anything(roll, depth + 1) }),
    }),
    () => ({
      kind: words[roll(words.length)],
      ...(roll(2) && { [keys[roll(keys.length)]]: anything(roll, depth + 1) }),
    }),
  ];
  return values[roll(values.length)]();
}

/** Sends so many messages to SHELL and to APP, some with a port; the same every time. */
async function fuzz(count) {
  const roll = dice(count);
  const shell = shellFrame().contentWindow;
  for (let index = 0; index < count; index++) {
    const target = roll(2) ? shell : shell[0];
    const ports = roll(8) === 0 ? [new MessageChannel().port2] : [];
    target.postMessage(anything(roll), "*", ports);
    if (index % 500 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return count;
}

/** The handshake once more, from here and from a frame of this page, and what belongs to the inner channel. */
async function spoof() {
  const shell = shellFrame().contentWindow;
  const init = { v: 1, type: "init", locale: "ar", theme: "light", maxHeight: 400 };
  for (let time = 0; time < 20; time++) shell.postMessage(init, "*");
  const other = document.createElement("iframe");
  other.src = "spoof.html";
  document.body.append(other);
  await new Promise((resolve) => (other.onload = resolve));
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => note("answered");
  shell.postMessage("secure-base:hello:1", "*", [port2]);
  for (const kind of ["ready", "leave", "close", "listing"]) port1.postMessage({ kind, ask: 1 });
  for (const message of [{ kind: "wipe" }, { kind: "words", text: "{}" }, { kind: "site", text: "{}" }])
    shell[0].postMessage(message, "*");
  await new Promise((resolve) => setTimeout(resolve, 300));
  other.remove();
}

/** Makes the frame narrow, wide, flat and invisible. */
async function squeeze() {
  const frame = shellFrame();
  for (const [width, height] of [
    ["10px", "10px"],
    ["2000px", "4000px"],
    ["0", "0"],
    ["", ""],
  ]) {
    frame.style.width = width;
    frame.style.height = height;
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
}

Object.assign(globalThis, { trace, readFrame, fuzz, spoof, squeeze, shellFrame, record: (yes) => (recording = yes) });
