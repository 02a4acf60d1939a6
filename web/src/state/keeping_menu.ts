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

/** Practices that have a screen of their own, where what is kept adds up. */
export const PLACES: Readonly<Record<string, "diary" | "over-time">> = {
  "iv-ema-diary": "diary",
  "as-ema": "diary",
  "iv-booster": "over-time",
  "as-change-retest": "over-time",
};

/** Marks an entry of practice as a small step that counts. */
export const WIN = "win";
