import type { Corner, Value } from "../engine/engine.js";
import type { Clock } from "./practice_model.js";
import type { Outcome } from "./model.js";
import type { Role } from "../parts/loop_picture.js";

/** Something a class can do. */
export type Activity = Value<"classroom">["lessons"][number]["steps"][number]["activity"];
/** What a lesson has on screen. All of it is made up, and all of it is forgotten with the page. */
export interface Classroom {
  readonly outline: Outcome<Value<"classroom">>;
  /** The lesson that is being taught; none while its teacher looks around. */
  readonly lesson: string;
  /** The point that is moved on the map, and how unsure it is. */
  readonly point: { readonly anxiety: number; readonly avoidance: number; readonly standard_error: number };
  readonly placed: Outcome<Value<"place">>;
  /** The made-up person on screen; nobody before one is picked. */
  readonly person: string;
  readonly seed: number;
  /** What the class guessed before it looked. */
  readonly guess?: Corner | "between" | undefined;
  readonly revealed: boolean;
  /** The made-up class: how many, and by which line they are named. */
  readonly size: number;
  readonly line: "middle" | "average";
  readonly room: Outcome<Value<"made_up_class">>;
  /** How many of ten would truly say yes. */
  readonly truly: number;
  readonly asked: number;
  readonly coin: Outcome<Value<"coin">>;
  /** Who moves first in the loop, and how far it has been told. */
  readonly first: Role;
  readonly step: number;
  readonly scene: number;
  readonly clock?: Clock | undefined;
  /** What the school wants read by whoever needs help. */
  readonly card: string;
  readonly projector: boolean;
  /** The page was left for another: nothing is shown until someone says so. */
  readonly covered: boolean;
}

/** The first page of a lesson. */
export const noLesson: Classroom = {
  outline: { status: "empty" },
  lesson: "",
  point: { anxiety: 4, avoidance: 4, standard_error: 0.4 },
  placed: { status: "empty" },
  person: "",
  seed: 1,
  revealed: false,
  size: 25,
  line: "middle",
  room: { status: "empty" },
  truly: 3,
  asked: 30,
  coin: { status: "empty" },
  first: "reach",
  step: 0,
  scene: 0,
  card: "",
  projector: false,
  covered: false,
};
