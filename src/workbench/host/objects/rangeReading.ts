import type { GridCellPart, GridCells, GridRange, GridValue } from "../../grid/gridCells";
import { intersection } from "../address/rangeGeometry";
import type { ObjectContext } from "../richApi/hostObject";
import { checkSize } from "./rangeWriting";

/** Reads one part of a range as Excel answers it; cells beyond the used part are blank without being fetched. */
async function read(
  range: GridRange,
  parts: readonly GridCellPart[],
  { grid }: Pick<ObjectContext, "grid">,
): Promise<{ readonly cells: GridCells; readonly at: GridRange } | null> {
  checkSize(range);
  if (range.rows * range.columns <= 10_000) return { cells: await grid.read(range, parts), at: range };
  const used = await grid.usedRange(range.sheet, false);
  const at = used && intersection(range, used);
  return at && { cells: await grid.read(at, parts), at };
}

async function mapped<T>(
  range: GridRange,
  parts: readonly GridCellPart[],
  context: Pick<ObjectContext, "grid">,
  blank: T,
  pick: (cells: GridCells, row: number, column: number) => T,
): Promise<T[][]> {
  const found = await read(range, parts, context);
  return Array.from({ length: range.rows }, (_row, r) =>
    Array.from({ length: range.columns }, (_column, c) => {
      if (!found) return blank;
      const row = r + range.row - found.at.row;
      const column = c + range.column - found.at.column;
      const inside = row >= 0 && column >= 0 && row < found.at.rows && column < found.at.columns;
      return inside ? pick(found.cells, row, column) : blank;
    }),
  );
}

const shown = (value: GridValue | undefined): unknown => {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? value.error : value;
};

export const readValues = (range: GridRange, context: Pick<ObjectContext, "grid">): Promise<unknown[][]> =>
  mapped<unknown>(range, ["values"], context, "", (cells, r, c) => shown(cells.values[r]?.[c]));

export const readFormulas = (range: GridRange, context: Pick<ObjectContext, "grid">): Promise<unknown[][]> =>
  mapped<unknown>(
    range,
    ["values", "formulas"],
    context,
    "",
    (cells, r, c) => cells.formulas[r]?.[c] ?? shown(cells.values[r]?.[c]),
  );

export const readTexts = (range: GridRange, context: Pick<ObjectContext, "grid">): Promise<string[][]> =>
  mapped(range, ["texts"], context, "", (cells, r, c) => cells.texts[r]?.[c] ?? "");

export const readNumberFormats = (range: GridRange, context: Pick<ObjectContext, "grid">): Promise<string[][]> =>
  mapped(range, ["numberFormats"], context, "General", (cells, r, c) => cells.numberFormats[r]?.[c] ?? "General");

export const readValueTypes = (range: GridRange, context: Pick<ObjectContext, "grid">): Promise<string[][]> =>
  mapped(range, ["values"], context, "Empty", (cells, r, c) => valueType(cells.values[r]?.[c]));

function valueType(value: GridValue | undefined): string {
  if (value === null || value === undefined) return "Empty";
  if (typeof value === "string") return "String";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "Error";
}
