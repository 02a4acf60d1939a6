import type { CSSResult } from "lit";
import { map } from "./map.js";
import { paper } from "./paper.js";
import { result } from "./result.js";

const parts: readonly CSSResult[] = [map, result, paper];

/** The styles that come with the later screens, after those of the first. */
export const laterSheets: CSSStyleSheet[] = parts.flatMap((part) => part.styleSheet ?? []);
