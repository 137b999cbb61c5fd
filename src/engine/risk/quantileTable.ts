import type { BetaShapes } from "./betaQuantile";
import { betaQuantile, logBeta, pertShapes } from "./betaQuantile";
import type { Distribution } from "./distribution";
import { exponential } from "./exponential";
import { logarithm } from "./logarithm";
import { normalChance, normalDensity, normalQuantile } from "./normalCurve";
import type { ThreePoints } from "./quantileOf";
import { lognormalAt, sortedOutcomes, triangularQuantile, uniformQuantile } from "./quantileOf";

/** Cells of a table a standard deviation; a power of two, so that places in the table are exact. */
export const CELLS_PER_UNIT = 256;
/** A table runs from this many standard deviations below to as many above. */
export const TABLE_REACH = 8;
/** Values in a table. */
export const TABLE_LENGTH = 2 * TABLE_REACH * CELLS_PER_UNIT + 1;
const ANCHOR_EVERY = 16;
const MIDDLE = TABLE_REACH * CELLS_PER_UNIT;

/** How z becomes a value: a table to be read between its values, or for outcomes the z at which each but the first begins. */
export type Marginal =
  | { readonly kind: "table"; readonly values: Float64Array }
  | { readonly kind: "steps"; readonly starts: Float64Array; readonly values: Float64Array };

/**
 * A sound distribution as a table of its values at z = -8 to 8 in steps of 1/256. Read between its values, a table is off by less than a millionth of the
 * standard deviation for the shapes that costs take.
 */
export function marginalOf(distribution: Distribution, tails: Float64Array = normalTails()): Marginal {
  switch (distribution.kind) {
    case "discrete":
      return stepsOf(distribution);
    case "pert":
      return { kind: "table", values: pertTable(distribution, tails) };
    case "triangular":
      return tableBy((place) => triangularQuantile(distribution, chancesAt(place, tails)));
    case "uniform":
      return tableBy((place) => uniformQuantile(distribution, chancesAt(place, tails)));
    case "normal":
      return tableBy((place) => distribution.mean + distribution.sd * zAt(place));
    case "lognormal":
      return tableBy((place) => lognormalAt(distribution, zAt(place)));
  }
}

/** The z of a place in a table. */
function zAt(place: number): number {
  return place / CELLS_PER_UNIT - TABLE_REACH;
}

function tableBy(valueAt: (place: number) => number): Marginal {
  const values = new Float64Array(TABLE_LENGTH);
  for (let place = 0; place < TABLE_LENGTH; place++) values[place] = valueAt(place);
  return { kind: "table", values };
}

/** Chances of less than z = 0, -1/256 ... -8: the same for every input, so they are worked out once. */
export function normalTails(): Float64Array {
  const tails = new Float64Array(MIDDLE + 1);
  for (let step = 0; step <= MIDDLE; step++) tails[step] = normalChance(-step / CELLS_PER_UNIT);
  return tails;
}

function chancesAt(place: number, tails: Float64Array): { readonly below: number; readonly above: number } {
  const tail = tails[Math.abs(place - MIDDLE)] ?? 0;
  return place <= MIDDLE ? { below: tail, above: 1 - tail } : { below: 1 - tail, above: tail };
}

function stepsOf({ outcomes }: Extract<Distribution, { kind: "discrete" }>): Marginal {
  const sorted = sortedOutcomes(outcomes);
  const starts: number[] = [];
  let sum = 0;
  for (const { chance } of sorted.slice(0, -1)) {
    sum += chance;
    starts.push(sum < 1 ? normalQuantile(sum) : TABLE_REACH);
  }
  return {
    kind: "steps",
    starts: Float64Array.from(starts),
    values: Float64Array.from(sorted, ({ value }) => value),
  };
}

/** Solved at every sixteenth place, from the middle outwards and measured from the nearer end; cubic in between, with the true slope at both sides. */
function pertTable({ min, mode, max }: ThreePoints, tails: Float64Array): Float64Array {
  const values = new Float64Array(TABLE_LENGTH);
  const width = max - min;
  if (width === 0) return values.fill(min);
  const shapes = pertShapes((mode - min) / width);
  const low = distancesFrom(shapes, tails);
  const high = distancesFrom({ alpha: shapes.beta, beta: shapes.alpha }, tails);
  for (let place = 0; place <= MIDDLE; place++) {
    values[place] = min + width * (low[MIDDLE - place] ?? 0);
    values[TABLE_LENGTH - 1 - place] = max - width * (high[MIDDLE - place] ?? 0);
  }
  return values;
}

/** Distances from the lower end at z = 0, -1/256, -2/256 ... -8, as fractions of the range. */
function distancesFrom(shapes: BetaShapes, tails: Float64Array): Float64Array {
  const distances = new Float64Array(MIDDLE + 1);
  let solved = betaQuantile(shapes, 0.5);
  let slope = slopeAt(shapes, solved, 0);
  distances[0] = solved;
  for (let anchor = ANCHOR_EVERY; anchor <= MIDDLE; anchor += ANCHOR_EVERY) {
    const z = -anchor / CELLS_PER_UNIT;
    const step = ANCHOR_EVERY / CELLS_PER_UNIT;
    // The logarithm of a distance is close to a straight line in z.
    const next = betaQuantile(shapes, tails[anchor] ?? 0, solved * exponential(-(slope / solved) * step));
    const nextSlope = slopeAt(shapes, next, z);
    for (let i = 1; i <= ANCHOR_EVERY; i++) {
      const t = i / ANCHOR_EVERY;
      const [t2, t3] = [t * t, t * t * t];
      distances[anchor - ANCHOR_EVERY + i] =
        (2 * t3 - 3 * t2 + 1) * solved -
        (t3 - 2 * t2 + t) * step * slope +
        (3 * t2 - 2 * t3) * next -
        (t3 - t2) * step * nextSlope;
    }
    solved = next;
    slope = nextSlope;
  }
  return distances;
}

/** How fast the distance grows with z: the height of the normal curve over the density there. */
function slopeAt({ alpha, beta }: BetaShapes, x: number, z: number): number {
  return normalDensity(z) / betaDensity(alpha, beta, x);
}

function betaDensity(alpha: number, beta: number, x: number): number {
  return exponential((alpha - 1) * logarithm(x) + (beta - 1) * logarithm(1 - x) - logBeta({ alpha, beta }));
}
