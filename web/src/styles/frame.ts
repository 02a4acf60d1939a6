import { css } from "lit";

/** What surrounds every screen: the bar, the tools, the foot. */
export const frame = css`
  .skip-link {
    position: absolute;
    inset-block-start: var(--s2);
    inset-inline-start: var(--s2);
    z-index: 3;
    translate: 0 -200%;
  }

  .skip-link:focus {
    translate: 0 0;
  }

  .bar {
    display: flex;
    align-items: center;
    gap: var(--s1);
    padding: var(--s2) var(--s4);
    background: var(--ground);
  }

  .brand,
  .tool,
  .leave {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--s2);
    min-block-size: var(--target);
    min-inline-size: var(--target);
    padding: var(--s1) var(--s3);
    border: 0;
    border-radius: 999px;
    background: none;
    color: var(--ink);
    font-size: var(--size-0);
    line-height: 1.2;
  }

  .brand {
    font-family: var(--serif);
    font-size: var(--size-1);
    font-weight: 600;
    padding-inline: 0 var(--s3);
    white-space: nowrap;
  }

  .brand .mark {
    inline-size: 2rem;
    block-size: 2rem;
    flex: none;
  }

  .tool:hover,
  .brand:hover {
    color: var(--action);
    text-decoration: underline;
    text-underline-offset: 0.3em;
  }

  .tool[aria-current] {
    color: var(--action);
    font-weight: 600;
    background: var(--action-wash);
  }

  .tool-whole {
    display: none;
  }

  .arrow {
    inline-size: 0.6rem;
    block-size: 0.6rem;
    border: solid currentColor;
    border-width: 0 0 2px 2px;
    rotate: 45deg;
  }

  [dir="rtl"] .arrow {
    rotate: -135deg;
  }

  .leave {
    margin-inline-start: auto;
    padding-inline: var(--s4);
    border: 1.5px solid var(--accent);
    color: var(--accent);
    font-weight: 600;
    background: var(--ground);
  }

  .leave:hover {
    background: var(--accent-wash);
  }

  .tools {
    display: flex;
    align-items: center;
    gap: var(--s1);
  }

  .tool-language .select {
    border-color: transparent;
    background: transparent;
    /* Each language is written in its own letters; naming a face for them spares a search through all there are. */
    font-family: system-ui, var(--sans-arabic);
    font-size: var(--size-0);
    padding-inline: var(--s2);
    max-inline-size: 8rem;
  }

  .tool-language .select option {
    background: var(--surface);
    color: var(--ink);
  }

  .foot {
    inline-size: min(100% - 2 * var(--s4), 64rem);
    margin-inline: auto;
    padding-block: var(--s5);
    border-block-start: 1px solid var(--line);
    display: flex;
    flex-wrap: wrap;
    gap: var(--s3) var(--s5);
    align-items: center;
    justify-content: space-between;
  }

  .foot .button {
    padding-inline: 0;
  }

  @media (min-width: 56rem) {
    .bar {
      padding: var(--s3) var(--s5);
    }

    .tools {
      margin-inline-start: auto;
    }

    .leave {
      margin-inline-start: var(--s2);
    }
  }

  /* Room for the whole of a long label. */
  @media (min-width: 72rem) {
    .tool-whole {
      display: inline;
    }

    .tool-short {
      display: none;
    }
  }

  /* The way out and the tools stay within reach wherever there is height enough for them and the words. */
  @media (min-height: 30rem) {
    .bar {
      position: sticky;
      inset-block-start: 0;
      z-index: 2;
    }
  }

  @media (max-width: 55.99rem) {
    .tools {
      order: 1;
    }
  }

  @media (max-width: 55.99rem) and (min-height: 30rem) {
    .tools {
      position: fixed;
      inset-inline: 0;
      inset-block-end: 0;
      z-index: 2;
      justify-content: space-around;
      padding: var(--s1) var(--s2);
      background: var(--surface);
      border-block-start: 1px solid var(--line);
    }

    sb-app {
      padding-block-end: 4.25rem;
    }
  }

  @media (max-width: 55.99rem) and (max-height: 29.99rem) {
    .bar {
      flex-wrap: wrap;
    }

    .tools {
      flex-wrap: wrap;
      inline-size: 100%;
    }
  }

  /* Where a line must break, it is in the long label; and where that is not enough, the bar takes another line. */
  @media (min-width: 24rem) {
    .brand,
    .tool:not(:has(.tool-short)) {
      flex: none;
      white-space: nowrap;
    }
  }

  @media (min-width: 56rem) {
    .bar {
      flex-wrap: wrap;
    }

    .tools {
      flex: 0 1 auto;
      min-inline-size: 0;
    }
  }

  @media (max-width: 26rem) {
    .bar:has(.tool-back) .brand span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .bar:has(.tool-back) .brand {
      padding-inline: 0;
    }

    .tools .tool,
    .tool-language .select {
      padding-inline: var(--s2);
    }

    .tool-language .select {
      max-inline-size: 6.5rem;
    }
  }

  @media (forced-colors: active) {
    .leave,
    .tool,
    .brand {
      border: 1px solid ButtonText;
    }
  }
`;
