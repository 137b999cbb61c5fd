import { fixedName, overlaps, readAddress } from "./a1";
import type { Rectangle } from "./a1";
import { isFormula } from "./sheetPlan";
import type { CellInput, PlannedTable, SheetPlan } from "./sheetPlan";

/** A rectangle of cells to be written in one go. */
export interface Block {
  readonly area: Rectangle;
  readonly cells: readonly (readonly CellInput[])[];
}

/** Where a planned table stands: header row and body, with at least one body row because a spreadsheet table needs one. */
export function tableArea(table: PlannedTable): Rectangle {
  const corner = readAddress(table.at);
  if (corner === null) throw new Error(`${table.at} is not the address of a cell`);
  return { ...corner, rows: Math.max(table.rows.length, 1) + 1, columns: table.columns.length };
}

/** The body of a planned table, one blank row where it has none. */
export function tableBody(table: PlannedTable): readonly (readonly CellInput[])[] {
  return table.rows.length > 0 ? table.rows : [table.columns.map(() => null)];
}

/** Every cell of a plan outside its tables, joined to blocks so that adapters write few ranges. */
export function planBlocks(plan: SheetPlan): readonly Block[] {
  return blocksOf(new Map(plan.cells.map((cell) => [cell.at, cell.put])));
}

/** Cells by address, joined to blocks: along rows first, then rows of the same columns. */
export function blocksOf(cells: ReadonlyMap<string, CellInput>): readonly Block[] {
  const byRow = new Map<number, Map<number, CellInput>>();
  for (const [address, put] of cells) {
    const at = readAddress(address);
    if (at === null) throw new Error(`${address} is not the address of a cell`);
    const row = byRow.get(at.row) ?? new Map<number, CellInput>();
    row.set(at.column, put);
    byRow.set(at.row, row);
  }
  return joinRows([...byRow].sort(([one], [other]) => one - other).flatMap(([row, inputs]) => runsOf(row, inputs)));
}

function runsOf(row: number, cells: ReadonlyMap<number, CellInput>): readonly Block[] {
  const runs: { column: number; cells: CellInput[] }[] = [];
  for (const [column, put] of [...cells].sort(([one], [other]) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && last.column + last.cells.length === column) last.cells.push(put);
    else runs.push({ column, cells: [put] });
  }
  return runs.map((run) => ({
    area: { row, column: run.column, rows: 1, columns: run.cells.length },
    cells: [run.cells],
  }));
}

function joinRows(runs: readonly Block[]): readonly Block[] {
  const joined: { area: Rectangle; cells: (readonly CellInput[])[] }[] = [];
  for (const run of runs) {
    const above = joined.find(
      ({ area }) =>
        area.column === run.area.column && area.columns === run.area.columns && area.row + area.rows === run.area.row,
    );
    if (above === undefined) joined.push({ area: run.area, cells: [...run.cells] });
    else {
      above.cells.push(...run.cells);
      above.area = { ...above.area, rows: above.area.rows + 1 };
    }
  }
  return joined;
}

/** All rectangles that a plan writes into: what a later plan of the same sheet may clear. */
export function planAreas(plan: SheetPlan): readonly Rectangle[] {
  return [...planBlocks(plan).map((block) => block.area), ...plan.tables.map(tableArea)];
}

/** Sentences about a plan that cannot be laid out: tables over cells or over each other. For tests and adapters alike. */
export function planCollisions(plan: SheetPlan): readonly string[] {
  const areas = planAreas(plan);
  return areas.flatMap((area, index) =>
    areas
      .slice(index + 1)
      .filter((other) => overlaps(area, other))
      .map((other) => `${plan.name}: ${fixedName(area)} lies over ${fixedName(other)}`),
  );
}

/** What a cell takes up in a request, in characters; enough to keep requests below the limit of Excel on the web. */
export function sizeOf(input: CellInput): number {
  if (isFormula(input)) return input.formula.length + 3;
  return input === null ? 4 : String(input).length + 3;
}
