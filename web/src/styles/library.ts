import { css } from "lit";

/** The library: search, shelves, filters, and ways of finding out side by side. */
export const library = css`
  .library-search {
    inline-size: 100%;
  }

  .library-shelves {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }

  .library-filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
    gap: var(--s4);
  }

  .library-filters .select {
    inline-size: 100%;
  }

  .library-table {
    overflow-x: auto;
  }

  .library-table table {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: var(--size-0);
  }

  .library-table :is(th, td) {
    min-inline-size: 9rem;
    padding: var(--s2) var(--s3);
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  /* Where columns have no room, the answers of a row stand under each other, each with whose it is. The roles in the
     markup keep it a table for those who hear it. */
  @media (max-width: 47.99rem) {
    .library-table :is(table, tbody, tr, th, td) {
      display: block;
      min-inline-size: 0;
    }

    .library-table thead {
      display: none;
    }

    .library-table td {
      border-block-end: 0;
    }

    .library-table td::before {
      content: attr(data-name);
      display: block;
      color: var(--soft);
      font-weight: 600;
    }

    .library-table tr {
      padding-block-end: var(--s3);
    }
  }
`;
