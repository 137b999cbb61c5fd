import type { ICellData, IRange } from "@univerjs/core";
import { FormulaDataModel, SetArrayFormulaDataMutation, SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import type { Calculator } from "../calculation/calculator";
import type { FormulaCell } from "../calculation/formulaCell";
import { cellOfValue } from "./rawCell";
import { type RunningUniver, UNIT } from "./startUniver";
import type { UniverBook } from "./univerBook";

type Lines<T> = Record<number, Record<number, T>>;

const LOCAL = { onlyLocal: true, fromFormula: true };

const put = <T>(lines: Lines<T>, row: number, column: number, value: T): void => {
  const line = (lines[row] ??= {});
  line[column] = value;
};

/** Ranges and cells of every block that spills on a sheet, in the library's form. */
const spillsOf = (calculator: Calculator, sheet: string): { ranges: Lines<IRange>; cells: Lines<ICellData> } => {
  const ranges: Lines<IRange> = {};
  const cells: Lines<ICellData> = {};
  for (const { row, column, spill, array } of calculator.sheet(sheet).anchors()) {
    if (!spill || !array) continue;
    put(ranges, row, column, {
      startRow: row,
      startColumn: column,
      endRow: row + spill.rows - 1,
      endColumn: column + spill.columns - 1,
    });
    for (let r = 0; r < array.rows; r++)
      for (let c = 0; c < array.columns; c++)
        put(cells, row + r, column + c, cellOfValue(array.data[r * array.columns + c] ?? 0));
  }
  return { ranges, cells };
};

/** Shows results in the sheets. It is no change by anybody: nothing to undo, nothing to work out again. Answers the sheets that look different. */
export const publishResults = (
  running: RunningUniver,
  calculator: Calculator,
  book: UniverBook,
  changed: ReadonlySet<FormulaCell>,
  everything: boolean,
): ReadonlySet<string> => {
  const sheets = new Map<string, Lines<ICellData>>();
  const spilled = new Set<string>(everything ? book.sheetIds() : []);
  for (const cell of changed) {
    const lines = sheets.get(cell.sheet) ?? {};
    sheets.set(cell.sheet, lines);
    put(lines, cell.row, cell.column, cellOfValue(cell.value));
    spilled.add(cell.sheet);
  }
  if (spilled.size > 0) {
    const model = running.injector.get(FormulaDataModel);
    const ranges: Record<string, unknown> = { ...model.getArrayFormulaRange()[UNIT] };
    const cells: Record<string, unknown> = { ...model.getArrayFormulaCellData()[UNIT] };
    for (const sheet of spilled) {
      const spills = spillsOf(calculator, sheet);
      ranges[sheet] = spills.ranges;
      cells[sheet] = spills.cells;
    }
    running.commands.syncExecuteCommand(
      SetArrayFormulaDataMutation.id,
      { arrayFormulaRange: { [UNIT]: ranges }, arrayFormulaCellData: { [UNIT]: cells } },
      { ...LOCAL, remove: true },
    );
  }
  for (const [sheet, cellValue] of sheets)
    if (book.worksheet(sheet))
      running.commands.syncExecuteCommand(
        SetRangeValuesMutation.id,
        { unitId: UNIT, subUnitId: sheet, cellValue },
        LOCAL,
      );
  return new Set([...sheets.keys(), ...spilled]);
};
