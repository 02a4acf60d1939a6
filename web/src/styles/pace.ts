import { css } from "lit";

/** Clocks: a breath, a timer, the turns of two. */
export const pace = css`
  .pace {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s3) var(--s4);
    align-items: center;
    margin-block-start: var(--s5);
  }

  .pace-timer,
  .pace-breath {
    flex-direction: column;
    text-align: center;
  }

  .pace-timer .progress-ring {
    inline-size: 8rem;
    block-size: 8rem;
  }

  .pace-count {
    font-family: var(--serif);
    font-size: clamp(var(--size-5), 2rem + 4vw, 3.6rem);
    line-height: 1.1;
    font-variant-numeric: tabular-nums;
  }

  .pace-over {
    font-family: var(--serif);
    font-size: var(--size-4);
  }

  .pace .cluster {
    justify-content: center;
  }

  .pace-left {
    min-inline-size: 14ch;
    font-variant-numeric: tabular-nums;
  }

  .turn-now {
    padding: var(--s3) var(--s5);
    border: 2px solid var(--action);
    border-radius: 999px;
    font-weight: 600;
  }

  .turn-now[data-turn="2"] {
    border-color: var(--accent);
    border-style: dashed;
  }

  .paced {
    inline-size: 100%;
  }

  .paced .breath-rings .water {
    transform: scale(var(--swell, 0.42));
  }

  @media (prefers-reduced-motion: no-preference) {
    .paced .breath-rings .water {
      transition: transform 1s linear;
    }
  }

  /* The twin without motion: the rings rest, and the words and the count lead. */
  @media (prefers-reduced-motion: reduce) {
    .paced .breath-rings .water {
      transform: scale(0.7);
    }
  }
`;
