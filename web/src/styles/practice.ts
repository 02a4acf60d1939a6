import { css } from "lit";

/** The practice player: fields to write in, lists, sliders, clocks and the breath. */
export const practice = css`
  .practice-step .question-words {
    min-block-size: 0;
    margin-block-end: var(--s3);
  }

  .practice-step .ways {
    margin-block-start: var(--s6);
  }

  .between {
    margin-block-start: var(--s7);
  }

  .practice-page .part-words {
    font-size: var(--size-2);
    text-wrap: pretty;
  }

  main[data-screen="practice"] .stop-here {
    flex: none;
  }

  .practice-page .progress {
    margin-block-end: 0;
  }

  .about dt,
  .given dt {
    max-inline-size: var(--measure);
  }

  .given {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s4);
  }

  .given dd {
    white-space: pre-line;
  }

  .write {
    display: block;
    inline-size: 100%;
    padding: var(--s3);
    font: inherit;
    color: inherit;
    line-height: 1.5;
    resize: vertical;
  }

  .write[aria-invalid="true"] {
    border-color: var(--accent);
  }

  .missing {
    border-inline-start: 3px solid var(--accent);
    padding-inline-start: var(--s3);
    color: var(--accent);
    font-weight: 600;
  }

  .words {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 10.25rem), 1fr));
  }

  .words .choice {
    padding-inline: var(--s3);
  }

  .word-groups > .chips + .chips,
  .word-groups > .fold + .chips {
    margin-block-start: var(--s3);
  }

  .scale {
    display: grid;
    gap: var(--s2);
  }

  .scale-label {
    font-family: var(--serif);
    font-size: var(--size-2);
    line-height: var(--leading-tight);
  }

  .scale-small .scale-label {
    font-family: inherit;
    font-size: inherit;
  }

  .scale-value {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .range[data-unset="true"] {
    opacity: 0.6;
  }

  .scale .button-quiet {
    justify-self: start;
    padding-inline: 0;
  }

  .list-entry {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
    align-items: center;
  }

  .list-entry > :first-child {
    flex: 1 1 12rem;
  }

  .list-text {
    padding: var(--s2) var(--s4);
    border-inline-start: 3px solid var(--water);
  }

  .list-tools {
    display: flex;
    gap: var(--s1);
  }

  .list-tool {
    min-block-size: var(--target);
    inline-size: var(--target);
    padding: 0;
    border-color: var(--line);
  }

  .list-tool[aria-disabled="true"] {
    opacity: 0.4;
    cursor: default;
  }

  .list-arrow {
    inline-size: 0.6rem;
    block-size: 0.6rem;
    border: solid currentcolor;
    border-width: 2px 0 0 2px;
    rotate: 45deg;
    translate: 0 0.15rem;
  }

  .list-down {
    rotate: 225deg;
    translate: 0 -0.15rem;
  }

  .list-cross {
    position: relative;
    inline-size: 0.9rem;
    block-size: 0.9rem;
  }

  .list-cross::before,
  .list-cross::after {
    content: "";
    position: absolute;
    inset-block-start: calc(50% - 1px);
    inset-inline: 0;
    border-block-start: 2px solid currentcolor;
    rotate: 45deg;
  }

  .list-cross::after {
    rotate: -45deg;
  }

  .list-new {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
  }

  .list-new .select {
    flex: 1 1 12rem;
    min-inline-size: 0;
    min-block-size: 3rem;
  }

  .script-text {
    font-family: var(--serif);
    font-size: var(--size-2);
    line-height: 1.5;
    max-inline-size: var(--measure);
  }

  .script-text > span {
    white-space: pre-line;
  }

  :root[lang|="ar"] .script-text {
    line-height: var(--leading);
  }

  .practice-opening .about dd + dt {
    margin-block-start: var(--s3);
  }
`;
