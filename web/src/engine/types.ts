/** What the engine takes and gives back, by method: the names the page uses for what the engine's schema says. */
import type * as door from "./types.gen.js";

/** Every method of the engine: what it takes and gives. */
export type Methods = door.Door["methods"];
/** The name of a method. */
export type Method = keyof Methods;
/** What a method takes. */
export type Input<M extends Method> = Frozen<Methods[M]["input"]>;
/** What a method gives. */
export type Value<M extends Method> = Open<Methods[M]["value"]>;

// What is handed to the engine is only read, so what cannot be written may be handed over too.
type Frozen<T> = T extends (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

// A closed family, such as the kinds of scale, with every field of every member: those a kind lacks are undefined.
type Plain = string | number | boolean | null | undefined;
type Fields<U> = U extends Plain | unknown[] ? never : keyof U;
type OpenMember<U, All extends PropertyKey> = { [K in keyof U]: Open<U[K]> } & {
  [K in Exclude<All, keyof U>]?: undefined;
};
type OpenEach<T, All extends PropertyKey> = T extends Plain
  ? T
  : T extends unknown[]
    ? { [K in keyof T]: Open<T[K]> }
    : OpenMember<T, All>;
type Open<T> = OpenEach<T, T extends unknown ? Fields<T> : never>;

/** Where a person stands on one question: a number, a choice, people chosen, or not answered. */
export type Answer = number | string | readonly string[] | null;
/** Answers by item id. */
export type Answers = Readonly<Record<string, Answer>>;
/** A way of answering: an id whose labels are words, and its ends. */
export type Response = Open<door.Response>;
/** What a page needs to know to ask the questions of an instrument. */
export type Outline = Open<door.InstrumentOutline>;
/** By whose answers the questions of an instrument can be chosen one by one. */
export type CalibrationOutline = Open<door.CalibrationOutline>;
/** A named sample that a result can be set beside. */
export type NormSource = Open<door.NormSource>;
/** One question, without its words. */
export type OutlineItem = Open<door.Item>;
/** What a scale is for. */
export type ScaleRole = door.ScaleOutline["role"];
/** The two dimensions. */
export type Dimension = keyof door.Pair;
/** The four corners. */
export type Corner = keyof door.Counts;
/** A corner, or why none is named. */
export type Style = door.Styles["style"];
/** Where the person has put the line between low and high. */
export type Cut = Open<door.Pair>;
/** One step of open scoring: what was answered and what it counts as. */
export type WorkingStep = Open<door.WorkingLine>;
/** One scale after scoring. */
export type Scale = Open<door.ScaleScore>;
/** A ring of the posterior: center + u cos t + v sin t holds `mass` of it. */
export type Contour = Open<door.Contour>;
/** Where the answers put a person on anxiety by avoidance. */
export type Position = Open<door.Position>;
/** How much of the posterior lies in each corner. */
export type Styles = Open<door.Styles>;
/** Answers to score. */
export type ScoreInput = Input<"score">;
/** What scoring gives. */
export type ScoreValue = Value<"score">;
/** One set of answers that goes into a report. */
export type Measurement = Frozen<door.AnsweredEntry>;
/** Why an adaptive check ends. */
export type StopReason = NonNullable<door.Next["reason"]>;
/** What goes into a report. */
export type ReportInput = Input<"report">;
/** A report: message ids and values, no words. */
export type ReportValue = Value<"report">;
/** A copy of the answers, as a file. */
export type KeptValue = Value<"record">;
/** What can be picked of what a clinic may read. */
export type SharePart = Input<"share">["parts"][number];
/** Earlier copies beside the answers of today. */
export type FollowValue = Value<"follow">;
/** One part at several times. */
export type Change = Open<door.Change>;
/** What became of one scale. */
export type ScaleChange = Open<door.ScaleChange>;
/** An instrument and whom it is about. */
export type PartName = Open<door.PartName>;
/** One placing: in general, or with one person. */
export type Reading = Open<door.Reading>;
/** How sure it is on which side of the line someone is. */
export type Certainty = door.DimensionReading["certainty"];
/** How one dimension spreads over people. */
export type Spread = Open<door.Spread>;
/** What the answers say of a person, as far as guidance needs it. */
export type Profile = Value<"profile">;
/** A plan: what may help, why, and what is held back. */
export type Plan = Value<"recommend">;
/** One thing to do, in a plan. */
export type PlanItem = Open<door.PlanItem>;
/** Something that is not offered, and what holds it back. */
export type HeldItem = Open<door.HeldItem>;
/** One practice among all there are. */
export type LibraryItem = Open<door.LibraryItem>;
/** A term of the glossary or a myth. */
export type LibraryReading = Open<door.LibraryReading>;
/** All there is to do, to find out with and to read. */
export type Library = Open<door.Library>;
/** Why something is in a plan. */
export type ReasonGiven = Open<door.ReasonGiven>;
/** One value that speaks for a choice. */
export type ReasonValue = Open<door.ReasonValue>;
/** The smallest difference that would alter a choice. */
export type NearestChange = Open<door.NearestChange>;
/** Something that was offered earlier, and what became of it. */
export type PastOffer = Open<door.PastOffer>;
/** A word for what a practice touches, by which someone can leave it out. */
export type Touch = NonNullable<door.Preferences["without"]>[number];
/** What describe takes: nothing, or a style word someone knows from elsewhere. */
export type DescribeInput = Input<"describe">;
/** What the engine says of itself. */
export type DescribeValue = Value<"describe">;
/** A code of an error of the engine. */
export type ErrorCode = door.Door["error"]["code"];
/** How a practice stands now. */
export type Practised = Value<"practice">;
/** One thing that can be done in a practice. */
export type PracticeAction = Practised["actions"][number];
/** One part of it. */
export type PracticePart = PracticeAction["parts"][number];
/** An entry of a list that can be ticked off. */
export type TickedLine = Frozen<door.TickedLine>;
/** What someone gave in one part. */
export type Given = Frozen<NonNullable<door.PracticeRequest["given"]>[string][string]>;
/** What was given in the parts of one action. */
export type GivenParts = Readonly<Record<string, Given>>;

type Listed = "name" | "hosts" | "languages" | "off" | "help";
/** What a site says of itself and offers; what it left out is written as empty, but for a key, parts and a logo. */
export type Site = Omit<door.Site, "texts" | "theme"> &
  Required<Pick<door.Site, Listed>> & { texts: door.ItemTextPack[]; theme: Required<door.SiteTheme> };
