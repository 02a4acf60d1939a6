import { css } from "lit";

/** Fields to fill in, and facts beside them: bringing the words of a scale along. */
export const licensed = css`
  .field {
    display: grid;
    gap: var(--s2);
    font-weight: 600;
    max-inline-size: 42rem;
  }

  .field .select {
    font-weight: 400;
    inline-size: 100%;
    color: var(--ink);
  }

  dl.note dd {
    margin: 0 0 var(--s3);
  }
`;
