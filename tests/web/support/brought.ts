// The page with a way in for tests: what the import screen does by hand, without a file to pick. Not in the shipped page.
import "../../../web/src/app/main.js";
import { addItemText } from "../../../web/src/i18n/i18n.js";
import { addOutline } from "../../../web/src/engine/outlines.js";
import { beginScale, learnScale } from "../../../web/src/state/scales.js";

Object.assign(globalThis, { brought: { addItemText, addOutline, beginScale, learnScale } });
