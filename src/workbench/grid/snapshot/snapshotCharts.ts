import type { SnapshotChart } from "../../file/snapshotChart";
import { cellAddress } from "../formula/cellAddress";
import { isError } from "../formula/formulaValue";
import type { GridChart, GridChartSeries } from "../gridObjects";
import { valueAt } from "../parts/cellPart";
import type { GridContext } from "../univer/gridContext";
import { rangeFromAddress, rangeFromReference, referenceTo } from "./snapshotAddress";

const KINDS: Readonly<Record<SnapshotChart["kind"], string>> = {
  bar: "BarClustered",
  "stacked-bar": "BarStacked",
  "full-stacked-bar": "BarStacked100",
  column: "ColumnClustered",
  "stacked-column": "ColumnStacked",
  "full-stacked-column": "ColumnStacked100",
  line: "LineMarkers",
  area: "Area",
  pie: "Pie",
  scatter: "XYScatter",
};
const LEGENDS = { top: "Top", right: "Right", bottom: "Bottom", left: "Left" } as const;

const kindTo = (kind: string): SnapshotChart["kind"] => {
  const exact = (Object.keys(KINDS) as SnapshotChart["kind"][]).find((key) => KINDS[key] === kind);
  if (exact) return exact;
  if (/^line/i.test(kind)) return "line";
  if (/^bar/i.test(kind)) return "bar";
  if (/^area/i.test(kind)) return "area";
  if (/^(pie|doughnut)/i.test(kind)) return "pie";
  return /^xy/i.test(kind) ? "scatter" : "column";
};

/** Pixels from the first cell to the top left corner of a cell, and back. */
const edges = (
  context: GridContext,
  sheet: string,
): { at: (row: number, column: number) => { x: number; y: number }; cell: (x: number, y: number) => string } => {
  const grid = context.grid();
  const sum = (sizes: readonly number[]): number => sizes.reduce((a, b) => a + b, 0);
  const index = (target: number, sizes: (first: number, count: number) => readonly number[]): number => {
    let passed = 0;
    for (let at = 0; at < 10_000; at++) {
      const size = sizes(at, 1)[0] ?? 20;
      if (passed + size / 2 > target) return at;
      passed += size;
    }
    return 0;
  };
  return {
    at: (row, column) => ({ x: sum(grid.columnWidths(sheet, 0, column)), y: sum(grid.rowHeights(sheet, 0, row)) }),
    cell: (x, y) =>
      cellAddress(
        index(y, (first, count) => grid.rowHeights(sheet, first, count)),
        index(x, (first, count) => grid.columnWidths(sheet, first, count)),
      ),
  };
};

export const chartFrom = (context: GridContext, sheet: string, chart: SnapshotChart): Omit<GridChart, "id"> => {
  const { book } = context.loop;
  const idOf = (name: string): string | undefined => book.sheetId(name);
  const place = edges(context, sheet);
  const from = rangeFromAddress(sheet, chart.from);
  const to = rangeFromAddress(sheet, chart.to);
  const start = place.at(from?.row ?? 0, from?.column ?? 0);
  const end = place.at(to?.row ?? 15, to?.column ?? 8);
  const categories = chart.categories ? rangeFromReference(chart.categories, idOf) : null;
  const series = chart.series.flatMap((each): GridChartSeries[] => {
    const values = rangeFromReference(each.values, idOf);
    if (!values) return [];
    const named = each.name && "reference" in each.name ? rangeFromReference(each.name.reference, idOf) : null;
    const found = named ? valueAt(context, named.sheet, named.row, named.column) : null;
    const name =
      each.name && "text" in each.name ? each.name.text : found === null || isError(found) ? "" : String(found);
    return [{ name, values, categories, color: each.colour ?? null }];
  });
  return {
    sheet,
    name: chart.name,
    kind: KINDS[chart.kind],
    title: chart.title ?? null,
    alt: chart.alt ?? "",
    left: start.x,
    top: start.y,
    width: Math.max(120, end.x - start.x),
    height: Math.max(80, end.y - start.y),
    series,
    legend: { visible: chart.legend !== "none", position: chart.legend === "none" ? "Bottom" : LEGENDS[chart.legend] },
    categoryTitle: chart.axisTitles?.category ?? null,
    valueTitle: chart.axisTitles?.value ?? null,
    valueFormat: null,
    valueMinimum: null,
    valueMaximum: null,
    dataLabels: false,
    extra: {},
  };
};

export const chartTo = (context: GridContext, chart: GridChart): SnapshotChart => {
  const nameOf = (id: string): string => context.loop.book.sheetName(id);
  const place = edges(context, chart.sheet);
  const categories = chart.series.find((each) => each.categories)?.categories;
  const axisTitles = {
    ...(chart.categoryTitle ? { category: chart.categoryTitle } : {}),
    ...(chart.valueTitle ? { value: chart.valueTitle } : {}),
  };
  const position = chart.legend.position.toLowerCase();
  return {
    name: chart.name,
    kind: kindTo(chart.kind),
    ...(chart.title ? { title: chart.title } : {}),
    ...(chart.alt ? { alt: chart.alt } : {}),
    ...(categories ? { categories: referenceTo(categories, nameOf) } : {}),
    series: chart.series.map((each) => ({
      ...(each.name ? { name: { text: each.name } } : {}),
      values: referenceTo(each.values, nameOf),
      ...(each.color ? { colour: each.color } : {}),
    })),
    legend: chart.legend.visible ? (position === "corner" ? "right" : (position as "top")) : "none",
    ...(Object.keys(axisTitles).length > 0 ? { axisTitles } : {}),
    from: place.cell(chart.left, chart.top),
    to: place.cell(chart.left + chart.width, chart.top + chart.height),
  };
};
