import type { BaselineLine } from "../../baselines/baselineLine";
import type { CellInput } from "../../workbook/sheetPlan";
import type { TableContent } from "../../workbook/workbook";
import { isEmptyRow, keptRow, rowByHeader, textAt } from "../writing/tableRows";

/** Partner, line, year and measure name a row of Baselines: a figure pulled again takes the place of the older one. */
function keyOf(partner: string, line: string, year: string, measure: string): string {
  return [partner, line, year, measure].map((part) => part.trim().toLowerCase()).join("\n");
}

/** The body of Baselines with the pulled lines in it: known ones replaced where they stand, new ones below, all else as it was. */
export function mergeBaselines(table: TableContent, lines: readonly BaselineLine[]): readonly (readonly CellInput[])[] {
  const pulled = new Map(lines.map((line) => [keyOf(line.partner, line.line, line.year, line.measure), line]));
  const rows: (readonly CellInput[])[] = [];
  table.rows.forEach((row, at) => {
    if (isEmptyRow(row)) return;
    const key = keyOf(
      textAt(table, at, "Partner"),
      textAt(table, at, "Line"),
      textAt(table, at, "Year"),
      textAt(table, at, "Measure"),
    );
    const line = pulled.get(key);
    const kept = keptRow(table, at);
    rows.push(line ? rowByHeader(table.header, cellsOf(line), kept) : kept);
    pulled.delete(key);
  });
  return [...rows, ...[...pulled.values()].map((line) => rowByHeader(table.header, cellsOf(line)))];
}

function cellsOf(line: BaselineLine): Readonly<Record<string, CellInput>> {
  return {
    Partner: line.partner,
    "GSS code": line.gss,
    Service: line.service,
    Line: line.line,
    Year: line.year,
    Measure: line.measure,
    Amount: line.amount,
    Margin: line.margin,
    Basis: line.basis,
    Status: line.status,
    Source: line.source,
    "As at": line.asAt,
  };
}
