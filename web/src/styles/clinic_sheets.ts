import type { CSSResult } from "lit";
import { loop } from "./loop.js";
import { pace } from "./pace.js";
import { clinic } from "./clinic.js";
import { licensed } from "./licensed.js";
import { map } from "./map.js";
import { overTime } from "./over_time.js";
import { paper } from "./paper.js";
import { result } from "./result.js";
import { vault } from "./vault.js";

const parts: readonly CSSResult[] = [map, result, licensed, paper, overTime, vault, clinic, loop, pace];

/** The styles of the workspace, after those of every page. */
export const clinicSheets: CSSStyleSheet[] = parts.flatMap((part) => part.styleSheet ?? []);
