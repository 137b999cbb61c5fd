import type { Marginal } from "./quantileTable";
import { CELLS_PER_UNIT, TABLE_LENGTH, TABLE_REACH } from "./quantileTable";
import { startOf, STRETCH, workRows } from "./workRows";

/** A standard normal quantity as a place in a table is `PLACES_PER_UNIT` times the quantity, and `MIDDLE_PLACE`. */
export const PLACES_PER_UNIT = CELLS_PER_UNIT;
export const MIDDLE_PLACE = TABLE_REACH * CELLS_PER_UNIT;

/**
 * A marginal made ready for places: a table as the straight line of each cell (its height at place 0, then its slope a place), steps as the places at which
 * they begin.
 */
export type MarginalReader =
  | { readonly kind: "lines"; readonly lines: Float64Array; readonly lowest: number; readonly highest: number }
  | Extract<Marginal, { kind: "steps" }>;

const CELLS = TABLE_LENGTH - 1;

/** Makes a marginal ready; once for a whole run. */
export function readerOf(marginal: Marginal): MarginalReader {
  const { values } = marginal;
  if (marginal.kind === "steps") {
    return { kind: "steps", starts: marginal.starts.map((z) => z * PLACES_PER_UNIT + MIDDLE_PLACE), values };
  }
  const lines = new Float64Array(2 * CELLS);
  for (let cell = 0; cell < CELLS; cell++) {
    const low = values[cell] ?? 0;
    const slope = (values[cell + 1] ?? 0) - low;
    lines[2 * cell] = low - cell * slope;
    lines[2 * cell + 1] = slope;
  }
  return { kind: "lines", lines, lowest: values[0] ?? 0, highest: values[CELLS] ?? 0 };
}

/** Turns the standard normal quantities of rows 0, 1 ... into places from row `to` on. */
export function placesOf(rows: number, to: number): void {
  for (let row = 0; row < rows; row++) {
    const z = startOf(row);
    const place = startOf(to + row);
    for (let draw = 0; draw < STRETCH; draw++) {
      workRows[place + draw] = (workRows[z + draw] ?? 0) * PLACES_PER_UNIT + MIDDLE_PLACE;
    }
  }
}

/** Turns places into values of the inputs, where they stand: each row from `first` on by its own marginal. */
export function applyMarginals(readers: readonly MarginalReader[], first: number): void {
  for (let row = 0; row < readers.length; row++) {
    const reader = readers[row];
    if (reader?.kind === "lines") readLines(reader.lines, reader.lowest, reader.highest, first + row);
    else if (reader !== undefined) takeSteps(reader.starts, reader.values, first + row);
  }
}

/** Between two values of the table along a straight line; beyond its ends the last value holds (the first line runs on by a cell, where nothing lies). */
function readLines(lines: Float64Array, lowest: number, highest: number, row: number): void {
  const start = startOf(row);
  for (let draw = 0; draw < STRETCH; draw++) {
    const place = workRows[start + draw] ?? 0;
    const cell = place | 0;
    if (cell >>> 0 < CELLS) workRows[start + draw] = (lines[2 * cell] ?? 0) + place * (lines[2 * cell + 1] ?? 0);
    else workRows[start + draw] = place < 0 ? lowest : highest;
  }
}

function takeSteps(starts: Float64Array, values: Float64Array, row: number): void {
  const start = startOf(row);
  for (let draw = 0; draw < STRETCH; draw++) {
    const place = workRows[start + draw] ?? 0;
    let outcome = 0;
    while (outcome < starts.length && place > (starts[outcome] ?? 0)) outcome++;
    workRows[start + draw] = values[outcome] ?? 0;
  }
}
