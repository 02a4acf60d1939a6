// Tables of plain cells: no quotes that hold a comma or a line break.

/** The rows of a table by column name, cells as they stand, without quotes. */
export function readTable(text) {
  const [header, ...rows] = text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.replaceAll('"', "").split(","));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
}

/** Rows of a table of numbers; empty cells are null. */
export function readNumbers(text) {
  return readTable(text).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === "" ? null : Number(cell)])),
  );
}

/** A table of rows that share their columns. */
export function writeTable(rows, columns = Object.keys(rows[0])) {
  return [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ""))]
    .map((line) => `${line.join(",")}\n`)
    .join("");
}
