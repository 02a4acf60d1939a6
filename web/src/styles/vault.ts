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

  @media print {
    .aside-place {
      display: none;
    }
  }
`;
