/**
 * The practices that the record of someone's days leads on to. Data only: which practice suits which place is a choice of
 * this page's layout, as in `menu.ts`; a practice that is not loaded is left out.
 */
export const LEADS = {
  /** To look back at one moment of a week. */
  week: "iv-reflect-on-experience",
  /** A plan for hard times. */
  slip: "iv-slip-plan",
  /** Dates to look back on. */
  dates: "iv-booster",
  /** Small steps that count. */
  steps: "iv-celebrate-small-wins",
} as const;

/** What has a screen of its own: where what is kept adds up, or where there is room to rehearse. */
export const PLACES: Readonly<Record<string, "diary" | "over-time" | "rehearsal">> = {
  "iv-ema-diary": "diary",
  "as-ema": "diary",
  "iv-booster": "over-time",
  "as-change-retest": "over-time",
  "as-role-play": "rehearsal",
};

/** Marks an entry of practice as a small step that counts. */
export const WIN = "win";
