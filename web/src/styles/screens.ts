import { css } from "lit";

/** What only one screen needs. */
export const screens = css`
  .home {
    padding-block-start: var(--s5);
  }

  .welcome {
    position: relative;
    display: grid;
    gap: var(--s6);
    align-items: center;
    isolation: isolate;
  }

  .welcome-words {
    max-inline-size: 36rem;
  }

  .welcome h1 {
    font-size: clamp(var(--size-4), 1.1rem + 4.2vw, 3.4rem);
    line-height: 1.15;
  }

  :root[lang|="ar"] .welcome h1 {
    line-height: var(--leading-tight);
  }

  .welcome .pool {
    position: absolute;
    z-index: -1;
    inline-size: min(30rem, 120vw);
    inset-block-start: -4rem;
    inset-inline-end: -14rem;
    opacity: 0.5;
  }

  .button-large {
    min-block-size: 3.5rem;
    padding-inline: var(--s6);
    font-size: var(--size-2);
  }

  .promises {
    display: grid;
    gap: var(--s5) var(--s6);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
  }

  .promises li + li {
    margin: 0;
  }

  .promise {
    border-block-start: 2px solid var(--water);
    padding-block-start: var(--s3);
  }

  .door {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
  }

  .door .button {
    margin-block-start: auto;
  }

  .door > * + .button {
    margin-block-start: auto;
  }

  .choice-title {
    font-weight: 600;
  }

  .choice-off {
    border-style: dashed;
    cursor: default;
    background: transparent;
  }

  .chips {
    display: grid;
    gap: var(--s2);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
  }

  .inner {
    padding-inline-start: var(--s6);
  }

  .picked {
    margin-inline-start: auto;
    padding: 0.1em 0.8em;
    border-radius: 999px;
    background: var(--action-wash);
    color: var(--action);
  }

  .start-row {
    border-block-start: 1px solid var(--line);
    padding-block-start: var(--s5);
  }

  .runner {
    padding-block: var(--s4) var(--s6);
  }

  .progress {
    display: flex;
    align-items: center;
    gap: var(--s3);
    margin-block-end: var(--s4);
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
    gap: var(--s2);
  }

  .points .choice {
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
    margin-block-start: var(--s5);
  }

  .keys-only {
    display: none;
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

  .breath {
    text-align: center;
    display: grid;
    justify-items: center;
  }

  .breath-pool {
    inline-size: 100%;
    position: relative;
  }

  .breath-word {
    display: flex;
    justify-content: center;
    gap: var(--s3);
    min-block-size: 2.2em;
    font-family: var(--serif);
    font-size: var(--size-2);
    max-inline-size: none;
  }

  .breath-count {
    font-variant-numeric: tabular-nums;
    color: var(--soft);
  }

  .at-work {
    display: flex;
    align-items: center;
    gap: var(--s3);
    color: var(--soft);
  }

  .pulse {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    border-radius: 50%;
    border: 2px solid var(--water);
  }

  @media (min-width: 40rem) {
    .counts li {
      grid-template-columns: 13rem auto minmax(0, 1fr);
    }

    .counts .drops {
      grid-row: auto;
      grid-column: 2;
    }

    .count-words {
      text-align: end;
    }
  }

  @media (min-width: 56rem) {
    .welcome {
      grid-template-columns: minmax(0, 36rem) minmax(0, 1fr);
      min-block-size: 32rem;
    }

    .welcome .pool {
      position: static;
      inline-size: 100%;
      opacity: 1;
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
