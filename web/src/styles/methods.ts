import { css } from "lit";

/** The methods page: a document to read and to print, with wide tables that move inside their own frames. */
export const methods = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :root {
    background: var(--ground);
    color: var(--ink);
    font-family: var(--sans);
    line-height: var(--leading);
    text-size-adjust: 100%;
    -webkit-text-size-adjust: 100%;
  }

  body {
    max-inline-size: 72rem;
    margin-inline: auto;
    padding: var(--s6) var(--s4) var(--s9);
    font-size: var(--size-1);
    overflow-wrap: break-word;
  }

  :is(h1, h2, h3, h4) {
    margin-block: var(--s7) var(--s3);
    font-family: var(--serif);
    font-weight: 600;
    line-height: var(--leading-tight);
    text-wrap: balance;
  }

  h1 {
    margin-block-start: 0;
    font-size: var(--size-5);
    font-weight: 500;
  }

  h2 {
    padding-block-start: var(--s5);
    border-block-start: 1px solid var(--line);
    font-size: var(--size-4);
    font-weight: 500;
  }

  h3 {
    font-size: var(--size-3);
  }

  h4 {
    margin-block: var(--s5) var(--s2);
    font-size: var(--size-1);
  }

  :is(p, li) {
    max-inline-size: 44rem;
    margin-block: var(--s2);
  }

  ul {
    padding-inline-start: var(--s5);
  }

  a {
    color: var(--action);
  }

  nav a,
  .languages a {
    display: inline-block;
    min-block-size: var(--target);
    padding-block: var(--s2);
  }

  :is(a, .wide):focus-visible {
    outline: 3px solid var(--action);
    outline-offset: 2px;
  }

  code {
    font-family: ui-monospace, monospace;
    font-size: 0.875em;
    unicode-bidi: isolate;
  }

  [lang="en"] {
    unicode-bidi: isolate;
  }

  dl > div {
    display: grid;
    grid-template-columns: minmax(8rem, 14rem) minmax(0, 1fr);
    gap: var(--s1) var(--s4);
    padding-block: var(--s1);
    border-block-end: 1px solid var(--line);
  }

  dt {
    color: var(--soft);
  }

  dd {
    margin: 0;
  }

  .wide {
    position: relative;
    overflow-x: auto;
    margin-block: var(--s4);
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: var(--surface);
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--size-0);
  }

  caption {
    padding: var(--s3);
    font-weight: 600;
    text-align: start;
  }

  /* Figures stay whole; what is only there to be looked up may break anywhere. */
  data {
    white-space: nowrap;
  }

  :is(dd, li) code {
    overflow-wrap: anywhere;
  }

  :is(th, td) {
    min-inline-size: 5rem;
    padding: var(--s2) var(--s3);
    border-block-start: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }

  /* Sentences get room; figures do not need it. */
  .long {
    min-inline-size: 16rem;
  }

  :is(th, td) > :first-child {
    margin-block-start: 0;
  }

  thead th {
    color: var(--soft);
    font-weight: 600;
  }

  tbody th {
    font-weight: 600;
  }

  td ul {
    padding-inline-start: var(--s4);
  }

  @media (max-width: 40rem) {
    dl > div {
      grid-template-columns: minmax(0, 1fr);
    }

    h1 {
      font-size: var(--size-4);
    }
  }

  @media print {
    :root,
    :root:not([data-theme="light"]) {
      background: none;
      color: black;
      color-scheme: light;
    }

    body {
      max-inline-size: none;
      padding: 0;
      font-size: 10pt;
    }

    table {
      font-size: 8pt;
    }

    :is(dt, thead th, a) {
      color: black;
    }

    :is(.wide, caption, th, td) {
      background: none;
      border-color: #999;
    }

    .wide {
      overflow: visible;
      border: none;
    }

    :is(th, td) {
      min-inline-size: 0;
      padding: 2pt 4pt;
    }

    .long {
      min-inline-size: 5cm;
    }

    tbody th code {
      white-space: nowrap;
    }

    :is(h1, h2, h3, h4, caption, thead) {
      break-after: avoid;
    }

    tr {
      break-inside: avoid;
    }

    nav {
      display: none;
    }

    @page {
      size: A4 landscape;
      margin: 14mm;
    }
  }
`;
