import type { CSSResult } from "lit";
import { plan } from "./plan.js";
import { practice } from "./practice.js";

const parts: readonly CSSResult[] = [plan, practice];

/** The styles that come with guidance. */
export const guideSheets: CSSStyleSheet[] = parts.flatMap((part) => part.styleSheet ?? []);
