import { css } from "lit";

/** Plain elements, before any part or screen adds to them. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :root {
    background: var(--ground);
    color: var(--ink);
    font-family: var(--sans);
    font-size: 100%;
    line-height: var(--leading);
    text-size-adjust: 100%;
    -webkit-text-size-adjust: 100%;
    scroll-padding-block: 5.5rem 9rem;
    accent-color: var(--action);
  }

  body {
    margin: 0;
    font-size: var(--size-1);
    overflow-wrap: break-word;
  }

  sb-app {
    display: block;
    min-block-size: 100vh;
  }

  main {
    display: block;
    overflow-x: clip;
  }

  h1,
  h2,
  h3,
  h4 {
    margin: 0;
    font-family: var(--serif);
    font-weight: 600;
    line-height: var(--leading-tight);
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  :root[lang|="ar"] :is(h1, h2, h3, h4) {
    letter-spacing: 0;
  }

  h1,
  h2 {
    font-weight: 500;
  }

  h1 {
    font-size: clamp(var(--size-4), 1.2rem + 2.4vw, var(--size-5));
  }

  h1:focus {
    outline: none;
  }

  h2 {
    font-size: clamp(var(--size-2), 1.1rem + 1.2vw, var(--size-3));
  }

  h3 {
    font-size: var(--size-2);
  }

  h4 {
    font-size: var(--size-1);
  }

  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  blockquote {
    margin: 0;
  }

  p,
  li,
  dd {
    max-inline-size: var(--measure);
    text-wrap: pretty;
  }

  ul,
  ol {
    padding-inline-start: 1.25em;
  }

  li + li {
    margin-block-start: var(--s2);
  }

  ul.plain,
  ol.plain {
    list-style: none;
    padding: 0;
  }

  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }

  legend {
    padding: 0;
    display: block;
    inline-size: 100%;
  }

  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }

  button {
    cursor: pointer;
  }

  svg {
    display: block;
    max-inline-size: 100%;
  }

  hr {
    border: 0;
    border-block-start: 1px solid var(--line);
    margin: 0;
  }

  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: var(--size-0);
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: var(--s2) var(--s3) var(--s2) 0;
    border-block-end: 1px solid var(--line);
  }

  caption {
    text-align: start;
    padding-block-end: var(--s2);
    color: var(--soft);
  }

  :focus-visible {
    outline: 3px solid var(--action);
    outline-offset: 3px;
    border-radius: 4px;
  }

  [hidden] {
    display: none !important;
  }

  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;

/** Spacing and visibility helpers shared by every screen. */
export const layout = css`
  .stack > * + * {
    margin-block-start: var(--s4);
  }

  .stack-2 > * + * {
    margin-block-start: var(--s2);
  }

  .stack-3 > * + * {
    margin-block-start: var(--s3);
  }

  .stack-5 > * + * {
    margin-block-start: var(--s5);
  }

  .stack-6 > * + * {
    margin-block-start: var(--s6);
  }

  .stack-8 > * + * {
    margin-block-start: var(--s8);
  }

  .cluster {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s3);
    align-items: center;
  }

  .tiles {
    display: grid;
    gap: var(--s4);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
  }

  .page {
    inline-size: min(100% - 2 * var(--s4), 42rem);
    margin-inline: auto;
    padding-block: var(--s6) var(--s8);
  }

  .page-wide {
    inline-size: min(100% - 2 * var(--s4), 64rem);
  }

  .lede {
    font-size: var(--size-2);
    line-height: 1.5;
    color: var(--soft);
  }

  :root[lang|="ar"] .lede {
    line-height: var(--leading);
  }

  .small {
    font-size: var(--size-0);
    line-height: 1.55;
  }

  .soft {
    color: var(--soft);
  }

  .kicker {
    font-size: var(--size-0);
    color: var(--accent);
    font-weight: 600;
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (min-width: 48rem) {
    .page {
      padding-block: var(--s7) var(--s9);
    }
  }
`;
