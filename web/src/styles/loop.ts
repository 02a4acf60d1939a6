import { css } from "lit";

/** Two pools in a loop: one comes nearer, the other draws away. */
export const loop = css`
  .loop-picture {
    inline-size: 100%;
    max-inline-size: 32rem;
    margin-inline: auto;
    overflow: visible;
  }

  .loop-picture[data-dir="rtl"] {
    transform: scaleX(-1);
  }

  .loop-one {
    transition: transform var(--gentle) var(--ease);
  }

  .loop-one .ring {
    fill: none;
    stroke: var(--water);
    stroke-opacity: 0.5;
  }

  .loop-one .drop {
    fill: var(--water);
  }

  .loop-one[data-now="true"] .ring {
    stroke: var(--action);
    stroke-opacity: 1;
    stroke-width: 1.6;
  }

  .loop-one[data-now="true"] .drop {
    fill: var(--action);
  }

  .loop-picture[data-reach="1"] .loop-reach {
    transform: translateX(22px);
  }

  .loop-picture[data-retreat="1"] .loop-retreat {
    transform: translateX(30px);
  }

  .loop-picture[data-again="true"] .loop-reach {
    transform: translateX(34px);
  }

  .loop-picture[data-again="true"] .loop-retreat {
    transform: translateX(46px);
  }
`;
