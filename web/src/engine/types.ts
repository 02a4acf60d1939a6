/** What the engine takes and gives back, by method. */

/** Where a person stands on one question: a number, a choice, people chosen, or not answered. */
export type Answer = number | string | readonly string[] | null;
/** Answers by item id. */
export type Answers = Readonly<Record<string, Answer>>;
/** A way of answering: an id whose labels are words, and its ends. */
export interface Response {
  id: string;
  min: number;
  max: number;
}
/** One question, without its words. */
export interface OutlineItem {
  id: string;
  kind: "rating" | "choice" | "people";
  options?: string[];
  response?: Response;
  sensitive: boolean;
}
/** What a page needs to know to ask the questions of an instrument. */
export interface Outline {
  id: string;
  revision: string;
  family: string;
  evidence: "untested" | "published";
  about: "people-close" | "target" | "self";
  response: Response;
  targets?: string[];
  items: OutlineItem[];
  forms: { id: string; items: string[]; minutes: number }[];
  scales: { id: string; role: ScaleRole; construct: string }[];
}
/** What a scale is for. */
export type ScaleRole =
  "dimension" | "trait" | "model" | "capacity" | "strategy" | "description" | "behaviour" | "figure" | "impairment";
/** The two dimensions. */
export type Dimension = "anxiety" | "avoidance";
/** The four corners. */
export type Corner = "secure" | "preoccupied" | "dismissing" | "fearful";
/** A corner, or why none is named. */
export type Style = Corner | "between" | "insufficient";
/** Where the person has put the line between low and high. */
export interface Cut {
  anxiety: number;
  avoidance: number;
}
/** One step of open scoring: what was answered and what it counts as. */
export interface WorkingStep {
  item: string;
  answer: Answer;
  reversed: boolean;
  counts_as: number;
}
/** One scale after scoring. */
export interface Scale {
  kind: "mean" | "count" | "people";
  role: ScaleRole;
  status: "scored" | "too_few_answers";
  n: number;
  of: number;
  mean?: number;
  sum?: number;
  count?: number;
  percent?: number;
  people?: string[];
  sem?: number;
  interval95?: [number, number];
  band?: string;
  working?: WorkingStep[];
}
/** A ring of the posterior: center + u cos t + v sin t holds `mass` of it. */
export interface Contour {
  mass: number;
  center: [number, number];
  u: [number, number];
  v: [number, number];
}
/** Where the answers put a person on anxiety by avoidance. */
export interface Position {
  mean: Record<Dimension, number>;
  covariance: Record<Dimension | "both", number>;
  range: { min: number; max: number };
  cut: Record<Dimension, number> & { basis: "scale-midpoint" | "chosen" };
  contours: Contour[];
}
/** How much of the posterior lies in each corner. */
export interface Styles {
  probabilities?: Record<Corner, number>;
  counts?: Record<Corner, number>;
  style: Style;
  neighbours: Corner[];
}
/** What the result rests on. */
export interface Provenance {
  engine: string;
  [key: string]: unknown;
}
/** Answers to score. */
export interface ScoreInput {
  instrument: string;
  form?: string;
  answers: Answers;
  target?: string;
  cut?: Cut;
  explain?: boolean;
}
/** What scoring gives. */
export interface ScoreValue {
  instrument: string;
  revision: string;
  form: string;
  target?: string;
  evidence: "untested" | "published";
  scales: Record<string, Scale>;
  position: Position | null;
  styles: Styles | null;
  flags: string[];
  provenance: Provenance;
}
/** One set of answers that goes into a report. */
export interface Measurement extends Omit<ScoreInput, "explain"> {
  state?: "now" | "past";
}
/** What goes into a report. */
export interface ReportInput {
  measurements: Measurement[];
  cut?: Cut;
  marker?: "none" | "break-up" | "loss" | "birth" | "hard-week";
  audience: "self";
}
/** How sure it is on which side of the line someone is. */
export type Certainty = "clearly-low" | "leaning-low" | "near-middle" | "leaning-high" | "clearly-high";
/** One placing: in general, or with one person. */
export interface Reading {
  instrument: string;
  form: string;
  target?: string;
  state?: "now" | "past";
  general: boolean;
  dimensions: { id: Dimension; message: string; certainty: Certainty; scale: Scale }[];
  position: Position | null;
  styles: Styles | null;
  style_message: string;
}
/** How one dimension spreads over people. */
export interface Spread {
  mean: number;
  lowest: { target: string; mean: number };
  highest: { target: string; mean: number };
  n: number;
}
/** A report: message ids and values, no words. */
export interface ReportValue {
  readings: Reading[];
  across_people: Record<Dimension, Spread> | null;
  comparison: {
    dimension: Dimension;
    a: string;
    b: string;
    difference: number;
    sd: number;
    verdict: "different" | "too_close";
    message: string;
  }[];
  strongest: {
    instrument: string;
    item: string;
    answer: Answer;
    target?: string;
    constructs: string[];
    message?: string;
  }[];
  groups: {
    role: ScaleRole;
    scales: (Scale & { instrument: string; id: string; construct: string; message: string })[];
  }[];
  portraits: { item: string; answer: Answer }[];
  people: { target: string; functions: string[] }[];
  flags: string[];
  notes: string[];
  professional: { first: boolean; message: string };
  provenance: Provenance;
}
/** What describe takes: nothing, or a style word someone knows from elsewhere. */
export interface DescribeInput {
  term?: string;
}
/** What the engine says of itself. */
export interface DescribeValue {
  engine: string;
  instruments: Outline[];
  methods: string[];
  messages: string[];
  matches?: { style: string; note: "same" | "infant-term" | "interview-term" | "different-construct" }[];
}

/** Every method of the engine: what it takes and gives. */
export interface Methods {
  describe: { input: DescribeInput; value: DescribeValue };
  load: { input: { pack: Record<string, unknown> }; value: { format: string; id: string; revision: string } };
  score: { input: ScoreInput; value: ScoreValue };
  report: { input: ReportInput; value: ReportValue };
}
/** The name of a method. */
export type Method = keyof Methods;
/** What a method takes. */
export type Input<M extends Method> = Methods[M]["input"];
/** What a method gives. */
export type Value<M extends Method> = Methods[M]["value"];
