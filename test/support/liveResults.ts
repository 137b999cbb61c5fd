import type { CellGrid, CellValue } from "../../src/model/cellValue";
import { a1, cellOf, columnLetters, type Area } from "../../src/sharing/area";
import { findAddInCall } from "../../src/sharing/copy/formula/addInCalls";
import { WorkbookContents, type CopyInput } from "../../src/sharing/copy/copyInput";
import { resolvePlace } from "../../src/sharing/copy/formula/resolveReferences";
import type { RangeContent, ReadCell } from "../../src/workbook/workbook";
import type { Recalculated } from "./libreOffice";
import { functionResult } from "./functionResult";

export interface LiveResult {
  readonly id: string;
  readonly home: Area;
  readonly args: readonly (CellGrid | null)[];
  readonly result: CellGrid;
}

const isLiteral = /^("[^"]*"|-?\d+(\.\d+)?|true|false)$/i;

/** Every call of the add-in whose arguments are known, with what it gives: what Excel would show. */
export function liveResults(input: CopyInput): LiveResult[] {
  const contents = new WorkbookContents(input);
  return input.sheets.flatMap((sheet) => {
    const used = contents.usedArea(sheet.sheet);
    if (used === null) return [];
    return Array.from({ length: used.rows * used.columns }, (_, k) =>
      cellOf(used, Math.floor(k / used.columns), k % used.columns),
    ).flatMap((home): LiveResult[] => {
      const call = findAddInCall(contents.formula(home) ?? "");
      if (call === null) return [];
      const args = call.args.map((text): CellGrid | null => {
        if (text === "") return null;
        const area = resolvePlace(text, home, contents, () => null);
        if (area !== null) return contents.grid(area);
        return isLiteral.test(text) ? [[JSON.parse(text) as CellValue]] : [["#N/A"]];
      });
      const result = functionResult(call.id, args);
      if (result === null) return [];
      return [
        {
          id: call.id,
          home,
          args,
          result: Array.isArray(result) ? (result as CellValue[][]) : [[result as CellValue]],
        },
      ];
    });
  });
}

/** The same workbook with those results standing in its cells. */
export function withLiveResults(input: CopyInput): CopyInput {
  const results = liveResults(input);
  const sheets = input.sheets.map((sheet): RangeContent => {
    const here = results.filter(({ home }) => home.sheet === sheet.sheet);
    const contents = new WorkbookContents(input);
    const used = contents.usedArea(sheet.sheet);
    if (used === null || here.length === 0) return sheet;
    const rows = Math.max(used.rows, ...here.map(({ home, result }) => home.row - used.row + result.length));
    const columns = Math.max(
      used.columns,
      ...here.map(({ home, result }) => home.column - used.column + result[0]!.length),
    );
    const values = Array.from({ length: rows }, (_, r): ReadCell[] =>
      Array.from({ length: columns }, (_value, c) => sheet.values[r]?.[c] ?? null),
    );
    const formulas = Array.from({ length: rows }, (_, r): (string | null)[] =>
      Array.from({ length: columns }, (_value, c) => sheet.formulas[r]?.[c] ?? null),
    );
    for (const { home, result } of here) {
      result.forEach((line, r) =>
        line.forEach((value, c) => (values[home.row - used.row + r]![home.column - used.column + c] = value)),
      );
    }
    const first = sheet.address.split(":")[0]!;
    const last = cellOf(used, rows - 1, columns - 1);
    return { sheet: sheet.sheet, address: `${first}:${columnLetters(last.column)}${last.row}`, values, formulas };
  });
  return { ...input, sheets };
}

/** The same workbook with the values that a spreadsheet worked out for it. */
export function withValuesOf(input: CopyInput, opened: Recalculated): CopyInput {
  const sheets = input.sheets.map((sheet): RangeContent => {
    const used = new WorkbookContents({ ...input, sheets: [sheet] }).usedArea(sheet.sheet);
    if (used === null) return sheet;
    const at = (r: number, c: number): ReadCell => {
      const value = opened.value(sheet.sheet, a1(cellOf(used, r, c)));
      return value;
    };
    return { ...sheet, values: sheet.values.map((row, r) => row.map((_, c) => at(r, c))) };
  });
  return { ...input, sheets };
}
