import type { Grid } from "../../grid/grid";
import type { GridRange, GridValue } from "../../grid/gridCells";
import type { GridChartSeries } from "../../grid/gridObjects";

/** Series from a block of cells as Excel reads one: names in the first row, categories in the first column (or the other way round). */
export async function seriesFrom(
  grid: Grid,
  source: GridRange,
  seriesBy: "Auto" | "Columns" | "Rows",
): Promise<readonly GridChartSeries[]> {
  const { values, texts } = await grid.read(source, ["values", "texts"]);
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && source.rows >= source.columns);
  const corner = values[0]?.[0] ?? null;
  const headed =
    source.rows > 1 &&
    (values[0] ?? [])
      .slice(1)
      .concat(source.columns === 1 ? [corner] : [])
      .some(isWord);
  const firstColumn = values.map((row) => row[0] ?? null);
  const named = source.columns > 1 && firstColumn.slice(headed ? 1 : 0).some(isWord);
  const top = headed ? 1 : 0;
  const left = named ? 1 : 0;
  const body = {
    ...source,
    row: source.row + top,
    column: source.column + left,
    rows: source.rows - top,
    columns: source.columns - left,
  };
  if (byColumns) {
    return Array.from({ length: body.columns }, (_x, at) => ({
      name: headed ? (texts[0]?.[left + at] ?? "") : `Series${at + 1}`,
      values: { ...body, column: body.column + at, columns: 1 },
      categories: named ? { ...body, column: source.column, columns: 1 } : null,
      color: null,
    }));
  }
  return Array.from({ length: body.rows }, (_x, at) => ({
    name: named ? (texts[top + at]?.[0] ?? "") : `Series${at + 1}`,
    values: { ...body, row: body.row + at, rows: 1 },
    categories: headed ? { ...body, row: source.row, rows: 1 } : null,
    color: null,
  }));
}

const isWord = (value: GridValue): boolean => typeof value === "string" && value !== "";
