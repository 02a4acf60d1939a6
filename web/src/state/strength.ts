/** How hard a passphrase is to guess, as far as its form tells. */
export type Strength = "none" | "weak" | "fair" | "strong";

/** So many characters there are at least. */
export const FEWEST = 8;

// Bits of one run of letters, digits or signs. People pick words and years, so a long word counts far less than as many
// letters by chance would, and what follows from what stands before it counts next to nothing.
function bitsOf(run: string): number {
  const letters = [...run];
  const codes = letters.map((letter) => letter.codePointAt(0)!);
  const follows = codes.filter((code, at) => at > 0 && Math.abs(code - codes[at - 1]!) <= 1).length;
  if (follows > 1 && follows >= letters.length - 2) return 4;
  if (/^(19|20)\d\d$/.test(run)) return 6;
  if (/^\d+$/.test(run)) return letters.length * 3;
  if (!/^\p{L}/u.test(run)) return 3 + new Set(letters).size;
  // Capitals inside a word are no word of a language.
  const mixed = /\p{Ll}\p{Lu}/u.test(run) ? 6 : 0;
  return Math.min(letters.length, 4) * 3 + Math.max(letters.length - 4, 0) * 1.5 + mixed;
}

// Which runs of keys lie beside each other is known to whoever guesses.
const keys = /qwert|asdf|zxcv|azerty|qwertz|1q2w|password|passwort|contraseñ|iloveyou/u;

/**
 * An estimate by length and variety, on the careful side: each different word counts once and as a word, not as letters
 * drawn by chance. It knows no list of stolen passwords and says so by never calling anything sure.
 */
export function strengthOf(passphrase: string): Strength {
  if (!passphrase) return "none";
  const small = passphrase.normalize("NFC");
  const runs = small.match(/[\p{L}\p{M}]+|\p{N}+|[^\p{L}\p{M}\p{N}\s]+/gu) ?? [];
  const different = [...new Map(runs.map((run) => [run.toLowerCase(), run])).values()];
  const bits = different.reduce((sum, run) => sum + (keys.test(run.toLowerCase()) ? 4 : bitsOf(run)), 0);
  if ([...small].length < FEWEST || bits < 32) return "weak";
  return bits < 50 ? "fair" : "strong";
}
