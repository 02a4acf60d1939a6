// Makes a site file from what is typed. The page that is framed has the engine check it, and says in the console what is
// wrong in it and what to do.
import { generateIdentity, identityToRecipient } from "age-encryption";

// What turning something off comes to, as families and touches of practices.
const off = {
  couple: { families: ["couple"], touches: ["joint"] },
  history: { families: ["early-life"], touches: ["history"] },
  medicine: { families: ["medication"] },
  imagery: { touches: ["imagery"] },
};
const languages = ["en", "es", "ar"];
const form = document.getElementById("form");
const value = (name) => form.querySelector(`[name="${name}"]`).value.trim();
const boxes = (name) => [...form.querySelectorAll(`[name="${name}"]`)];
const ticked = (name) => boxes(name).filter((box) => box.checked).map((box) => box.value); // prettier-ignore
const given = (entries) => Object.fromEntries(entries.filter(([, text]) => text));
const filled = (fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, one]) => Object.keys(one ?? {}).length > 0));

function helpTexts() {
  const number = value("number");
  const texts = given(languages.map((code) => [code, value(`help-${code}`)]));
  return Object.fromEntries(Object.entries(texts).map(([code, text]) => [code, { text, ...(number && { number }) }]));
}

function turnedOff() {
  const chosen = ticked("off").map((name) => off[name]);
  return filled({
    families: chosen.flatMap(({ families = [] }) => families),
    touches: chosen.flatMap(({ touches = [] }) => touches),
  });
}

/** The site file as it stands. */
function site() {
  const key = value("key");
  const theme = filled({ light: given([["action", value("light")]]), dark: given([["action", value("dark")]]) });
  const all = (name) => ticked(name).length === boxes(name).length;
  return {
    format: "securebase/site",
    version: 1,
    ...filled({ name: given(languages.map((code) => [code, value(`name-${code}`)])), help: helpTexts() }),
    ...(key && { key }),
    ...filled({ hosts: value("hosts").split(/\s+/).filter(Boolean), off: turnedOff(), theme }),
    ...(!all("language") && { languages: ticked("language") }),
    ...(!all("part") && { parts: ticked("part") }),
  };
}

let hashes = {};

function snippet() {
  const hash = hashes["secure-base-embed.js"];
  const integrity = hash ? `\n  integrity="${hash}" crossorigin="anonymous"` : "";
  return `<script type="module" src="/secure-base/secure-base-embed.js"${integrity}></script>
<secure-base locale="${ticked("language")[0] ?? "en"}">
  <p>The check-in cannot be shown here. Please call us.</p>
</secure-base>`;
}

const text = () => `${JSON.stringify(site(), null, 2)}\n`;

function show() {
  document.getElementById("file").textContent = text();
  document.getElementById("snippet").textContent = snippet();
}

function save(name, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function makeKey() {
  const identity = await generateIdentity();
  const recipient = await identityToRecipient(identity);
  save("clinic-key.txt", `# public key: ${recipient}\n${identity}\n`);
  form.querySelector('[name="key"]').value = recipient;
  document.getElementById("said").textContent = "The private key is in the file clinic-key.txt. Nobody else has it: without it, nothing can be opened."; // prettier-ignore
  show();
}

form.addEventListener("input", show);
document.getElementById("save").addEventListener("click", () => save("site.json", text()));
document.getElementById("make").addEventListener("click", () => void makeKey());
hashes = await fetch("secure-base/integrity.json").then((answer) => answer.json(), () => ({})); // prettier-ignore
show();
