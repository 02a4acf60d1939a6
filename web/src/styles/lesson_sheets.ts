import type { CSSResult } from "lit";
import { pace } from "./pace.js";
import { classroom } from "./classroom.js";
import { clinic } from "./clinic.js";
import { loop } from "./loop.js";
import { map } from "./map.js";
import { paper } from "./paper.js";
import { practice } from "./practice.js";
import { result } from "./result.js";

const parts: readonly CSSResult[] = [map, result, paper, practice, clinic, loop, classroom, pace];

/** The styles of a lesson, after those of every page. */
export const lessonSheets: CSSStyleSheet[] = parts.flatMap((part) => part.styleSheet ?? []);
