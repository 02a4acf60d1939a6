import { all, clear } from "./inbox_store.js";

const list = document.getElementById("list");

function line(text, index) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  link.download = `sealed-${index + 1}.age`;
  link.textContent = `Sealed message ${index + 1} (${bytes.length} bytes)`;
  const item = document.createElement("li");
  item.append(link);
  return item;
}

function show() {
  const now = all();
  list.replaceChildren(...now.map(line));
  document.getElementById("empty").hidden = now.length > 0;
  document.getElementById("clear").hidden = now.length === 0;
}

document.getElementById("clear").addEventListener("click", () => {
  clear();
  show();
});
addEventListener("storage", show);
show();
