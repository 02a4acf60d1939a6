import type { Keys } from "../vault/safe.js";

// Bech32 letters, without those that look alike.
const RECIPIENT = /\bage1[02-9ac-hj-np-z]{58}\b/;
const IDENTITY = /\bAGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}\b/;

/** What some text holds: a key to seal to, the secret half that nobody should send, or neither. */
export function keyIn(text: string): { readonly recipient: string } | "secret" | undefined {
  // A file of keys holds both halves: whoever has it in front of them must be told first.
  if (IDENTITY.test(text.toUpperCase())) return "secret";
  const recipient = RECIPIENT.exec(text.toLowerCase())?.[0];
  return recipient ? { recipient } : undefined;
}

/** The secret half in some text, such as a file of `age-keygen`. */
export function identityIn(text: string): string | undefined {
  return IDENTITY.exec(text.toUpperCase())?.[0];
}

/** A file of keys as `age-keygen` writes it, so that the `age` program reads it. */
export function keyFile({ identity, recipient }: Keys, made: string): string {
  return `# created: ${made}\n# public key: ${recipient}\n${identity}\n`;
}

const DIGITS = 20;
const GROUP = 4;

/**
 * A short sum of a key, in groups that two people can read out to each other: the first 80 bits of the SHA-256 of its
 * text.
 */
export async function fingerprint(recipient: string): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(recipient)));
  const digits = Array.from(sum, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const groups = digits
    .slice(0, DIGITS)
    .toUpperCase()
    .match(new RegExp(`.{${GROUP}}`, "g"));
  return groups!.join(" ");
}
