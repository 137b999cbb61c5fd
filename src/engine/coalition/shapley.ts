import { entry } from "../entry";
import { invariant } from "../invariant";
import type { Fraction } from "../money/fraction";
import type { CostGame } from "./costGame";
import { everybody, unitsOf } from "./costGame";
import { residueSums } from "./shapleyResidues";
import { sumsError, weightedSums } from "./shapleySums";
import { shapleyWeights } from "./shapleyWeights";

const RESIDUES = 2n ** 32n;
/** Costs are cut into limbs of this many bits where their sums in doubles would miss by too much. */
const LIMB_BITS = 26;

/**
 * The Shapley value: what each partner adds to the cost, on average over every order in which the partners could join, in pounds, exact.
 * It adds up to the cost of all partners, charges equal partners equally, and adds up over cost pools; it may lie outside the core.
 * At most 24 partners. Source: Shapley, A Value for n-person Games (1953).
 */
export function shapley(game: CostGame): Fraction[] {
  const count = game.partners.length;
  const common = BigInt(shapleyWeights(count).common);
  const sums = exactSums(game);
  const all = unitsOf(game, everybody(game));
  // Every value is its sum less the same amount, and the values add up to the cost of all partners.
  const spare = sums.reduce((total, sum) => total + sum, 0n) - common * all;
  const d = common * BigInt(count) * game.unitsPerPound;
  return sums.map((sum) => ({ n: sum * BigInt(count) - spare, d }));
}

/** The weighted sums times the common multiple of the weights: whole numbers of units. */
function exactSums(game: CostGame): bigint[] {
  const count = game.partners.length;
  if (game.exact === null && canBeCompleted(count, game.largest)) return completedSums(game.costs, count, game.largest);
  const sums = new Array<bigint>(count).fill(0n);
  limbsOf(game).forEach((limb, place) => {
    const parts = completedSums(limb, count, 2 ** (LIMB_BITS + 1));
    parts.forEach((part, index) => (sums[index] = entry(sums, index) + (part << BigInt(LIMB_BITS * place))));
  });
  return sums;
}

/** Tables that add up to the costs when each is shifted by its place: Shapley's formula is linear in the costs. */
function limbsOf({ costs, exact }: CostGame): Float64Array[] {
  if (exact === null) {
    const high = costs.map((cost) => Math.floor(cost / 2 ** LIMB_BITS));
    return [costs.map((cost, group) => cost - Number(high[group]) * 2 ** LIMB_BITS), high];
  }
  const limbs: Float64Array[] = [];
  for (let left = exact; left.some((cost) => cost !== 0n);) {
    limbs.push(Float64Array.from(left, (cost) => Number(BigInt.asIntN(LIMB_BITS, cost))));
    left = left.map((cost) => (cost - BigInt.asIntN(LIMB_BITS, cost)) >> BigInt(LIMB_BITS));
  }
  return limbs;
}

/** A sum in doubles finds the one whole number near it that has the right remainder. */
function completedSums(costs: Float64Array, count: number, largest: number): bigint[] {
  invariant(canBeCompleted(count, largest), "costs are small enough for one remainder to tell their sums");
  const { common } = shapleyWeights(count);
  const near = weightedSums(costs, count);
  return Array.from(residueSums(costs, count), (residue, index) => {
    const guess = BigInt(Math.round(Number(near[index]) * common));
    return guess + BigInt.asIntN(32, BigInt(residue) - (guess % RESIDUES));
  });
}

function canBeCompleted(count: number, largest: number): boolean {
  const { common, total } = shapleyWeights(count);
  const ofProduct = total * largest * common * 2 ** -52 + 1;
  return sumsError(count, largest) * common + ofProduct < 2 ** 30;
}
