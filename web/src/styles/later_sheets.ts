import type { CSSResult } from "lit";
import { licensed } from "./licensed.js";
import { map } from "./map.js";
import { paper } from "./paper.js";
import { result } from "./result.js";

const parts: readonly CSSResult[] = [map, result, licensed, paper];

/** The styles that come with the later screens, after those of the first. */
export const laterSheets: CSSStyleSheet[] = parts.flatMap((part) => part.styleSheet ?? []);
