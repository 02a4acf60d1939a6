const sumBytes = 32;

async function digest(bytes: BufferSource): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

/** The SHA-256 sum of bytes as text; nothing has none. */
export async function sumOf(bytes: ArrayBuffer | undefined): Promise<string | undefined> {
  if (!bytes) return undefined;
  return Array.from(await digest(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Bytes with their sum behind them. */
export async function withSum(bytes: Uint8Array): Promise<ArrayBuffer> {
  const copy = bytes.slice();
  return new Blob([copy, (await digest(copy)).slice()]).arrayBuffer();
}

/** The bytes before the sum, if it is theirs. It tells damage from a wrong passphrase. */
export async function intact(bytes: ArrayBuffer): Promise<Uint8Array | undefined> {
  const [head, tail] = [bytes.slice(0, -sumBytes), bytes.slice(-sumBytes)];
  const sum = new Uint8Array(tail).join();
  return (await digest(head)).join() === sum ? new Uint8Array(head) : undefined;
}
