import { css } from "lit";

/** Buttons, choices and quiet surfaces. Every target is at least 44 px each way. */
export const controls = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--s2);
    min-block-size: 3rem;
    min-inline-size: var(--target);
    padding: var(--s2) var(--s5);
    border: 1.5px solid var(--edge);
    border-radius: 999px;
    background: var(--surface);
    color: var(--ink);
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    transition:
      background-color var(--quick) var(--ease),
      border-color var(--quick) var(--ease);
  }

  @media (hover: hover) {
    .button:hover {
      background: var(--action-wash);
      border-color: var(--action);
    }
  }

  .button-primary {
    background: var(--action);
    border-color: var(--action);
    color: var(--on-action);
  }

  @media (hover: hover) {
    .button-primary:hover {
      background: var(--action-strong);
      border-color: var(--action-strong);
    }
  }

  .button-quiet {
    border-color: transparent;
    background: transparent;
    padding-inline: var(--s3);
    color: var(--action);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
  }

  @media (hover: hover) {
    .button-quiet:hover {
      border-color: transparent;
      text-decoration-thickness: 2px;
    }
  }

  .button-start {
    justify-content: flex-start;
    text-align: start;
  }

  .button[aria-pressed="true"],
  .button[aria-expanded="true"] {
    background: var(--action-wash);
    border-color: var(--action);
  }

  .card {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding: var(--s5);
  }

  .note {
    border-inline-start: 3px solid var(--accent);
    background: var(--sunk);
    border-start-end-radius: var(--radius-small);
    border-end-end-radius: var(--radius-small);
    padding: var(--s4) var(--s5);
    max-inline-size: 42rem;
  }

  .note-calm {
    border-inline-start-color: var(--water);
  }

  .note-strong {
    background: var(--accent-wash);
  }

  .choice {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--s3);
    align-items: center;
    inline-size: 100%;
    min-block-size: 3rem;
    padding: var(--s2) var(--s4);
    border: 1.5px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    text-align: start;
    line-height: 1.35;
    cursor: pointer;
    transition:
      background-color var(--quick) var(--ease),
      border-color var(--quick) var(--ease);
  }

  @media (hover: hover) {
    .choice:hover {
      border-color: var(--action);
    }
  }

  .choice:has(input:checked) {
    border-color: var(--action);
    background: var(--action-wash);
    box-shadow: inset 0 0 0 1px var(--action);
  }

  .choice:has(input:focus-visible) {
    outline: 3px solid var(--action);
    outline-offset: 3px;
  }

  .choice input {
    appearance: none;
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    border: 2px solid var(--edge);
    border-radius: 50%;
    background: var(--surface);
    outline: none;
    display: grid;
    place-content: center;
    cursor: pointer;
  }

  .choice input[type="checkbox"] {
    border-radius: 0.4rem;
  }

  .choice input:checked {
    border-color: var(--action);
    background: radial-gradient(circle, var(--action) 0 38%, transparent 42%);
  }

  .choice input[type="checkbox"]:checked::before {
    content: "";
    inline-size: 0.8rem;
    block-size: 0.45rem;
    margin-block-start: -0.2rem;
    border: solid var(--on-action);
    border-width: 0 0 2.5px 2.5px;
    rotate: -45deg;
  }

  .choice input[type="checkbox"]:checked {
    background: var(--action);
  }

  .choice .hint {
    display: block;
    color: var(--soft);
    font-size: var(--size-0);
  }

  .select {
    min-block-size: var(--target);
    max-inline-size: 100%;
    padding: var(--s1) var(--s3);
    border: 1.5px solid var(--edge);
    border-radius: var(--radius-small);
    background: var(--surface);
  }

  .range {
    inline-size: 100%;
    min-block-size: var(--target);
    margin: 0;
  }

  details.fold {
    border-block: 1px solid var(--line);
  }

  details.fold + details.fold {
    border-block-start: 0;
  }

  .fold > summary {
    min-block-size: 3.25rem;
    padding-block: var(--s2);
    display: flex;
    align-items: center;
    gap: var(--s3);
    cursor: pointer;
    font-weight: 600;
    list-style: none;
  }

  .fold > summary > * {
    min-inline-size: 0;
  }

  .fold > summary::-webkit-details-marker {
    display: none;
  }

  .fold > summary::before {
    content: "";
    flex: none;
    inline-size: 0.55rem;
    block-size: 0.55rem;
    border: solid var(--action);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    transition: rotate var(--quick) var(--ease);
  }

  .fold[open] > summary::before {
    rotate: 225deg;
  }

  .fold > :not(summary) {
    padding-block-end: var(--s5);
  }

  @media (forced-colors: active) {
    .button,
    .choice,
    .card,
    .note {
      border-color: ButtonText;
      border-style: solid;
    }

    .button-primary {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
      border-color: Highlight;
    }

    .choice:has(input:checked) {
      outline: 2px solid Highlight;
    }

    .choice input {
      appearance: auto;
      accent-color: auto;
    }

    .choice input::before {
      content: none !important;
    }
  }
`;
