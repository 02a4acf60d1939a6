import type { CSSResult } from "lit";
import { plan } from "./plan.js";

const parts: readonly CSSResult[] = [plan];

/** The styles that come with guidance. */
export const guideSheets: CSSStyleSheet[] = parts.flatMap((part) => part.styleSheet ?? []);
