import type { CellInput, PlannedCell } from "../../workbook/sheetPlan";
import { a1, cellArea, cellOf, type Area } from "../area";
import { valueFunctions } from "../twins/twins";
import { Working } from "../working";
import { findAddInCall, type AddInCall } from "./formula/addInCalls";
import { isError, plainValue, type WorkbookContents } from "./copyInput";
import { freezeCall, shownFormulas, type FrozenCall } from "./freezeCall";

/** What a cell of the workbook becomes in the copy, with the working cell whose figure it shows. */
interface FrozenCell {
  readonly put: CellInput;
  readonly from: PlannedCell | null;
  /** Where a value came from. */
  readonly note?: string;
}

export interface FrozenWorkbook {
  /** By sheet and address, such as "Allocation!A27". */
  readonly cells: ReadonlyMap<string, FrozenCell>;
  readonly calls: readonly FrozenCall[];
  readonly workings: readonly Working[];
  /** What stayed a value, and why, a sentence each. */
  readonly left: readonly string[];
}

export function placeKey(cell: Area): string {
  return `${cell.sheet}!${a1(cell)}`;
}

/** Finds every call of the add-in and writes its workings, on a sheet of workings for each sheet that has calls. */
export function freezeSheets(contents: WorkbookContents): FrozenWorkbook {
  const cells = new Map<string, FrozenCell>();
  const calls: FrozenCall[] = [];
  const workings: Working[] = [];
  const left: string[] = [];
  const spillOf = (cell: Area): Area | null => spillAround(contents, cell);
  for (const { sheet } of contents.input.sheets) {
    let working: Working | null = null;
    let frozenHere = 0;
    for (const home of formulaCells(contents, sheet)) {
      const formula = contents.formula(home) ?? "";
      const call = findAddInCall(formula);
      if (call === null) continue;
      working ??= startWorking(sheet, contents, workings);
      const site = working;
      const result = site.undoable(() => freezeCell(formula, home, contents, site, spillOf));
      if (typeof result === "string") {
        left.push(`${placeKey(home)} stays a value: ${result}.`);
        for (const [cell, put] of valuesAt(contents, spillIsKnown(call, contents, home) ?? home)) {
          cells.set(placeKey(cell), { put, from: null });
        }
        const source = formula.slice(call.start, call.end).replace(/FAIRSHARE\./gi, "");
        cells.set(placeKey(home), {
          put: plainValue(contents.read(home)),
          from: null,
          note: `What the add-in showed when this copy was made: ${source}`,
        });
        continue;
      }
      frozenHere += 1;
      calls.push(result.frozen);
      const kept = result.shown.filter(({ cell }) => isTaken(cell, contents, spillOf(home) ?? home));
      for (const one of result.shown) if (!kept.includes(one)) cells.set(placeKey(one.cell), one);
      const [first] = kept;
      if (first !== undefined) left.push(keptSentence(first.cell, result.frozen.id, home));
    }
    if (working !== null && frozenHere > 0) workings.push(working);
  }
  return { cells, calls, workings, left };
}

/** A result may have room to grow into cells that hold something else: those stay as they are. */
function isTaken(cell: Area, contents: WorkbookContents, spill: Area): boolean {
  const [down, across] = [cell.row - spill.row, cell.column - spill.column];
  if (down < spill.rows && across < spill.columns) return false;
  return contents.formula(cell) !== null || (contents.read(cell) ?? "") !== "";
}

function keptSentence(cell: Area, id: string, home: Area): string {
  return `${placeKey(cell)} keeps what it held: should ${id} in ${placeKey(home)} come to more rows than when copied, they are not shown from there on.`;
}

function startWorking(sheet: string, contents: WorkbookContents, workings: readonly Working[]): Working {
  const taken = new Set(workings.map((one) => one.sheet.toLowerCase()));
  let name = `Working ${sheet}`.slice(0, 31);
  for (let k = 2; contents.hasSheet(name) || taken.has(name.toLowerCase()); k += 1) {
    name = `${`Working ${sheet}`.slice(0, 27)} ${k}`;
  }
  contents.addWorking(name);
  const working = new Working(name);
  working.put(1, 1, `How the results on ${sheet} come about`, { look: "title" });
  working.put(2, 1, "Each result of the add-in, step by step, as ordinary formulas over the inputs.", {
    look: "source",
  });
  working.row = 4;
  return working;
}

function formulaCells(contents: WorkbookContents, sheet: string): Area[] {
  const used = contents.usedArea(sheet);
  if (used === null) return [];
  return Array.from({ length: used.rows * used.columns }, (_, k) =>
    cellOf(used, Math.floor(k / used.columns), k % used.columns),
  ).filter((cell) => contents.formula(cell) !== null);
}

interface FreezeResult {
  readonly frozen: FrozenCall;
  readonly shown: readonly { readonly cell: Area; readonly put: CellInput; readonly from: PlannedCell | null }[];
}

function freezeCell(
  formula: string,
  home: Area,
  contents: WorkbookContents,
  working: Working,
  spillOf: (cell: Area) => Area | null,
): FreezeResult | string {
  const first = findAddInCall(formula);
  if (first === null) return "there is no call in it";
  let text = formula;
  let call: AddInCall = first;
  const written = (at: AddInCall): FrozenCall | string => freezeCall(at, { contents, home, working, spillOf });
  let frozen = written(call);
  // Calls inside calls: each is replaced by the place of its result before the one around it is read.
  while (typeof frozen !== "string") {
    const [only] = shownFormulas(text, { ...call, within: ["SUM"] }, frozen, new Map());
    const inside = typeof only?.put === "object" && only.put !== null ? only.put.formula : "";
    const next = findAddInCall(inside);
    if (next === null) break;
    const { certificate } = frozen;
    text = inside;
    call = next;
    frozen = written(call);
    // What proves an inner result proves the one that is built on it.
    if (typeof frozen !== "string" && certificate !== undefined) frozen = { certificate, ...frozen };
  }
  if (typeof frozen === "string") return frozen;
  const byAddress = new Map(working.cells.map((cell) => [cell.at, cell]));
  return { frozen, shown: shownFormulas(text, call, frozen, byAddress) };
}

/** Cells that a spilled result covers: to the right and below, as long as there are values that no formula of their own makes. */
export function spillAround(contents: WorkbookContents, cell: Area): Area | null {
  const filled = (at: Area): boolean =>
    contents.read(at) !== null && contents.read(at) !== "" && contents.formula(at) === null;
  if (isError(contents.read(cell))) return null;
  let columns = 1;
  while (filled(cellArea(cell.sheet, cell.row, cell.column + columns))) columns += 1;
  let rows = 1;
  const lineFilled = (row: number): boolean =>
    Array.from({ length: columns }, (_, c) => cellArea(cell.sheet, row, cell.column + c)).some(filled);
  while (lineFilled(cell.row + rows)) rows += 1;
  return { ...cell, rows, columns };
}

function spillIsKnown(call: AddInCall, contents: WorkbookContents, home: Area): Area | null {
  return valueFunctions.includes(call.id) || !isError(contents.read(home)) ? spillAround(contents, home) : null;
}

function valuesAt(contents: WorkbookContents, area: Area): [Area, CellInput][] {
  return Array.from({ length: area.rows * area.columns }, (_, k) => {
    const cell = cellOf(area, Math.floor(k / area.columns), k % area.columns);
    return [cell, plainValue(contents.read(cell))];
  });
}
