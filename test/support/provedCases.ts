import type { CellGrid, CellValue } from "../../src/model/cellValue";
import { a1, bandCell, cellArea, parseA1, type Area } from "../../src/sharing/area";
import { writeCopy } from "../../src/sharing/copy/writeCopy";
import { isTwinned, type TwinArgument, type TwinResult } from "../../src/sharing/twin";
import { fair } from "../../src/sharing/twins/fair";
import { Working } from "../../src/sharing/working";
import type { PlannedCell, SheetPlan } from "../../src/workbook/sheetPlan";
import { recalculate } from "./libreOffice";
import type { SnapshotValue } from "../../src/workbench/file/snapshotCell";

/** A table of group costs and a method, as a copy proves it; charges that are given stand in place of those that the copy works out. */
export interface ProvedCase {
  readonly costs: CellGrid;
  readonly method: string;
  /** What the costs are when the workbook is recalculated; as they were where not given. */
  readonly changed?: CellGrid;
  /** Unrounded charges to be typed over those of the copy. */
  readonly typed?: readonly number[];
}

export interface ProvedResult {
  readonly verdict: SnapshotValue;
  readonly words: SnapshotValue;
  /** The charges that the copy shows, or its errors. */
  readonly charges: readonly CellValue[];
}

interface Written {
  readonly result: TwinResult;
  readonly input: Area;
}

const sheetOf = (name: string, cells: readonly PlannedCell[]): SheetPlan => ({
  name,
  widths: [20],
  freezeRows: 0,
  cells,
  tables: [],
});

function write(one: ProvedCase, working: Working, input: Area): Written {
  const from = working.cells.length;
  const argument = (values: CellGrid): TwinArgument => ({ area: input, values });
  const result = fair.write({ args: [argument(one.costs), argument([[one.method]])], live: [] }, working);
  if (!isTwinned(result) || result.certificate === undefined) throw new Error(`${one.method} was not proved.`);
  if (one.typed !== undefined) overwrite(working, from, one.typed);
  return { result, input };
}

/** Puts typed charges where the copy has its own. */
function overwrite(working: Working, from: number, typed: readonly number[]): void {
  const label = working.cells.findIndex((cell, index) => index >= from && cell.put === "Unrounded charge");
  const row = parseA1(working.cells[label]!.at, working.sheet)!.row;
  const band: Area = { ...cellArea(working.sheet, row, 4), columns: typed.length };
  const places = typed.map((_, i) => a1(bandCell(band, i)));
  working.cells.forEach((cell, index) => {
    const place = index < from ? -1 : places.indexOf(cell.at);
    if (place >= 0) working.cells[index] = { at: cell.at, put: typed[place]! };
  });
}

const textOfError = (value: SnapshotValue): CellValue =>
  typeof value === "object" && value !== null ? value.error : value;

/** Cases in one workbook: more make it slow to open. */
const together = 100;

/** Writes the cases into workbooks, recalculates them in LibreOffice, and reads what each certificate says. */
export async function proved(cases: readonly ProvedCase[]): Promise<ProvedResult[]> {
  const results: ProvedResult[] = [];
  for (let from = 0; from < cases.length; from += together) {
    results.push(...(await provedTogether(cases.slice(from, from + together))));
  }
  return results;
}

async function provedTogether(cases: readonly ProvedCase[]): Promise<ProvedResult[]> {
  const working = new Working("Working");
  const inputs = new Working("Inputs");
  const written = cases.map((one) => {
    const rows = one.costs.length;
    const input: Area = { ...cellArea("Inputs", inputs.row, 1), rows, columns: 2 };
    (one.changed ?? one.costs).forEach((line, r) =>
      line.forEach((value, c) => inputs.put(input.row + r, 1 + c, value)),
    );
    inputs.gap();
    return write(one, working, input);
  });
  const plans = [sheetOf("Inputs", inputs.cells), sheetOf("Working", working.cells)];
  const sheets = await recalculate(await writeCopy({ plans, title: "Cases" }));
  return written.map(({ result }) => {
    const { verdict, words } = result.certificate!;
    return {
      verdict: sheets.value("Working", a1(verdict)),
      words: sheets.value("Working", a1(words)),
      charges: sheets.values("Working", a1(result.result)).map(([, charge = null]) => textOfError(charge)),
    };
  });
}
