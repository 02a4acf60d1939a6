import { onWipe } from "../channel/app.js";

let address: string | undefined;

/** Lets go of the file that was handed over last. */
export function forgetFile(): void {
  if (address) URL.revokeObjectURL(address);
  address = undefined;
}

onWipe(forgetFile);

/** Hands a text or bytes to the browser to be saved as a file. They go nowhere else. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type = "application/json"): void {
  forgetFile();
  address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.download = name;
  link.href = address;
  link.click();
}
