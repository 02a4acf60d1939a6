import { css } from "lit";

/** The questions. They fill the screen, and nothing else competes. */
export const runner = css`
  .runner {
    padding-block: var(--s1) var(--s6);
  }

  .leg-intro {
    padding-block-start: var(--s5);
  }

  .how-many .choice {
    inline-size: auto;
  }

  .how-many legend {
    margin-block-end: var(--s2);
  }

  .progress {
    display: flex;
    align-items: center;
    gap: var(--s3);
    margin-block-end: var(--s3);
  }

  .stop-here {
    margin-inline-start: auto;
    min-inline-size: 0;
    padding-inline: var(--s2);
    overflow-wrap: anywhere;
  }

  .progress-words {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s3);
    font-size: var(--size-0);
    font-variant-numeric: tabular-nums;
  }

  .question-words {
    font-size: clamp(1.45rem, 1.1rem + 1.8vw, var(--size-4));
    font-weight: 500;
    line-height: 1.3;
    min-block-size: 2.6em;
    display: flex;
    align-items: flex-end;
    margin-block-end: var(--s4);
    text-wrap: pretty;
  }

  .question-long {
    font-size: var(--size-2);
    font-weight: 500;
    line-height: 1.5;
    letter-spacing: 0;
    text-wrap: pretty;
    margin-block-end: var(--s4);
  }

  :root[lang|="ar"] :is(.question-words, .question-long) {
    line-height: 1.6;
  }

  h2.question-words {
    font-size: var(--size-2);
    min-block-size: 0;
  }

  .runner-title {
    font-size: var(--size-3);
    margin-block-end: var(--s5);
  }

  .points {
    display: grid;
    gap: 0.375rem;
  }

  .points .choice {
    min-block-size: var(--target);
    padding-block: 0.375rem;
    grid-template-columns: auto minmax(0, 1fr) auto;
  }

  /* On a page of several, a scale lies in one line where there is room; the order follows the direction of reading. */
  @media (min-width: 56rem) {
    .runner-page {
      inline-size: min(100% - 2 * var(--s4), 54rem);
    }

    .points-across {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
    }

    .points-across .choice {
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      justify-items: center;
      gap: var(--s2);
      padding: var(--s3) var(--s1);
      font-size: var(--size-0);
      line-height: 1.25;
      text-align: center;
      hyphens: auto;
      overflow-wrap: anywhere;
    }

    .points-across .key {
      display: none;
    }
  }

  .key {
    display: none;
    color: var(--soft);
    font-size: var(--size-0);
    font-variant-numeric: tabular-nums;
  }

  .choice-skip[aria-pressed="true"] {
    border-color: var(--action);
    background: var(--action-wash);
    box-shadow: inset 0 0 0 1px var(--action);
  }

  .skip-sign {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    display: grid;
    place-content: center;
  }

  .skip-sign::before {
    content: "";
    inline-size: 0.85rem;
    block-size: 2px;
    background: var(--edge);
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2) var(--s4);
    align-items: center;
    margin-block-start: var(--s4);
  }

  .keys-only {
    display: none;
  }

  @media (min-width: 48rem) {
    .runner {
      padding-block: var(--s6) var(--s7);
    }

    .points {
      gap: var(--s2);
    }

    .points .choice {
      min-block-size: 3.25rem;
    }

    .progress {
      margin-block-end: var(--s5);
    }
  }

  @media (hover: hover) and (pointer: fine) {
    .points:not(.points-across) .key {
      display: block;
    }

    .keys-only {
      display: list-item;
    }
  }

  .leg-intro .ways {
    margin-block-start: var(--s6);
  }

  .question + .question {
    margin-block-start: var(--s7);
  }
`;
