import type { CellGrid, CellValue } from "../../src/model/cellValue";
import { a1, cellArea, type Area } from "../../src/sharing/area";
import { writeCopy } from "../../src/sharing/copy/writeCopy";
import { isTwinned, type NativeTwin, type TwinArgument } from "../../src/sharing/twin";
import { Working } from "../../src/sharing/working";
import type { PlannedCell, SheetPlan } from "../../src/workbook/sheetPlan";
import { recalculate, type Recalculated } from "./libreOffice";

/** A call, what it gives, and what it gives once its inputs have changed (same shapes, texts and names). */
export interface TwinCase {
  readonly label: string;
  readonly twin: NativeTwin;
  readonly args: readonly (CellGrid | null)[];
  readonly expected: CellGrid;
  readonly changed: readonly (CellGrid | null)[];
  readonly expectedChanged: CellGrid;
}

const sheetOf = (name: string, cells: readonly PlannedCell[]): SheetPlan => ({
  name,
  widths: [20],
  freezeRows: 0,
  cells,
  tables: [],
});

function place(grids: readonly (CellGrid | null)[], row: number): { args: (TwinArgument | null)[]; rows: number } {
  let column = 1;
  let rows = 1;
  const args = grids.map((grid) => {
    if (grid === null) return null;
    const columns = grid[0]?.length ?? 0;
    const area: Area = { ...cellArea("Inputs", row, column), rows: grid.length, columns };
    column += columns + 1;
    rows = Math.max(rows, grid.length);
    return { area, values: grid };
  });
  return { args, rows };
}

function inputCells(args: readonly (TwinArgument | null)[]): PlannedCell[] {
  return args.flatMap((argument) => {
    if (argument === null) return [];
    const cells = new Working("Inputs");
    argument.values.forEach((line, r) => {
      line.forEach((value, c) => {
        if (value !== null) cells.put(argument.area.row + r, argument.area.column + c, value);
      });
    });
    return cells.cells;
  });
}

/** As many of the first cases as go together, a result each. */
interface WrittenCases {
  readonly plans: readonly SheetPlan[];
  readonly changedPlans: readonly SheetPlan[];
  readonly results: readonly Area[];
}

function writeCases(cases: readonly TwinCase[]): WrittenCases {
  const working = new Working("Working");
  const before: PlannedCell[] = [];
  const after: PlannedCell[] = [];
  const results: Area[] = [];
  let row = 1;
  for (const { label, twin, args: grids, changed, expected } of cases) {
    if (working.cells.length > formulasTogether) break;
    const placed = place(grids, row);
    const result = twin.write({ args: placed.args, live: expected }, working);
    if (!isTwinned(result)) throw new Error(`${label}: ${result.reason}`);
    results.push(result.result);
    before.push(...inputCells(placed.args));
    after.push(...inputCells(place(changed, row).args));
    row += placed.rows + 1;
  }
  const plan = sheetOf("Working", working.cells);
  return {
    plans: [sheetOf("Inputs", before), plan],
    changedPlans: [sheetOf("Inputs", after), plan],
    results,
  };
}

const same = (a: unknown, b: CellValue): boolean =>
  typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))
    : (a ?? "") === (b ?? "");

/** The result may hold more rows than now have something to show; those are empty. */
function compare(label: string, sheets: Recalculated, area: Area, expected: CellGrid): string[] {
  if (expected.length > area.rows || (expected[0]?.length ?? 0) > area.columns) {
    return [`${label}: room for ${area.rows} x ${area.columns} cells, ${expected.length} rows to show`];
  }
  return sheets.values(area.sheet, a1(area)).flatMap((line, r) =>
    line.flatMap((got, c) => {
      const value = expected[r]?.[c] ?? null;
      return same(got, value) ? [] : [`${label} (${r},${c}): ${JSON.stringify(got)}, should be ${String(value)}`];
    }),
  );
}

/** Formulas of a workbook beyond which the next cases go into another: larger ones are slow to open. */
const formulasTogether = 40_000;

/** Recalculates all cases before and after their inputs change; gives a line for every cell that differs. */
export async function differences(cases: readonly TwinCase[]): Promise<string[]> {
  const found: string[] = [];
  for (let from = 0; from < cases.length;) {
    const written = writeCases(cases.slice(from));
    const count = written.results.length;
    found.push(...(await differencesIn(cases.slice(from, from + count), written)));
    from += count;
  }
  return found;
}

async function differencesIn(cases: readonly TwinCase[], written: WrittenCases): Promise<string[]> {
  const [before, after] = await Promise.all(
    [written.plans, written.changedPlans].map(async (plans) => recalculate(await writeCopy({ plans, title: "Cases" }))),
  );
  return cases.flatMap((one, index) => [
    ...compare(one.label, before!, written.results[index]!, one.expected),
    ...compare(`${one.label}, changed`, after!, written.results[index]!, one.expectedChanged),
  ]);
}
