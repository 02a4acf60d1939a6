import { onWipe } from "../channel/app.js";

let address: string | undefined;

function forget(): void {
  if (address) URL.revokeObjectURL(address);
  address = undefined;
}

onWipe(forget);

/** Hands a text to the browser to be saved as a file. It goes nowhere else. */
export function saveFile(name: string, text: string, type = "application/json"): void {
  forget();
  address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.download = name;
  link.href = address;
  link.click();
}
