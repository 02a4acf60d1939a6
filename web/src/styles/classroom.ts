import { css } from "lit";

/** The page for classes: tiles, a crowd on a map, the loop, and what a projector changes. */
export const classroom = css`
  .class-tiles {
    display: grid;
    gap: var(--s4);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
  }

  .class-tiles > .card {
    align-content: space-between;
  }

  .class-pair {
    display: grid;
    gap: var(--s5);
    align-items: start;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
  }

  .class-seed {
    align-items: end;
  }

  .class-number .select {
    inline-size: 8rem;
  }

  .class-foot {
    border-block-start: 1px solid var(--line);
    padding-block-start: var(--s5);
  }

  .class-words {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
  }

  .chip {
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    padding: var(--s1) var(--s3);
  }

  /* Told apart by how they are drawn, not by colour alone. */
  .crowd {
    fill: var(--action);
    stroke: var(--surface);
    stroke-width: 1.5;
  }

  .crowd-preoccupied {
    fill: var(--accent);
  }

  .crowd-dismissing {
    fill: var(--surface);
    stroke: var(--action);
    stroke-width: 2.5;
  }

  .crowd-fearful {
    fill: var(--surface);
    stroke: var(--accent);
    stroke-width: 2.5;
  }

  .crowd-between {
    fill: none;
    stroke: var(--soft);
    stroke-width: 1.5;
    stroke-dasharray: 2 2;
  }

  .class-answers {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s1);
  }

  .answer {
    inline-size: 0.9rem;
    block-size: 0.9rem;
    border-radius: 50%;
    border: 2px solid var(--action);
  }

  .answer-yes {
    background: var(--action);
    forced-color-adjust: none;
  }

  /* Read from the last row of a room. */
  :root[data-projector="on"] {
    font-size: 150%;
  }

  :root[data-projector="on"] :is([data-teacher], .foot, .promises) {
    display: none;
  }

  .paper-line {
    border-block-end: 1px solid #777;
    block-size: 8mm;
  }
`;
