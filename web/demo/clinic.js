// What a clinic's own page may do with what it hears. A real one would send the sealed file to its server; this one puts
// it where its inbox looks.
import { add } from "./inbox_store.js";

const said = document.getElementById("said");
const widget = document.querySelector("secure-base");

widget.addEventListener("secure-base-result", ({ detail }) => {
  const count = add(detail.payload);
  said.textContent = `Thank you. A sealed message of ${detail.payload.byteLength} bytes is in our inbox (${count} in all).`;
});
widget.addEventListener("secure-base-closed", () => {
  widget.remove();
  said.textContent = "You closed the check-in.";
});
