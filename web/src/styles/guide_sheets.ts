import type { CSSResult } from "lit";
import { pace } from "./pace.js";
import { library } from "./library.js";
import { loop } from "./loop.js";
import { overTime } from "./over_time.js";
import { plan } from "./plan.js";
import { practice } from "./practice.js";
import { seal } from "./seal.js";
import { vault } from "./vault.js";

const parts: readonly CSSResult[] = [library, loop, overTime, plan, practice, seal, vault, pace];

/** The styles that come with guidance. */
export const guideSheets: CSSStyleSheet[] = parts.flatMap((part) => part.styleSheet ?? []);
