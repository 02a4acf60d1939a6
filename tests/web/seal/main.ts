// A small APP for the tests of sealing: what seals, opens and makes keys, and squares drawn and read.
import { render } from "lit";
import { onPart, shell } from "../../../web/src/channel/app.js";
import { unpackParts } from "../../../web/src/engine/arrivals.js";
import { fingerprint, identityIn, keyFile, keyIn } from "../../../web/src/seal/keys.js";
import { openSealed } from "../../../web/src/seal/open.js";
import { square } from "../../../web/src/seal/qr.js";
import { readSquare } from "../../../web/src/seal/qr_read.js";
import { makeKeys, sealTo } from "../../../web/src/seal/seal.js";

const main = Object.assign(document.createElement("main"), { textContent: "ready" });

/** Draws a square on the page. */
function draw(text: string): void {
  const place = document.createElement("div");
  main.replaceChildren(place);
  render(square(text, "square"), place);
}

const probe = { draw, fingerprint, identityIn, keyFile, keyIn, makeKeys, openSealed, readSquare, sealTo };
onPart("complete", () => {});
unpackParts();
document.body.append(main);
shell.ready();
Object.assign(globalThis, { probe });
