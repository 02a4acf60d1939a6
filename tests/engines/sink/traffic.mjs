/** Turns the sink's raw record into the three questions the tests ask: which names, which connections, which secrets. */
import { findSecrets } from "./canary.mjs";

const ownAddresses = new Set(["198.51.100.1", "198.51.100.2"]);
const markPort = 9;

/** Names looked up, split into those the browser asks for by itself and all others. */
export function lookups(events) {
  const names = (background) => [
    ...new Set(
      events.filter((event) => event.kind === "dns" && event.background === background).map((event) => event.name),
    ),
  ];
  return { app: names(false), background: names(true) };
}

/** TCP attempts and UDP exchanges with anyone but the name server, as "name:port/kind", with their counts. */
export function connections(events) {
  const names = new Map();
  const result = { app: {}, background: {} };
  for (const event of events) {
    if (event.kind === "dns") names.set(event.address, event.background ? "*" : event.name);
    if (event.kind !== "syn" && event.kind !== "udp") continue;
    if (ownAddresses.has(event.to) && (event.port === 53 || event.port === markPort)) continue;
    const name = names.get(event.to) ?? event.to;
    const bin = name === "*" || multicast(event) ? result.background : result.app;
    const key = `${name === "*" ? "background hosts" : name}:${event.port}/${event.kind === "syn" ? "tcp" : "udp"}`;
    bin[key] = (bin[key] ?? 0) + 1;
  }
  return result;
}

/** Service discovery on the local cable; its bytes are searched for secrets like all others. */
const multicast = (event) => event.kind === "udp" && /^(22[4-9]|23\d)\.|^ff/.test(event.to);

/** Every flow's bytes put together again: a secret may straddle two packets. */
function streams(events) {
  const flows = new Map();
  for (const event of events) {
    if (event.kind !== "tcp" && event.kind !== "udp") continue;
    if (event.port === markPort) continue;
    const key = `${event.kind} ${event.from} ${event.to}:${event.port}`;
    const parts = flows.get(key) ?? flows.set(key, []).get(key);
    parts.push(Buffer.from(event.data, "base64"));
  }
  return flows;
}

/** Where secrets stand in what was sent: [{flow, dns, secret, encoding}]; nothing is filtered out here. */
export function secretsSent(events, secrets) {
  const found = [];
  for (const [flow, parts] of streams(events)) {
    for (const hit of findSecrets(Buffer.concat(parts), secrets))
      found.push({ flow, dns: flow.endsWith(":53"), ...hit });
  }
  return found;
}

/** A summary for reports and assertions; throws when the record was cut, since then silence proves nothing. */
export function summarise(events, secrets) {
  if (events.some((event) => event.kind === "overflow")) throw new Error("the sink's record overflowed");
  return { lookups: lookups(events), connections: connections(events), secrets: secretsSent(events, secrets) };
}

/** What each probe put on the wire: id -> {dns, connect, payload}. A probe's host is `<id>.<secret>.leak.test`. */
export function probesSeen(events, secret) {
  const seen = {};
  const note = (id, what) => ((seen[id] ??= {}), (seen[id][what] = true));
  const names = new Map();
  const host = new RegExp(`([a-z0-9-]+)\\.${secret}\\.leak\\.test`, "i");
  for (const event of events) {
    if (event.kind === "dns") {
      names.set(event.address, event.name);
      const id = host.exec(event.name)?.[1];
      if (id) note(id.toLowerCase(), "dns");
    }
    if (event.kind !== "syn" && event.kind !== "udp") continue;
    const id = host.exec(names.get(event.to) ?? "")?.[1];
    if (id) note(id.toLowerCase(), "connect");
  }
  for (const [flow, parts] of streams(events)) {
    if (flow.endsWith(":53")) continue;
    const text = Buffer.concat(parts).toString("latin1");
    for (const [, id] of text.matchAll(new RegExp(`probe[-+]([a-z0-9+-]+)[-+]${secret}`, "gi")))
      note(id.replaceAll("+", "-"), "payload");
  }
  return seen;
}

/** True once everything before the mark has been recorded: packets keep their order on the cable. */
export function marked(events, label) {
  return events.some((event) => event.port === markPort && Buffer.from(event.data, "base64").toString() === label);
}
