import { distance } from "fastest-levenshtein";

/** A text that can be found, and how much a word in it says about what it belongs to. */
export interface Findable {
  readonly text: string;
  readonly weight: number;
}

/** Words of many texts, made ready to be searched. */
export interface Index {
  /** By word: how much it says, by the place of the entry it stands in. */
  readonly words: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** The words that have a letter in first or second place. */
  readonly near: ReadonlyMap<string, ReadonlySet<string>>;
  readonly count: number;
}

// Arabic writes "the", "and", "with" and "for" in front of a word without a space.
const arabicFront = /^(?:[وفبك]?ال|لل)(?=.{3})/u;

/**
 * The words of a text as they are compared, each with what it is without what stands in front of it: no case, accents,
 * vowel signs, or letters that people write one for another.
 */
export function wordsOf(text: string): string[][] {
  const plain = text
    .normalize("NFD")
    .replace(/[\p{M}\u0640]/gu, "")
    .toLowerCase()
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه");
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => [...new Set([word, word.replace(arabicFront, "")])]);
}

/** Makes entries ready to be searched. */
export function indexOf(entries: readonly (readonly Findable[])[]): Index {
  const words = new Map<string, Map<number, number>>();
  const near = new Map<string, Set<string>>();
  entries.forEach((texts, place) => {
    for (const { text, weight } of texts) {
      const forms = wordsOf(text);
      // A word says more where it stands with few others.
      const worth = weight * (1 + 1 / forms.length);
      for (const word of forms.flat()) {
        const places = words.get(word) ?? new Map<number, number>();
        words.set(word, places.set(place, Math.max(worth, places.get(place) ?? 0)));
      }
    }
  });
  for (const word of words.keys())
    for (const letter of word.slice(0, 2)) near.set(letter, (near.get(letter) ?? new Set()).add(word));
  return { words, near, count: entries.length };
}

const sorted = (word: string) => [...word].sort().join("");

// People slip in the middle of words: only those that begin alike are compared letter by letter.
const beginsAlike = (a: string, b: string) => a[0] === b[0] || a[0] === b[1] || a[1] === b[0];

/** How alike a typed word and a word are, from 0 to 1: the same, its beginning, or written a little wrong. */
export function likeness(typed: string, word: string): number {
  if (typed === word) return 1;
  if (typed.length > 1 && word.startsWith(typed)) return 0.8;
  const slips = typed.length > 5 ? 2 : typed.length > 3 ? 1 : 0;
  if (slips === 0 || Math.abs(typed.length - word.length) > slips || !beginsAlike(typed, word)) return 0;
  const apart = distance(typed, word);
  if (apart <= slips) return 0.6 / apart;
  // Two letters that changed places are one slip.
  return apart === 2 && sorted(typed) === sorted(word) ? 0.5 : 0;
}

/** The words that begin enough like a typed one to be compared with it; all others cannot be meant. */
export function candidates(typed: string, { near, words }: Index): Set<string> {
  // A single letter is found only as a word of its own.
  if (typed.length < 2) return new Set(words.has(typed) ? [typed] : []);
  return new Set([...typed.slice(0, 2)].flatMap((letter) => [...(near.get(letter) ?? [])]));
}

function scoresOf(forms: readonly string[], index: Index): Map<number, number> {
  const scores = new Map<number, number>();
  for (const typed of forms)
    for (const word of candidates(typed, index)) {
      const like = likeness(typed, word);
      if (like === 0) continue;
      for (const [place, weight] of index.words.get(word)!)
        scores.set(place, Math.max(like * weight, scores.get(place) ?? 0));
    }
  return scores;
}

/**
 * The places of the entries that fit what was typed, the best first. All words have to be there; where no entry has all
 * of them, those with some of them are found.
 */
export function find(typed: string, index: Index): number[] {
  const each = wordsOf(typed).map((forms) => scoresOf(forms, index));
  const found = Array.from({ length: index.count }, (_, place) => {
    const scores = each.map((scores) => scores.get(place) ?? 0);
    return {
      place,
      hits: scores.filter((score) => score > 0).length,
      score: scores.reduce((sum, one) => sum + one, 0),
    };
  });
  const most = found.some(({ hits }) => hits === each.length) ? each.length : 1;
  return found
    .filter(({ hits }) => hits > 0 && hits >= most)
    .sort((a, b) => b.hits - a.hits || b.score - a.score || a.place - b.place)
    .map(({ place }) => place);
}
