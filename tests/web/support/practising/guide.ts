// The last part of the page with a way in for tests: opens any practice, for any place. Not in the shipped page.
import "../../../../web/src/app/guide.js";
import { openPractice, practicesDone, surroundPractice } from "../../../../web/src/state/practice.js";

Object.assign(globalThis, { practising: { openPractice, practicesDone, surroundPractice } });
