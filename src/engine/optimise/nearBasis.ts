import { entry } from "../entry";
import { excessFigure, weightOf } from "./excess";
import { floatInverse } from "./floatInverse";
import type { GroupProgram } from "./groupProgram";
import { firstBasis, sizeOf } from "./groupProgram";
import { subsetSums } from "./groupPass";

/** A charge above a group's cost by less than this part of the largest cost is left to exact arithmetic. */
const NEAR = 1e-10;
const SMALL_PIVOT = 1e-9;
/** Dual weights are moved apart by about this much, so that ties never stop the search. */
const APART = 1e-7;
const PIVOTS_A_REFRESH = 50;
const MOST_PIVOTS = 20_000;

/**
 * The groups that are tight at the optimum as far as doubles can tell, the fixed ones first: the simplex method on the dual, with one column a group.
 * Only groups of `pool` are priced until none of them is overcharged; then one pass over all groups brings the next ones. Null where doubles get nowhere.
 */
export function nearBasis(program: GroupProgram, pool: Set<number>): number[] | null {
  const { game, search, weighting, fixed, settled, goal } = program;
  const size = sizeOf(program);
  const count = game.partners.length;
  const scale = Math.max(game.largest, 1e-300);
  const measure = weighting === "proportional" || weighting === "disruption" ? scale : 1;
  const weight = (group: number): number => (weighting === null ? 0 : weightOf(game, weighting, group) / measure);
  const basis = firstBasis(program);
  const values = new Float64Array(size);
  basis.forEach((group, place) => {
    const given = fixed[place]?.charge;
    values[place] = given === undefined ? Number(game.costs[group]) / scale : ratio(given) / scale;
  });
  const column = (group: number, isFixed: boolean): Float64Array => {
    const entries = new Float64Array(size);
    for (let partner = 0; partner < count; partner++) entries[partner] = (group >> partner) & 1;
    if (weighting !== null) entries[count] = isFixed ? 0 : weight(group);
    return entries;
  };
  let inverse = invert(basis.map((group, place) => column(group, place < fixed.length)));
  if (inverse === null) return null;
  const target = Float64Array.from(weighting === null ? goal : [...goal, 1]);
  const duals = times(inverse, target);
  for (let place = fixed.length; place < size; place++) {
    const moved = Math.max(0, Number(duals[place])) + APART * (1 + ((place * 0.6180339887) % 1));
    duals[place] = moved;
  }
  const known = [...pool];
  const poolCosts = known.map((group) => Number(game.costs[group]) / scale);
  const poolWeights = known.map(weight);
  const keep = (group: number): void => {
    pool.add(group);
    known.push(group);
    poolCosts.push(Number(game.costs[group]) / scale);
    poolWeights.push(weight(group));
  };
  const answer = new Float64Array(size);
  const charges = answer.subarray(0, count);
  const half = count >> 1;
  const paid = {
    half,
    first: answer.subarray(0, half),
    last: answer.subarray(half, count),
    low: new Float64Array(2 ** half),
    high: new Float64Array(2 ** (count - half)),
  };
  const detector = fixed.length > 1 ? settled.detector() : null;
  for (let pivots = 0; pivots < MOST_PIVOTS; pivots++) {
    timesTransposed(inverse, values, answer);
    const relief = weighting === null ? 0 : entry(answer, count);
    let entering = worst(paid, relief, known, poolCosts, poolWeights);
    if (entering === null) {
      const inUnits = charges.map((charge) => charge * scale);
      const figure = excessFigure(game, weighting, inUnits, (relief * scale) / measure);
      const found = search.promising(figure, NEAR * scale, pool, detector);
      for (const group of found) if (!pool.has(group) && !settled.has(group)) keep(group);
      entering = worst(paid, relief, known, poolCosts, poolWeights);
      if (entering === null) return basis;
    }
    const direction = times(inverse, column(entering, false));
    const leaving = firstToLeave(duals, direction, fixed.length);
    if (leaving < 0) return null;
    exchange(inverse, duals, direction, leaving, size);
    basis[leaving] = entering;
    values[leaving] = Number(game.costs[entering]) / scale;
    if (pivots % PIVOTS_A_REFRESH === PIVOTS_A_REFRESH - 1) {
      const fresh = invert(basis.map((group, place) => column(group, place < fixed.length)));
      if (fresh === null) return null;
      inverse = fresh;
    }
  }
  return null;
}

/** Charges in two halves, and room for what the groups of each half pay. */
interface Paid {
  readonly half: number;
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The group of the pool that is overcharged most; null where none is. */
function worst(
  { half, first, last, low, high }: Paid,
  relief: number,
  known: readonly number[],
  costs: readonly number[],
  weights: readonly number[],
): number | null {
  subsetSums(first, low);
  subsetSums(last, high);
  const mask = low.length - 1;
  let most = NEAR;
  let found: number | null = null;
  for (let place = 0; place < known.length; place++) {
    const group = Number(known[place]);
    const charged = Number(low[group & mask]) + Number(high[group >> half]);
    const over = charged + relief * Number(weights[place]) - Number(costs[place]);
    if (over > most) {
      most = over;
      found = group;
    }
  }
  return found;
}

/** The place whose dual weight is the first to reach zero; fixed groups never leave. */
function firstToLeave(duals: Float64Array, direction: Float64Array, fixed: number): number {
  let least = Infinity;
  let leaving = -1;
  for (let place = fixed; place < duals.length; place++) {
    const step = Number(direction[place]);
    if (step <= SMALL_PIVOT) continue;
    const ratio = Number(duals[place]) / step;
    if (ratio < least) {
      least = ratio;
      leaving = place;
    }
  }
  return leaving;
}

function exchange(
  inverse: Float64Array,
  duals: Float64Array,
  direction: Float64Array,
  leaving: number,
  size: number,
): void {
  const pivot = Number(direction[leaving]);
  const step = Math.max(0, Number(duals[leaving]) / pivot);
  for (let place = 0; place < size; place++) {
    inverse[leaving * size + place] = Number(inverse[leaving * size + place]) / pivot;
  }
  for (let row = 0; row < size; row++) {
    const factor = Number(direction[row]);
    if (row === leaving || factor === 0) continue;
    duals[row] = Number(duals[row]) - factor * step;
    for (let place = 0; place < size; place++) {
      inverse[row * size + place] =
        Number(inverse[row * size + place]) - factor * Number(inverse[leaving * size + place]);
    }
  }
  duals[leaving] = step;
}

/** The inverse of the matrix whose columns are given. */
function invert(columns: readonly Float64Array[]): Float64Array | null {
  const size = columns.length;
  const matrix = new Float64Array(size * size);
  columns.forEach((column, at) => column.forEach((value, row) => (matrix[row * size + at] = value)));
  return floatInverse(matrix, size);
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, row) => {
    let sum = 0;
    for (let place = 0; place < size; place++) sum += Number(matrix[row * size + place]) * Number(vector[place]);
    return sum;
  });
}

function timesTransposed(matrix: Float64Array, vector: Float64Array, sums: Float64Array): void {
  const size = vector.length;
  sums.fill(0);
  for (let row = 0; row < size; row++) {
    const factor = Number(vector[row]);
    for (let place = 0; place < size; place++) {
      sums[place] = Number(sums[place]) + factor * Number(matrix[row * size + place]);
    }
  }
}

function ratio({ n, d }: { readonly n: bigint; readonly d: bigint }): number {
  return Number(n) / Number(d);
}
