import { css } from "lit";

/** Sharing with a clinic: what goes, and a code that is read from a screen or from paper. */
export const seal = css`
  .exact {
    margin: 0;
    padding: var(--s3);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    text-align: start;
  }

  dl.note dt {
    color: var(--soft);
  }

  .key-sum,
  .code {
    font-family: ui-monospace, monospace;
    letter-spacing: 0.05em;
  }

  .code {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2) var(--s5);
    font-size: var(--size-2);
  }

  :root[dir="rtl"] .code {
    justify-content: start;
  }

  .card :is(button, input)[aria-disabled="true"] {
    opacity: 0.55;
    cursor: default;
  }

  .square {
    inline-size: min(100%, 20rem);
    aspect-ratio: 1;
    forced-color-adjust: none;
  }
`;
