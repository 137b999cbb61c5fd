import type { CellGrid, CellValue } from "../model/cellValue";

/** How a result is written. */
export type CellForm = "json" | "csv" | "text";

/** A result as JSON (rows of cells, or one value), CSV, or a table for reading, without the last line end. */
export function printCells(cells: CellValue | CellGrid, form: CellForm): string {
  if (form === "json") return isGrid(cells) ? rowsAsJson(cells) : JSON.stringify(cells);
  const rows = isGrid(cells) ? cells : [[cells]];
  return form === "csv" ? rows.map((row) => row.map(csvCell).join(",")).join("\r\n") : asTable(rows);
}

function isGrid(cells: CellValue | CellGrid): cells is CellGrid {
  return Array.isArray(cells);
}

function rowsAsJson(rows: CellGrid): string {
  return `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(",\n")}\n]`;
}

/** Text that a spreadsheet would take for a formula gets an apostrophe before it, as Excel itself writes such text. */
function csvCell(cell: CellValue): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell).toUpperCase();
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

function asTable(rows: CellGrid): string {
  const texts = rows.map((row) => row.map(tableCell));
  const columns = Math.max(0, ...texts.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...texts.map((row) => (row[column] ?? "").length)),
  );
  return texts
    .map((row, y) =>
      row
        .map((text, x) =>
          typeof rows[y]?.[x] === "number" || isFigureColumn(rows, x)
            ? text.padStart(widths[x] ?? 0)
            : text.padEnd(widths[x] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** A heading stands over figures where no text stands below it. */
function isFigureColumn(rows: CellGrid, column: number): boolean {
  const below = rows.slice(1).map((row) => row[column]);
  return (
    below.some((cell) => typeof cell === "number") &&
    below.every((cell) => typeof cell === "number" || cell === "" || cell === null)
  );
}

function tableCell(cell: CellValue): string {
  if (cell === null) return "";
  if (typeof cell !== "number") return String(cell);
  return cell.toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 4 });
}
