import { css } from "lit";

/** Days side by side. */
export const overTime = css`
  .over-time-drawing {
    inline-size: 100%;
    block-size: 11rem;
    overflow: visible;
    direction: ltr;
  }

  .over-time-line {
    stroke: var(--edge);
    stroke-width: 1.5;
  }

  /* It is more than a button, and what is ticked should stay in sight beside it. */
  .start-row:has([data-wait]) {
    position: static;
  }

  .start-row .cluster:has([data-wait]),
  .start-row .waits {
    flex-wrap: wrap;
  }

  @media (forced-colors: active) {
    .over-time-line {
      stroke: CanvasText;
    }
  }
`;
