import { css } from "lit";

/** The questions. They fill the screen, and nothing else competes. */
export const runner = css`
  .runner {
    padding-block: var(--s1) var(--s6);
  }

  .progress {
    display: flex;
    align-items: center;
    gap: var(--s3);
    margin-block-end: var(--s3);
  }

  .stop-here {
    margin-inline-start: auto;
    padding-inline: var(--s2);
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
    .key {
      display: block;
    }

    .keys-only {
      display: list-item;
    }
  }

  .stack-8 > .question + .question {
    margin-block-start: var(--s7);
    padding-block-start: var(--s6);
    border-block-start: 1px solid var(--line);
  }
`;
