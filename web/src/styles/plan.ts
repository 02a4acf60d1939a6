import { css } from "lit";

/** The plan and the list of all practices. */
export const plan = css`
  .steps {
    display: grid;
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

  .plan :is(.picked, output) {
    flex: none;
    white-space: nowrap;
  }

  .step .fold {
    border-block-end: 0;
  }

  .step .fold[open] > :last-child {
    padding-block-end: var(--s2);
  }

  .plan .fold > summary > :is(h2, h3, h4) {
    margin: 0;
  }

  .plan .card > fieldset + fieldset {
    margin-block-start: var(--s6);
  }

  .tag {
    font-size: var(--size-0);
    padding: 0.1em 0.8em;
    border-radius: 999px;
    border: 1px solid var(--line);
    color: var(--soft);
  }
`;
