import { css } from "lit";

/** What stands under every screen while a record is about to lock, or could not be kept. */
export const vault = css`
  .aside-place {
    position: sticky;
    inset-block-end: 0;
  }

  .aside {
    margin-inline: auto;
    justify-content: space-between;
  }

  /* Where hardly anything fits, what someone reads or presses comes first; the warning is said as well. */
  @media (max-height: 29.99rem) {
    .aside-place {
      position: static;
    }
  }

  @media print {
    .aside-place {
      display: none;
    }
  }
`;
