import { css, unsafeCSS } from "lit";

/**
 * Every colour, size and duration of the page. Each text colour was measured
 * against each ground it can stand on: 7 : 1 or better, and 3 : 1 for the
 * edges of controls. No colour says that an answer is good or bad.
 */
const light = {
  ground: "oklch(0.972 0.012 85)",
  surface: "oklch(0.992 0.006 85)",
  sunk: "oklch(0.943 0.016 82)",
  ink: "oklch(0.27 0.025 225)",
  soft: "oklch(0.405 0.025 225)",
  line: "oklch(0.875 0.016 82)",
  edge: "oklch(0.56 0.03 210)",
  action: "oklch(0.405 0.07 200)",
  "action-strong": "oklch(0.33 0.06 205)",
  "on-action": "oklch(0.985 0.008 85)",
  "action-wash": "oklch(0.925 0.028 195)",
  accent: "oklch(0.425 0.085 45)",
  "accent-wash": "oklch(0.938 0.03 60)",
  water: "oklch(0.62 0.075 200)",
  "tint-1": "oklch(0.962 0.014 190)",
  "tint-2": "oklch(0.957 0.02 75)",
  "tint-3": "oklch(0.957 0.012 240)",
  "tint-4": "oklch(0.955 0.011 310)",
  shade: "oklch(0.4 0.03 230 / 0.09)",
};

const dark: Record<keyof typeof light, string> = {
  ground: "oklch(0.2 0.018 230)",
  surface: "oklch(0.242 0.02 228)",
  sunk: "oklch(0.17 0.016 232)",
  ink: "oklch(0.935 0.012 85)",
  soft: "oklch(0.82 0.016 85)",
  line: "oklch(0.345 0.02 225)",
  edge: "oklch(0.62 0.03 210)",
  action: "oklch(0.83 0.07 190)",
  "action-strong": "oklch(0.89 0.06 190)",
  "on-action": "oklch(0.2 0.03 215)",
  "action-wash": "oklch(0.315 0.04 205)",
  accent: "oklch(0.82 0.075 60)",
  "accent-wash": "oklch(0.31 0.035 50)",
  water: "oklch(0.68 0.07 195)",
  "tint-1": "oklch(0.258 0.026 200)",
  "tint-2": "oklch(0.262 0.018 75)",
  "tint-3": "oklch(0.256 0.022 245)",
  "tint-4": "oklch(0.258 0.018 310)",
  shade: "oklch(0 0 0 / 0.3)",
};

const declare = (set: Record<string, string>) =>
  unsafeCSS(
    Object.entries(set)
      .map(([name, value]) => `--${name}: ${value};`)
      .join("\n"),
  );

/** The custom properties, on the root element of the document. */
export const tokens = css`
  :root {
    color-scheme: light;
    ${declare(light)}
    /* Short lists: a browser asks the system for every family that is not there before the first word is drawn. */
    --serif: ui-serif, "Iowan Old Style", "Palatino Linotype", serif;
    --sans: system-ui, sans-serif;
    --sans-arabic: "Noto Sans Arabic", "Segoe UI", "Geeza Pro", Tahoma, system-ui, sans-serif;
    --s1: 0.25rem;
    --s2: 0.5rem;
    --s3: 0.75rem;
    --s4: 1rem;
    --s5: 1.5rem;
    --s6: 2rem;
    --s7: 3rem;
    --s8: 4rem;
    --s9: 6rem;
    --size-0: 0.9375rem;
    --size-1: 1.125rem;
    --size-2: 1.35rem;
    --size-3: 1.62rem;
    --size-4: 1.944rem;
    --size-5: 2.333rem;
    --size-6: 2.799rem;
    --leading: 1.6;
    --leading-tight: 1.25;
    --measure: 34rem;
    --target: 2.75rem;
    --radius: 0.75rem;
    --radius-small: 0.5rem;
    --lift: 0 1px 2px var(--shade), 0 8px 24px -12px var(--shade);
    --quick: 150ms;
    --gentle: 250ms;
    --ease: cubic-bezier(0.3, 0, 0.2, 1);
  }

  :root[lang|="ar"] {
    --serif: "Noto Naskh Arabic", "Amiri", "Traditional Arabic", "Geeza Pro", serif;
    --sans: var(--sans-arabic);
    --leading: 1.85;
    --leading-tight: 1.5;
    --size-0: 1.0625rem;
    --size-1: 1.25rem;
  }

  @media (prefers-color-scheme: dark) {
    :root:not([data-theme="light"]) {
      color-scheme: dark;
      ${declare(dark)}
    }
  }

  :root[data-theme="dark"] {
    color-scheme: dark;
    ${declare(dark)}
  }

  @media (prefers-reduced-motion: reduce) {
    :root {
      --quick: 0ms;
      --gentle: 0ms;
    }
  }

  @media (prefers-contrast: more) {
    :root {
      --soft: var(--ink);
      --line: var(--edge);
    }
  }
`;
