import type { Driver, DriverTable, Result } from "../../engine/index";
import { keyOf, PARTNER_LIMIT } from "../../engine/index";
import type { CellGrid, CellValue } from "../cellValue";
import { foundIn } from "./cell";
import { TableReader } from "./tableReader";

/**
 * Reads a driver table: the partners in the column `Partner` (the first column where none is so headed), and a driver in every other column with
 * a header. Cells stay as they are: a blank or a text is a fault only where a formula needs a number. Every partner is named, once; at most 50.
 */
export function readDriverTable(grid: CellGrid, table = "drivers"): Result<DriverTable> {
  const reader = new TableReader(grid, table);
  const nameIndex = reader.columnIndex("Partner") ?? 0;
  const rows = reader.rows(nameIndex);
  const seen = new Set<string>();
  for (const row of rows) {
    const place = { argument: table, row: row.row };
    const found = foundIn(row.cellAt(nameIndex));
    if (row.name === null || found.is === "error" || found.is === "number") {
      reader.problems.push({ code: "not-text", place, found, expected: "the name of a partner" });
    } else if (seen.has(keyOf(row.name))) {
      reader.problems.push({ code: "name-repeated", place, name: row.name });
    } else {
      seen.add(keyOf(row.name));
    }
  }
  if (rows.length === 0) reader.problems.push({ code: "table-empty", table });
  if (rows.length > PARTNER_LIMIT)
    reader.problems.push({ code: "too-many-partners", count: rows.length, limit: PARTNER_LIMIT });
  const [first, ...others] = reader.problems;
  if (first !== undefined) return { ok: false, problems: [first, ...others] };
  const drivers = driverColumns(nameIndex, reader).map(({ name, index }): Driver => {
    return { name, values: rows.map((row): CellValue => row.cellAt(index)) };
  });
  return { ok: true, value: { partners: rows.map((row) => row.name ?? ""), drivers } };
}

function driverColumns(nameIndex: number, reader: TableReader): { readonly name: string; readonly index: number }[] {
  return reader.headers.flatMap((name) => {
    const index = reader.columnIndex(name);
    return index === undefined || index === nameIndex ? [] : [{ name, index }];
  });
}
