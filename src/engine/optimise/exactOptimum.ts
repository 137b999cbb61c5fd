import { unitsOf } from "../coalition/costGame";
import { toNumber } from "../money/decimal";
import { overCommonDenominator } from "../money/fraction";
import { entry } from "../entry";
import { exactInverse } from "./exactInverse";
import { exactWeightOf, excessFigure } from "./excess";
import type { GroupProgram } from "./groupProgram";
import { firstBasis, sizeOf } from "./groupProgram";
import type { GroupFigure } from "./groupPass";
import { commonDivisor } from "./groupSpan";

/** An optimum in exact numbers: charges (and relief) in units over one denominator, and the groups whose weights prove it. */
export interface ExactOptimum {
  readonly charges: readonly bigint[];
  readonly relief: bigint;
  readonly denominator: bigint;
  /** The tight groups of the basis and their weights, as whole numbers in lowest terms over `weightScale`; fixed groups may weigh less than zero. */
  readonly basis: readonly number[];
  readonly weights: readonly bigint[];
  readonly weightScale: bigint;
}

const PIVOTS_BY_SIZE = 60;
const MOST_PIVOTS = 3000;

/**
 * Makes an optimum exact: solves for the charges that make the groups of the basis tight, looks for a group that is overcharged, exactly, and exchanges until there is none.
 * A basis that is none, or gives no dual answer, is replaced by the first one. After `bySize` exchanges the lowest group number enters instead of the most overcharged group, which cannot
 * go in circles. Null where there is no optimum, or after `most` exchanges.
 */
export function exactOptimum(
  program: GroupProgram,
  near: readonly number[],
  bySize = PIVOTS_BY_SIZE,
  most = MOST_PIVOTS,
): ExactOptimum | null {
  const first = solveExactly(program, near);
  let current = first !== null && isDual(first, program) ? first : solveExactly(program, firstBasis(program));
  for (let pivots = 0; pivots < most && current !== null; pivots++) {
    const over = overcharged(program, current);
    const entering = pivots < bySize ? over.worst : over.lowest;
    if (entering === null) return current;
    const leaving: number = firstToLeave(program, current, entering);
    if (leaving < 0) return null;
    current = solveExactly(program, current.basis.with(leaving, entering));
  }
  return null;
}

interface Solved extends ExactOptimum {
  readonly inverse: readonly (readonly bigint[])[];
}

function isDual({ weights }: Solved, { fixed }: GroupProgram): boolean {
  return weights.every((weight, place) => place < fixed.length || weight >= 0n);
}

/** The rows of members of a basis, then its measures. */
function rowOf({ game, weighting }: GroupProgram, group: number, isFixed: boolean): bigint[] {
  const members = game.partners.map((_, partner) => BigInt((group >> partner) & 1));
  if (weighting === null) return members;
  return [...members, isFixed ? 0n : exactWeightOf(game, weighting, group)];
}

function solveExactly(program: GroupProgram, basis: readonly number[]): Solved | null {
  const { game, fixed, goal, weighting } = program;
  const size = sizeOf(program);
  if (basis.length !== size) return null;
  const inverted = exactInverse(basis.map((group, place) => rowOf(program, group, place < fixed.length)));
  if (inverted === null) return null;
  const turn = inverted.determinant < 0n ? -1n : 1n;
  const scale = turn * inverted.determinant;
  const inverse = inverted.scaled.map((row) => row.map((value) => turn * value));
  const { numerators, denominator } = overCommonDenominator([
    ...fixed.map(({ charge }) => charge),
    ...basis.slice(fixed.length).map((group) => ({ n: unitsOf(game, group), d: 1n })),
  ]);
  const answer = inverse.map((row) => dot(row, numerators));
  const lowest = inLowestTerms([...answer, scale * denominator]);
  const target = [...goal.map(BigInt), ...(weighting === null ? [] : [1n])];
  const weights = basis.map((_, place) =>
    target.reduce((sum, value, row) => sum + value * entry(entry(inverse, row), place), 0n),
  );
  const light = inLowestTerms([...weights, scale]);
  return {
    charges: lowest.slice(0, game.partners.length),
    relief: weighting === null ? 0n : entry(lowest, size - 1),
    denominator: entry(lowest, size),
    basis,
    weights: light.slice(0, size),
    weightScale: entry(light, size),
    inverse,
  };
}

/** Groups that pay more than their cost less the relief, exactly: by the most, and the lowest number. */
function overcharged(
  program: GroupProgram,
  optimum: ExactOptimum,
): { readonly worst: number | null; readonly lowest: number | null } {
  const { search, settled } = program;
  const { figure, doubt } = nearFigure(program, optimum);
  let most = 0n;
  let worst: number | null = null;
  let lowest: number | null = null;
  for (const group of search.above(figure, -doubt)) {
    if (settled.has(group)) continue;
    const over = overchargeOf(program, optimum, group);
    if (over <= 0n) continue;
    lowest ??= group;
    if (over > most) [most, worst] = [over, group];
  }
  return { worst, lowest };
}

/** The charges as doubles, and what rounding can make of any figure that is computed from them. */
function nearFigure(
  { game, weighting }: GroupProgram,
  { charges, relief, denominator }: ExactOptimum,
): { readonly figure: GroupFigure; readonly doubt: number } {
  const near = Float64Array.from(charges, (n) => toNumber({ n, d: denominator }));
  const nearRelief = toNumber({ n: relief, d: denominator });
  const isCost = weighting === "proportional" || weighting === "disruption";
  const measure = isCost ? 3 * game.largest : near.length;
  const size = near.reduce((sum, charge) => sum + Math.abs(charge), 2 * game.largest + Math.abs(nearRelief) * measure);
  return { figure: excessFigure(game, weighting, near, nearRelief), doubt: (near.length + 10) * 2 ** -52 * size };
}

/** What a group pays above its cost less relief x its measure, times the denominator. */
function overchargeOf(
  { game, weighting }: GroupProgram,
  { charges, relief, denominator }: ExactOptimum,
  group: number,
): bigint {
  let charged = weighting === null ? 0n : relief * exactWeightOf(game, weighting, group);
  for (let left = group; left !== 0; left &= left - 1) charged += entry(charges, 31 - Math.clz32(left & -left));
  return charged - denominator * unitsOf(game, group);
}

/** The place that leaves when a group enters: the first whose weight reaches zero, ties to the lowest group number; -1 where none does. */
function firstToLeave(program: GroupProgram, { basis, inverse, weights }: Solved, entering: number): number {
  const row = rowOf(program, entering, false);
  let leaving = -1;
  let leavingStep = 0n;
  for (let place = program.fixed.length; place < basis.length; place++) {
    const step = row.reduce((sum, value, at) => sum + value * entry(entry(inverse, at), place), 0n);
    if (step <= 0n) continue;
    const order = leaving < 0 ? -1n : entry(weights, place) * leavingStep - entry(weights, leaving) * step;
    if (order < 0n || (order === 0n && entry(basis, place) < entry(basis, leaving))) {
      [leaving, leavingStep] = [place, step];
    }
  }
  return leaving;
}

function dot(a: readonly bigint[], b: readonly bigint[]): bigint {
  return a.reduce((sum, value, place) => sum + value * entry(b, place), 0n);
}

/** Whole numbers divided by what they have in common, so that the last of them is above zero as it was. */
function inLowestTerms(values: readonly bigint[]): bigint[] {
  const common = commonDivisor(values);
  return values.map((value) => value / common);
}
