// A small APP for the tests of the vault: the vault itself, and what starts it.
import "../platform/record.js";
import { onPart, shell } from "../../../web/src/channel/app.js";
import { unpackParts } from "../../../web/src/engine/arrivals.js";
import { runWorker } from "../../../web/src/engine/late_script.js";
import { vault } from "../../../web/src/vault/device.js";

const probe = { shell, vault, runWorker, complete: false };
onPart("complete", () => void (probe.complete = true));
unpackParts();
document.body.append(Object.assign(document.createElement("main"), { textContent: "ready" }));
shell.ready();
Object.assign(globalThis, { probe });
