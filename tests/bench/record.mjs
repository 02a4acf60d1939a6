// What a record costs that has grown: from ten moments to ten thousand, three years of days among them. Each is brought
// in, kept, locked, opened again, looked at and added to.
import { seededMoments } from "../lib/moments.mjs";
import { Visitor } from "../web/support/visitor.mjs";
import { openDiary, noteMoment } from "../web/support/keeping.mjs";
import { launch, serve } from "../web/platform/setup.mjs";
import { bringAndTake, comeBack, kept, openRecord, phase, turnOn, unlock } from "../web/support/record.mjs";
