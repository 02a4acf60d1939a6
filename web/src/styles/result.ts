import { css } from "lit";

/** The result and its scoring. */
export const result = css`
  .part {
    scroll-margin-block-start: 5rem;
  }

  .part > h2:focus {
    outline: none;
  }

  .dimension-words,
  .quote {
    font-family: var(--serif);
    font-size: var(--size-2);
    line-height: 1.4;
  }

  .quote {
    font-size: var(--size-1);
    line-height: 1.5;
  }

  :root[lang|="ar"] :is(.dimension-words, .quote) {
    line-height: var(--leading);
  }

  .dimension {
    display: flex;
    flex-direction: column;
  }

  .counts li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--s1) var(--s4);
    align-items: center;
    max-inline-size: none;
    padding-block: var(--s3);
    border-block-end: 1px solid var(--line);
  }

  .counts li + li {
    margin: 0;
  }

  .count-name {
    font-weight: 600;
  }

  .count-words {
    color: var(--soft);
    font-size: var(--size-0);
  }

  .counts .drops {
    grid-row: 2;
    grid-column: 1 / -1;
  }

  .sliders {
    gap: var(--s5) var(--s6);
  }

  .slider-name {
    display: flex;
    justify-content: space-between;
    gap: var(--s4);
    font-weight: 600;
  }

  .cut-words {
    border-block-start: 1px solid var(--line);
    padding-block-start: var(--s4);
  }

  .rows > .row-card {
    padding-block: var(--s4);
    border-block-end: 1px solid var(--line);
    margin: 0;
    max-inline-size: none;
  }

  .rows > .row-card:last-child {
    border-block-end: 0;
  }

  .file {
    position: relative;
    cursor: pointer;
  }

  .file input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
    font-size: 0;
  }

  .file:has(input:focus-visible) {
    outline: 3px solid var(--action);
    outline-offset: 3px;
  }

  .shift {
    block-size: 2.75rem;
  }

  .shift-then {
    fill: var(--surface);
    stroke: var(--action);
    stroke-width: 2.5;
  }

  .shift-arrow {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2.5;
  }

  .shift-broken {
    stroke-dasharray: 5 4;
  }

  @media (forced-colors: active) {
    .shift-then {
      fill: Canvas;
      stroke: CanvasText;
    }

    .shift-arrow {
      stroke: CanvasText;
    }
  }

  .days {
    display: grid;
    gap: var(--s3);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
  }

  .days > li {
    margin: 0;
    max-inline-size: none;
  }

  .grid :is(th, td) {
    vertical-align: middle;
  }

  .grid :is(.drop-full, .drop-empty) {
    display: inline-block;
    flex: none;
  }

  .grid-name {
    display: none;
  }

  /* Too narrow for columns: each person is a heading with a list under it. */
  @media (max-width: 39.99rem) {
    .grid,
    .grid tbody,
    .grid tr,
    .grid th,
    .grid td {
      display: block;
    }

    .grid thead {
      display: none;
    }

    .grid tr {
      padding-block: var(--s3);
      border-block-end: 1px solid var(--line);
    }

    .grid :is(th, td) {
      border: 0;
      padding-block: var(--s1);
    }

    .grid td {
      display: flex;
      gap: var(--s3);
      align-items: center;
    }

    .grid-name {
      display: inline;
    }
  }

  .row-name {
    font-size: var(--size-1);
  }

  .figures th {
    inline-size: 45%;
  }

  .figures td {
    overflow-wrap: anywhere;
  }

  .contents {
    display: none;
  }

  .sum {
    font-family: var(--serif);
    font-size: var(--size-2);
    padding: var(--s4);
    border-radius: var(--radius-small);
    background: var(--sunk);
  }

  .next-steps {
    border-block-start: 1px solid var(--line);
    padding-block-start: var(--s6);
  }

  @media (min-width: 40rem) {
    .counts li {
      grid-template-columns: 13rem auto minmax(0, 1fr);
      gap: var(--s1) var(--s5);
    }

    .counts .drops {
      grid-row: auto;
      grid-column: 2;
    }
  }

  @media (min-width: 78rem) {
    .result {
      inline-size: min(100% - 4rem, 68rem);
      display: grid;
      grid-template-columns: minmax(0, 42rem) 14rem;
      gap: 0 var(--s8);
      justify-content: center;
    }

    .result > * {
      grid-column: 1;
    }

    .result > .contents {
      display: block;
      grid-column: 2;
      grid-row: 1 / span 40;
      align-self: start;
      position: sticky;
      inset-block-start: 6rem;
      margin: 0;
      padding-inline-start: var(--s4);
      border-inline-start: 1px solid var(--line);
    }

    .contents li + li {
      margin: 0;
    }

    .contents .button {
      min-block-size: var(--target);
      padding: var(--s1) var(--s2);
      font-size: var(--size-0);
      font-weight: 400;
      text-decoration: none;
      color: var(--soft);
    }

    .contents .button:hover {
      text-decoration: underline;
    }
  }
`;
