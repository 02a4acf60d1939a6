import type { CSSResult } from "lit";
import { map } from "./map.js";
import { result } from "./result.js";

const parts: readonly CSSResult[] = [map, result];

/** The styles that come with the result, after those of the first screens. */
export const laterSheets: CSSStyleSheet[] = parts.flatMap((part) => part.styleSheet ?? []);
