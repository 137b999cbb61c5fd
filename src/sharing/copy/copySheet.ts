import {
  isFormula,
  type CellInput,
  type PlannedCell,
  type PlannedTable,
  type SheetPlan,
} from "../../workbook/sheetPlan";
import type { RangeContent } from "../../workbook/workbook";
import { a1, cellArea, cellOf, parseA1, type Area } from "../area";
import { SheetLooks, type CellDress } from "./cellLooks";
import { isError, plainValue, type WorkbookContents } from "./copyInput";
import { placeKey, type FrozenWorkbook } from "./freezeSheets";
import { foreignParts } from "./formula/nativeFunctions";
import { resolveFormula, type SpillOf } from "./formula/resolveReferences";

export interface CopiedSheet {
  readonly plan: SheetPlan;
  /** Cells whose formulas would not work elsewhere and stayed values. */
  readonly valued: readonly string[];
}

/** One sheet of the workbook as it goes into the copy: values, ordinary formulas with plain addresses, and frozen results. */
export function copySheet(
  content: RangeContent,
  contents: WorkbookContents,
  frozen: FrozenWorkbook,
  spillOf: SpillOf,
): CopiedSheet {
  const { sheet } = content;
  const looks = new SheetLooks(planFor(content, contents));
  const valued: string[] = [];
  const inputAt = (cell: Area): CellInput => {
    const put = frozen.cells.get(placeKey(cell))?.put;
    const value = contents.read(cell);
    const known = isError(value) || value === null ? {} : { value: plainValue(value) };
    if (put !== undefined && !isFormula(put)) return put;
    const formula = put?.formula ?? contents.formula(cell);
    if (formula === null) return plainValue(value);
    const resolved = resolveFormula(formula.replace(/^=/, ""), cell, contents, spillOf);
    if (resolved !== null && foreignParts(resolved).length === 0) return { formula: `=${resolved}`, ...known };
    valued.push(a1(cell));
    return plainValue(value);
  };
  const tables = contents.tables().filter(({ area }) => area.sheet === sheet);
  const plan = looks.plan;
  const copied: SheetPlan = {
    name: sheet,
    widths: plan?.widths ?? [],
    freezeRows: plan?.freezeRows ?? 0,
    cells: looseCells(sheet, contents, frozen, looks, inputAt),
    tables: tables.map(({ table, area }) => copyTable(table.name, table.header, area, looks, inputAt)),
    highlights: (plan?.highlights ?? []).flatMap((highlight) => {
      if (!("formula" in highlight.rule)) return [highlight];
      const home = parseA1(highlight.address, sheet);
      const formula = home === null ? null : resolveFormula(highlight.rule.formula, home, contents, spillOf);
      return formula === null ? [] : [{ ...highlight, rule: { formula } }];
    }),
    charts: plan?.charts ?? [],
    ...(plan?.printTitleRows === undefined ? {} : { printTitleRows: plan.printTitleRows }),
  };
  return { plan: copied, valued };
}

/** The plan of a sheet, by its name or by a table on it (a sheet may have been renamed), as long as its title still stands where the plan puts it. */
function planFor(content: RangeContent, contents: WorkbookContents): SheetPlan | null {
  const { looks } = contents.input;
  const tables = new Set(
    contents
      .tables()
      .filter(({ area }) => area.sheet === content.sheet)
      .map(({ table }) => table.name),
  );
  const plan =
    looks.find((one) => one.name === content.sheet) ??
    looks.find((one) => one.tables.some((table) => tables.has(table.name)));
  if (plan === undefined) return null;
  const inPlace = plan.tables.every((table) => {
    const found = contents.table(table.name);
    return found?.area.sheet !== content.sheet || a1(cellOf(found.area, 0, 0)) === table.at.replaceAll("$", "");
  });
  return inPlace ? plan : { ...plan, cells: [], ranges: [], highlights: [], charts: [] };
}

function looseCells(
  sheet: string,
  contents: WorkbookContents,
  frozen: FrozenWorkbook,
  looks: SheetLooks,
  inputAt: (cell: Area) => CellInput,
): PlannedCell[] {
  const used = contents.usedArea(sheet);
  if (used === null) return [];
  const beyond = [...frozen.cells.keys()].flatMap((key) => {
    const cell = key.startsWith(`${sheet}!`) ? parseA1(key.slice(sheet.length + 1), sheet) : null;
    return cell === null ? [] : [cell];
  });
  const lastRow = Math.max(used.row + used.rows, ...beyond.map((cell) => cell.row + 1));
  const lastColumn = Math.max(used.column + used.columns, ...beyond.map((cell) => cell.column + 1));
  const cells: PlannedCell[] = [];
  for (let row = used.row; row < lastRow; row += 1) {
    for (let column = used.column; column < lastColumn; column += 1) {
      const cell = cellArea(sheet, row, column);
      if (contents.tableAt(cell) !== null) continue;
      const put = inputAt(cell);
      const dress = looks.at(cell);
      if (put === null && dress.look === undefined) continue;
      const { from = null, note } = frozen.cells.get(placeKey(cell)) ?? {};
      cells.push({ at: a1(cell), put, ...dressed(dress, from), ...(note === undefined ? {} : { note }) });
    }
  }
  return cells;
}

/** The look that the sheet gives a cell, else that of the figure it shows. */
function dressed(dress: CellDress, from: PlannedCell | null): CellDress {
  return {
    ...(from?.look === undefined ? {} : { look: from.look }),
    ...(from?.format === undefined ? {} : { format: from.format }),
    ...dress,
  };
}

function copyTable(
  name: string,
  header: readonly string[],
  area: Area,
  looks: SheetLooks,
  inputAt: (cell: Area) => CellInput,
): PlannedTable {
  return {
    name,
    at: a1(cellOf(area, 0, 0)),
    columns: header.map((text) => looks.column(name, text) ?? { header: text }),
    rows: Array.from({ length: area.rows - 1 }, (_, r) => header.map((_text, c) => inputAt(cellOf(area, r + 1, c)))),
  };
}
