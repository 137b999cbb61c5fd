import { cellName, readAddress, rectangleName } from "../../workbook/a1";
import type { CellInput } from "../../workbook/sheetPlan";
import type { Change, ReadCell, TableContent, Workbook } from "../../workbook/workbook";
import { WorkbookError } from "../../workbook/workbook";
import { formatCount, formatList } from "../format/formatMoney";
import { cellText } from "./cellText";

/** One line of what a write would do: where, what stands there now, what will stand there. */
export interface PreviewRow {
  readonly sheet: string;
  readonly cells: string;
  readonly from: string;
  readonly to: string;
}

/** Counted from 0. */
interface Place {
  readonly row: number;
  readonly column: number;
}

interface Present {
  readonly value: ReadCell;
  readonly formula: string | null;
}

/** Reads the workbook as it is now and lists what the changes would make different; what stays the same is left out. */
export async function previewOfChanges(workbook: Workbook, changes: readonly Change[]): Promise<readonly PreviewRow[]> {
  const sheets = await workbook.sheets();
  const tables = await workbook.readTables(
    changes.flatMap((change) => (change.kind === "table" ? [change.table] : [])),
  );
  const rows: PreviewRow[] = [];
  for (const change of changes) {
    switch (change.kind) {
      case "sheet":
        rows.push(
          sheetRow(
            change,
            sheets.some(({ name }) => name.toLowerCase() === change.plan.name.toLowerCase()),
          ),
        );
        break;
      case "delete-sheet":
        rows.push({ sheet: change.sheet, cells: "whole sheet", from: "the sheet as it is", to: "deleted" });
        break;
      case "table":
        rows.push(...tableRows(change.rows, tables.get(change.table) ?? missing(change.table)));
        break;
      case "cells": {
        const present = await workbook.readRange(change.sheet, change.address);
        const corner = placeOf(change.address);
        change.cells.forEach((cells, down) => {
          const before = cells.map((_, along) => ({
            value: present.values[down]?.[along] ?? null,
            formula: present.formulas[down]?.[along] ?? null,
          }));
          rows.push(...cellRows(change.sheet, { row: corner.row + down, column: corner.column }, before, cells));
        });
        break;
      }
    }
  }
  return rows;
}

function placeOf(address: string): Place {
  return readAddress(address) ?? { row: 0, column: 0 };
}

function wideName(place: Place, columns: number): string {
  return rectangleName({ ...place, rows: 1, columns });
}

function missing(table: string): never {
  throw new WorkbookError(
    `The table ${table} is not in this workbook. It may have been deleted: undo the deletion, or start a new partnership to make it again.`,
  );
}

function sheetRow({ plan }: Extract<Change, { kind: "sheet" }>, exists: boolean): PreviewRow {
  const tables = plan.tables.map(({ name, rows }) => `table ${name} with ${formatCount(rows.length, "row")}`);
  const results = plan.cells.filter(({ spills }) => spills).length;
  const parts = [...tables, ...(results > 0 ? [formatCount(results, "live result")] : [])];
  return {
    sheet: plan.name,
    cells: "whole sheet",
    from: exists ? "as Fairshare laid it out before" : "no sheet",
    to: parts.length > 0 ? formatList(parts) : "headings and formulas",
  };
}

function tableRows(after: readonly (readonly CellInput[])[], table: TableContent): PreviewRow[] {
  const corner = placeOf(table.address);
  const rows: PreviewRow[] = [];
  after.forEach((cells, at) => {
    const place = { row: corner.row + 1 + at, column: corner.column };
    const presentRow = table.rows[at];
    if (!presentRow) {
      rows.push({ sheet: table.sheet, cells: wideName(place, cells.length), from: "no row", to: rowText(cells) });
      return;
    }
    const before = presentRow.map((value, along) => ({ value, formula: table.formulas[at]?.[along] ?? null }));
    rows.push(...cellRows(table.sheet, place, before, cells));
  });
  table.rows.slice(after.length).forEach((cells, down) => {
    const place = { row: corner.row + 1 + after.length + down, column: corner.column };
    rows.push({ sheet: table.sheet, cells: `row ${place.row + 1}`, from: rowText(cells), to: "row removed" });
  });
  return rows;
}

function cellRows(sheet: string, place: Place, before: readonly Present[], after: readonly CellInput[]): PreviewRow[] {
  const isWhollyNew = before.every(({ value, formula }) => value === null && formula === null) && after.length > 1;
  if (isWhollyNew) {
    return [{ sheet, cells: wideName(place, after.length), from: "empty", to: rowText(after) }];
  }
  return after.flatMap((put, along) => {
    const present = before[along] ?? { value: null, formula: null };
    if (isSame(present, put)) return [];
    const cells = cellName(place.row, place.column + along);
    return [{ sheet, cells, from: presentText(present), to: cellText(put) }];
  });
}

function isSame(present: Present, put: CellInput): boolean {
  if (typeof put === "object" && put !== null)
    return present.formula?.replace(/^=/, "") === put.formula.replace(/^=/, "");
  return present.formula === null && (present.value === put || (present.value === "" && put === null));
}

function presentText({ value, formula }: Present): string {
  return formula === null ? cellText(value) : cellText({ formula });
}

function rowText(cells: readonly (CellInput | ReadCell)[]): string {
  const filled = cells.filter((cell) => cell !== null && cell !== "");
  return filled.map((cell) => cellText(cell)).join(" · ");
}
