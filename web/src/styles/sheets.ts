import type { CSSResult } from "lit";
import { base, layout } from "./base.js";
import { controls } from "./controls.js";
import { frame } from "./frame.js";
import { pictures } from "./pictures.js";
import { runner } from "./runner.js";
import { screens } from "./screens.js";
import { tokens } from "./tokens.js";

const parts: readonly CSSResult[] = [tokens, base, layout, controls, frame, pictures, screens, runner];

/** The styles of the first screens, in the order they apply; adopted, since the policy allows no style in markup. */
export const sheets: CSSStyleSheet[] = parts.flatMap((part) => part.styleSheet ?? []);
