import { css } from "lit";

/** Everything drawn: the rings, the map, the bars. Direction inside the drawings is handled by whoever draws. */
export const pictures = css`
  .ring {
    fill: none;
    stroke: var(--water);
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
  }

  .drop {
    fill: var(--action);
    stroke: none;
  }

  .pool {
    inline-size: 100%;
    block-size: auto;
  }

  .progress-ring {
    inline-size: 2.75rem;
    block-size: 2.75rem;
    flex: none;
  }

  .progress-ring circle {
    fill: none;
  }

  .progress-ring .drop {
    fill: var(--action);
  }

  .progress-ring .track {
    stroke: var(--line);
    stroke-width: 2.5;
  }

  .progress-ring .done {
    stroke: var(--action);
    stroke-width: 2.5;
    stroke-linecap: round;
    transform: rotate(-90deg);
    transform-origin: center;
    transition: stroke-dasharray var(--gentle) var(--ease);
  }

  .progress-ring .done[stroke-dasharray^="0.0"] {
    stroke: none;
  }

  [dir="rtl"] .progress-ring .done {
    transform: scaleX(-1) rotate(-90deg);
  }

  .breath-rings {
    inline-size: min(100%, 15rem);
    margin-inline: auto;
  }

  .breath-rings .still {
    fill: none;
    stroke: var(--line);
    stroke-width: 1.5;
  }

  .breath-rings .water {
    fill: var(--water);
    fill-opacity: 0.14;
    stroke: var(--water);
    stroke-width: 1.25;
    transform-box: fill-box;
    transform-origin: center;
    transform: scale(0.42);
  }

  @media (prefers-reduced-motion: no-preference) {
    [data-on="true"] .breath-rings .water {
      animation: breathe 10s var(--ease) infinite;
    }

    [data-on="true"] .breath-rings .w2 {
      animation-delay: 0.12s;
    }

    [data-on="true"] .breath-rings .w3 {
      animation-delay: 0.24s;
    }
  }

  @keyframes breathe {
    0%,
    100% {
      transform: scale(0.42);
    }

    40% {
      transform: scale(1);
    }
  }

  /* The twin without motion: the rings are simply wide or narrow, and the words count. */
  @media (prefers-reduced-motion: reduce) {
    [data-on="true"][data-phase="in"] .breath-rings .water {
      transform: scale(1);
    }
  }

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
    overflow: hidden;
    background: var(--surface);
  }

  .map-drawing {
    inline-size: 100%;
    block-size: 100%;
    direction: ltr;
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

  .point text {
    fill: var(--ink);
    font-size: var(--size-0);
    font-weight: 600;
    stroke: var(--surface);
    stroke-width: 4px;
    stroke-linejoin: round;
    paint-order: stroke;
  }

  .bar-drawing {
    inline-size: 100%;
    block-size: 2.25rem;
    overflow: visible;
    direction: ltr;
  }

  .bar-track {
    stroke: var(--line);
    stroke-width: 4;
    stroke-linecap: round;
  }

  .bar-range {
    fill: var(--water);
    fill-opacity: 0.35;
  }

  .bar-cut {
    stroke: var(--edge);
    stroke-width: 1.5;
    stroke-dasharray: 2 3;
  }

  .bar-point {
    fill: var(--action);
    stroke: var(--surface);
    stroke-width: 2;
  }

  .bar-ends {
    display: flex;
    justify-content: space-between;
    gap: var(--s4);
  }

  .bar-ends > :last-child {
    text-align: end;
  }

  .drops {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 5px;
  }

  .drop-full,
  .drop-empty {
    inline-size: 0.875rem;
    block-size: 0.875rem;
    border-radius: 50%;
    border: 1.5px solid var(--action);
  }

  .drop-full {
    background: var(--action);
    box-shadow: inset 0 0 0 2px var(--surface);
  }

  .drop-empty {
    border-color: var(--edge);
    opacity: 0.55;
  }

  @media (forced-colors: active) {
    .ring,
    .contour,
    .axis,
    .bar-track,
    .bar-cut,
    .progress-ring .track {
      stroke: CanvasText;
    }

    .progress-ring .done {
      stroke: Highlight;
      stroke-width: 4;
    }

    .contour,
    .tint,
    .breath-rings .water {
      fill: none;
    }

    .drop,
    .point circle,
    .bar-point {
      fill: Highlight;
    }

    .point text {
      fill: CanvasText;
      stroke: Canvas;
    }

    .drop-full {
      forced-color-adjust: none;
      background: CanvasText;
      border-color: CanvasText;
    }
  }
`;
