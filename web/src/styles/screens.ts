import { css } from "lit";

/** What only the first screens need: home, the doors, the chooser, steadying. */
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

  .home h1 {
    font-size: clamp(var(--size-4), 1.1rem + 4.2vw, 3.4rem);
    line-height: 1.15;
    font-weight: 500;
  }

  :root[lang|="ar"] .home h1 {
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

  .help-doors {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
  }

  .help-doors .button-large {
    inline-size: min(100%, 28rem);
  }

  .place {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
  }

  .digits {
    font-size: var(--size-2);
    font-weight: 600;
    user-select: all;
    white-space: nowrap;
  }

  .number + .number {
    border-block-start: 1px solid var(--line);
    padding-block-start: var(--s3);
  }

  /* Only what is held in a hand is likely to be a telephone. */
  @media not (pointer: coarse) {
    .number-call {
      display: none;
    }
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

  .door > .button {
    margin-block-start: auto;
  }

  .door > p {
    padding-block-end: var(--s4);
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
    flex: none;
    margin-inline-start: auto;
    padding: 0.1em 0.8em;
    border-radius: 999px;
    background: var(--action-wash);
    color: var(--action);
  }

  .start-row {
    border-block-start: 1px solid var(--line);
    padding-block: var(--s3);
    background: var(--ground);
  }

  .start-row .cluster {
    flex-wrap: nowrap;
  }

  .start-row p {
    line-height: 1.35;
  }

  /* Start stays in sight: the short questions should be one tap away. */
  @media (min-height: 40rem) {
    .start-row {
      position: sticky;
      inset-block-end: 0;
      z-index: 1;
    }
  }

  @media (min-height: 40rem) and (max-width: 55.99rem) {
    .start-row {
      inset-block-end: 3.3rem;
    }
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
`;
