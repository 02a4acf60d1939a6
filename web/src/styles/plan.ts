import { css } from "lit";

/** The plan and the list of all practices. */
export const plan = css`
  .steps {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s4);
  }

  .steps > li {
    margin: 0;
    max-inline-size: none;
  }

  .steps.folded {
    gap: 0;
  }

  .steps.folded > li + li > .fold {
    border-block-start: 0;
  }

  .fold > .steps {
    padding-inline-start: var(--s5);
  }

  .steps.folded .fold .fold {
    border-block: 0;
  }

  /* Where a name and a number do not fit side by side, the number goes under the name. */
  .plan .fold > summary {
    flex-wrap: wrap;
  }

  .plan .fold > summary > :is(h2, h3, h4) {
    flex: 1 1 0;
    min-inline-size: min(100% - 2rem, 9rem);
  }

  .step .fold {
    border-block-end: 0;
  }

  .step .fold[open] > :last-child {
    padding-block-end: var(--s2);
  }

  .plan .card > fieldset + fieldset {
    margin-block-start: var(--s6);
  }
`;
