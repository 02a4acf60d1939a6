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
