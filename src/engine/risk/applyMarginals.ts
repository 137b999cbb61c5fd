import type { Marginal } from "./quantileTable";
import { CELLS_PER_UNIT, TABLE_LENGTH, TABLE_REACH } from "./quantileTable";

const MIDDLE = TABLE_REACH * CELLS_PER_UNIT;
const LAST_CELL = TABLE_LENGTH - 2;

/** Turns standard normal quantities into values of the inputs, in place: each row of `length` draws by its own marginal. */
export function applyMarginals(marginals: readonly Marginal[], draws: Float64Array, length: number): void {
  marginals.forEach((marginal, row) => {
    if (marginal.kind === "table") readTable(marginal.values, draws, row * length, length);
    else takeSteps(marginal.starts, marginal.values, draws, row * length, length);
  });
}

/** Between two values of the table along a straight line; beyond its ends the last value holds. */
function readTable(values: Float64Array, draws: Float64Array, from: number, length: number): void {
  for (let at = from; at < from + length; at++) {
    let place = (draws[at] ?? 0) * CELLS_PER_UNIT + MIDDLE;
    if (place < 0) place = 0;
    else if (place > LAST_CELL + 1) place = LAST_CELL + 1;
    let cell = place | 0;
    if (cell > LAST_CELL) cell = LAST_CELL;
    const low = values[cell] ?? 0;
    draws[at] = low + (place - cell) * ((values[cell + 1] ?? 0) - low);
  }
}

function takeSteps(
  starts: Float64Array,
  values: Float64Array,
  draws: Float64Array,
  from: number,
  length: number,
): void {
  for (let at = from; at < from + length; at++) {
    const z = draws[at] ?? 0;
    let outcome = 0;
    while (outcome < starts.length && z > (starts[outcome] ?? 0)) outcome++;
    draws[at] = values[outcome] ?? 0;
  }
}
