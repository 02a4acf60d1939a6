import type { CSSResult } from "lit";
import { licensed } from "./licensed.js";
import { paper } from "./paper.js";

const parts: readonly CSSResult[] = [licensed, paper];

/** The styles that come with the last screens. */
export const moreSheets: CSSStyleSheet[] = parts.flatMap((part) => part.styleSheet ?? []);
