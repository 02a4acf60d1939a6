const key = "made-up-clinic-inbox";

/** What has come, as base64, the oldest first. */
export const all = () => JSON.parse(localStorage.getItem(key) ?? "[]");

/** Puts one more in and answers how many there are. */
export function add(payload) {
  const text = btoa(Array.from(new Uint8Array(payload), (byte) => String.fromCharCode(byte)).join(""));
  const now = [...all(), text];
  localStorage.setItem(key, JSON.stringify(now));
  return now.length;
}

/** Takes everything out. */
export const clear = () => localStorage.removeItem(key);
