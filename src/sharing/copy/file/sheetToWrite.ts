import type { Cell, ConditionalRule, DataValidation, WriteSheet } from "hucre";
import {
  headingLook,
  isFormula,
  type CellFormat,
  type CellInput,
  type CellLook,
  type PlannedTable,
  type SheetPlan,
} from "../../../workbook/sheetPlan";
import { absolute, parseA1, quoteSheet, type Area } from "../../area";
import { cellStyle, toneStyle } from "./cellStyles";

type Cells = Map<string, Partial<Cell>>;

function areaOf(address: string, sheet: string): Area {
  const area = parseA1(address, sheet);
  if (area === null) throw new Error(`"${address}" on sheet ${sheet} is not a cell address.`);
  return area;
}

const keyOf = (row: number, column: number): string => `${row - 1},${column - 1}`;

function putCell(
  cells: Cells,
  row: number,
  column: number,
  put: CellInput,
  look: CellLook | undefined,
  format: CellFormat | undefined,
  note: string | undefined,
): void {
  const style = cellStyle(look, format);
  const common = {
    ...(style === undefined ? {} : { style }),
    ...(note === undefined ? {} : { comment: { text: note } }),
  };
  if (isFormula(put)) {
    const { value } = put;
    const formulaResult = value === undefined || value === null ? {} : { formulaResult: value };
    cells.set(keyOf(row, column), { formula: put.formula.replace(/^=/, ""), ...formulaResult, ...common });
    return;
  }
  cells.set(keyOf(row, column), { value: put, ...(typeof put === "string" ? { type: "string" } : {}), ...common });
}

function tableArea(table: PlannedTable, sheet: string): Area {
  const first = areaOf(table.at, sheet);
  // Excel takes no table without a row under its header.
  return { ...first, rows: Math.max(table.rows.length, 1) + 1, columns: table.columns.length };
}

function putTable(cells: Cells, table: PlannedTable, sheet: string): void {
  const first = areaOf(table.at, sheet);
  table.columns.forEach((column, c) => {
    putCell(cells, first.row, first.column + c, column.header, headingLook(column), undefined, column.note);
  });
  table.rows.forEach((row, r) => {
    row.forEach((put, c) => {
      const column = table.columns[c];
      putCell(cells, first.row + 1 + r, first.column + c, put, column?.look, column?.format, undefined);
    });
  });
}

function validations(plan: SheetPlan): DataValidation[] {
  return plan.tables.flatMap((table) => {
    const area = tableArea(table, plan.name);
    return table.columns.flatMap((column, c) => {
      if (column.list === undefined || table.rows.length === 0) return [];
      const range = absolute(
        { ...area, row: area.row + 1, rows: table.rows.length, column: area.column + c, columns: 1 },
        plan.name,
      ).replaceAll("$", "");
      return [
        {
          type: "list",
          values: [...column.list],
          allowBlank: true,
          showErrorMessage: true,
          errorTitle: column.header,
          errorMessage: column.listHelp ?? `Choose one of: ${column.list.join(", ")}.`,
          range,
        } satisfies DataValidation,
      ];
    });
  });
}

function highlights(plan: SheetPlan): ConditionalRule[] {
  return (plan.highlights ?? []).map(({ address, rule, tone }, index) => {
    const first = absolute({ ...areaOf(address, plan.name), rows: 1, columns: 1 }, plan.name).replaceAll("$", "");
    const formula =
      "formula" in rule
        ? rule.formula.replace(/^=/, "")
        : `ISNUMBER(SEARCH("${rule.contains.replaceAll('"', '""')}",${first}))`;
    return { type: "expression", priority: index + 1, formula, style: toneStyle(tone), range: address };
  });
}

function charts(plan: SheetPlan): NonNullable<WriteSheet["charts"]> {
  const corner = (address: string): { row: number; col: number } => {
    const area = areaOf(address, plan.name);
    return { row: area.row - 1, col: area.column - 1 };
  };
  const range = (address: string): string =>
    `${quoteSheet(plan.name)}!${absolute(areaOf(address, plan.name), plan.name)}`;
  return (plan.charts ?? []).map((chart) => ({
    type: chart.kind === "stacked-column" ? ("column" as const) : chart.kind,
    ...(chart.kind === "stacked-column" ? { barGrouping: "stacked" as const } : {}),
    title: chart.title,
    altText: chart.alt,
    legend: chart.series.length > 1 ? ("bottom" as const) : (false as const),
    series: chart.series.map((series) => ({
      name: series.name,
      values: range(series.values),
      categories: range(chart.categories),
    })),
    anchor: { from: corner(chart.from), to: corner(chart.to) },
  }));
}

/** One planned sheet as the .xlsx writer takes it. */
export function sheetToWrite(plan: SheetPlan): WriteSheet {
  const cells: Cells = new Map();
  for (const table of plan.tables) putTable(cells, table, plan.name);
  for (const cell of plan.cells) {
    const { row, column } = areaOf(cell.at, plan.name);
    putCell(cells, row, column, cell.put, cell.look, cell.format, cell.note);
  }
  for (const range of plan.ranges ?? []) {
    const area = areaOf(range.address, plan.name);
    for (let r = area.row; r < area.row + area.rows; r += 1) {
      for (let c = area.column; c < area.column + area.columns; c += 1) {
        const cell = cells.get(keyOf(r, c));
        const style = cellStyle(range.look, range.format);
        if (cell !== undefined && style !== undefined) cell.style = { ...style, ...cell.style };
      }
    }
  }
  return {
    name: plan.name,
    columns: plan.widths.map((width) => ({ width })),
    cells,
    rows: [],
    dataValidations: validations(plan),
    conditionalRules: highlights(plan),
    freezePane: { rows: plan.freezeRows },
    tables: plan.tables.map((table) => ({
      name: table.name,
      range: absolute(tableArea(table, plan.name), plan.name).replaceAll("$", ""),
      columns: table.columns.map((column) => ({ name: column.header })),
      style: "TableStyleLight1",
      showRowStripes: false,
    })),
    charts: charts(plan),
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(plan.printTitleRows === undefined ? {} : { printTitlesRow: plan.printTitleRows.replace(/(\d+)/g, "$$$1") }),
    },
    headerFooter: { oddFooter: "&L&A&RPage &P of &N" },
    view: { showGridLines: false },
  };
}
