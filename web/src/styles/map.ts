import { css } from "lit";

/** The map and its words. Directions inside the drawing are worked out by whoever draws it. */
export const map = css`
  .map {
    display: grid;
    grid-template:
      "top top" auto
      "plot plot" auto
      "bottom bottom" auto
      "start finish" auto
      "key key" auto / 1fr 1fr;
    gap: var(--s2) var(--s4);
    max-inline-size: 32rem;
    margin-inline: auto;
  }

  .map-plot {
    grid-area: plot;
    position: relative;
    aspect-ratio: 1;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }

  /* A point at the very edge stands half outside, and is seen whole. */
  .map-drawing {
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    direction: ltr;
  }

  .map-ground {
    clip-path: inset(0 round calc(var(--radius) - 1px));
  }

  .map-end {
    font-size: var(--size-0);
    line-height: 1.35;
    font-weight: 600;
    color: var(--soft);
    max-inline-size: none;
  }

  .map-top {
    grid-area: top;
    text-align: center;
  }

  .map-bottom {
    grid-area: bottom;
    text-align: center;
  }

  .map-start {
    grid-area: start;
  }

  .map-finish {
    grid-area: finish;
    text-align: end;
  }

  .map-key {
    grid-area: key;
  }

  .map-top::before {
    content: "↑ ";
  }

  .map-bottom::before {
    content: "↓ ";
  }

  .map-start::before,
  [dir="rtl"] .map-finish::after {
    content: "← ";
  }

  .map-finish::after,
  [dir="rtl"] .map-start::before {
    content: " →";
  }

  [dir="rtl"] .map-finish::after {
    content: " ←";
  }

  [dir="rtl"] .map-start::before {
    content: "→ ";
  }

  .map-corner {
    position: absolute;
    max-inline-size: 46%;
    padding: var(--s2) var(--s3);
    font-family: var(--serif);
    font-size: var(--size-0);
    line-height: 1.25;
    color: var(--soft);
    pointer-events: none;
  }

  .map-dismissing,
  .map-fearful {
    inset-block-start: 0;
  }

  .map-secure,
  .map-preoccupied {
    inset-block-end: 0;
  }

  .map-dismissing,
  .map-secure {
    inset-inline-start: 0;
  }

  .map-fearful,
  .map-preoccupied {
    inset-inline-end: 0;
    text-align: end;
  }

  .tint-secure {
    fill: var(--tint-1);
  }

  .tint-preoccupied {
    fill: var(--tint-2);
  }

  .tint-dismissing {
    fill: var(--tint-3);
  }

  .tint-fearful {
    fill: var(--tint-4);
  }

  .axis {
    stroke: var(--edge);
    stroke-width: 1;
    stroke-dasharray: 2 4;
  }

  .contour {
    fill: var(--water);
    fill-opacity: 0.16;
    stroke: var(--action);
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
  }

  .point circle {
    fill: var(--accent);
    stroke: var(--surface);
    stroke-width: 2;
  }

  .point-main circle {
    fill: var(--action);
  }

  /* Told apart by its shape too: the general point wears a ring of its own. */
  .point .point-halo {
    fill: none;
    stroke: var(--action);
    stroke-width: 1.5;
  }

  .point-shown text {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .map-people {
    max-inline-size: 32rem;
    margin-inline: auto;
  }

  .point text {
    fill: var(--ink);
    font-size: var(--size-0);
    font-weight: 600;
    stroke: var(--surface);
    stroke-width: 4px;
    stroke-linejoin: round;
    paint-order: stroke;
  }

  @media (forced-colors: active) {
    .contour,
    .axis {
      stroke: CanvasText;
    }

    .contour,
    .tint {
      fill: none;
    }

    .point circle {
      fill: Highlight;
    }

    .point text {
      fill: CanvasText;
      stroke: Canvas;
    }
  }
`;
