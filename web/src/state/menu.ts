/**
 * How the chooser groups the instruments it is given. Data only: an instrument
 * that is not named here still shows, under the last heading.
 */
export interface MenuGroup {
  readonly id: string;
  readonly instruments: readonly string[];
}

/** The instrument asked first, in its short or its full form. */
export const CORE = "sbi";

/** The instrument asked once for each person chosen. */
export const ABOUT_PEOPLE = "sbi-relationships";

/** So many people can be set side by side; the engine's bound for telling them apart is made for them. */
export const MOST_PEOPLE = 6;

/** The family of instruments whose words ship with the page. */
export const FAMILY = "sbi";

/** The heading whose modules come with a content note and are asked last. */
export const TENDER = "tender";

/** Modules by heading, in the order shown. */
export const MENU: readonly MenuGroup[] = [
  { id: "inside", instruments: ["sbi-working-models", "sbi-strategies", "sbi-portraits"] },
  { id: "daily", instruments: ["sbi-traits", "sbi-reactions"] },
  { id: "strengths", instruments: ["sbi-capacities", "sbi-figures"] },
  { id: TENDER, instruments: ["sbi-fearful", "sbi-impairment", "sbi-safety"] },
];
