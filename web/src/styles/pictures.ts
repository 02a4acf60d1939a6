import { css } from "lit";

/** Everything drawn but the map: the rings, the breath, the bars. */
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
    .bar-track,
    .bar-cut,
    .progress-ring .track {
      stroke: CanvasText;
    }

    .progress-ring .done {
      stroke: Highlight;
      stroke-width: 4;
    }

    .breath-rings .water {
      fill: none;
    }

    .bar-range {
      fill: CanvasText;
      fill-opacity: 0.3;
    }

    .drop,
    .progress-ring .drop,
    .bar-point {
      fill: Highlight;
    }

    .drop-full {
      forced-color-adjust: none;
      background: CanvasText;
      border-color: CanvasText;
    }

    .skip-sign::before {
      background: ButtonText;
    }
  }
`;
