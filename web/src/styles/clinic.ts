import { css } from "lit";

/** The clinician's page: sides of a case, sources beside each other, lines to edit. */
export const clinic = css`
  .sides {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
  }

  .sides .button[aria-current="true"] {
    background: var(--action-wash);
    border-color: var(--action);
  }

  .case-table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .case-table caption {
    text-align: start;
    padding-block-end: var(--s2);
  }

  .case-table :is(th, td) {
    text-align: start;
    vertical-align: top;
    padding: var(--s2) var(--s3);
    border-block-end: 1px solid var(--edge);
  }

  @media (max-width: 52rem) {
    .case-table,
    .case-table :is(caption, tbody, tr, th, td) {
      display: block;
    }

    /* Each cell says the head of its column. */
    .case-table thead {
      display: none;
    }

    .case-table tr {
      padding-block: var(--s3);
      border-block-end: 1px solid var(--edge);
    }

    .case-table :is(th, td) {
      padding: var(--s1) 0;
      border: 0;
      overflow-wrap: anywhere;
    }

    .case-table td:empty {
      display: none;
    }

    .case-table td::before {
      content: attr(data-head) ": ";
      color: var(--soft);
    }
  }

  .case-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--s3);
  }

  .case-line > .choice,
  .case-line > .write {
    flex: 1 1 16rem;
  }

  .pair {
    display: grid;
    gap: var(--s5);
    grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
  }
`;
