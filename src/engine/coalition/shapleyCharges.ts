import { readDecimal, toNumber } from "../money/decimal";
import { PENNY } from "../money/splitAmount";
import type { CostGame } from "./costGame";
import { everybody } from "./costGame";
import { roundSigned } from "../money/roundSigned";
import { shapley } from "./shapley";
import { sumsError, weightedSums } from "./shapleySums";

/**
 * What each partner pays by the Shapley value, in pounds, rounded to a penny by largest remainder, ties to the larger exact charge, then to the
 * earlier name: the same as rounding `shapley`, but the exact value is worked out only where doubles leave open which penny goes where.
 */
export function shapleyCharges(game: CostGame): number[] {
  const quick = chargesByDoubles(game);
  if (quick !== null) return quick;
  return roundSigned(shapley(game), readDecimal(PENNY), game.partners).map(toNumber);
}

/** null where a rounding decision lies within the error of the doubles. */
function chargesByDoubles(game: CostGame): number[] | null {
  const count = game.partners.length;
  const total = Number(game.costs[everybody(game)]);
  if (game.exact !== null || game.unitsPerPound !== 100n || total < 0) return null;
  const sums = weightedSums(game.costs, count);
  const spare = (sums.reduce((all, sum) => all + sum, 0) - total) / count;
  const error = 4 * sumsError(count, game.largest);
  const floors = new Float64Array(count);
  const order = Array.from(sums, (sum, position) => {
    const value = sum - spare;
    const floor = Math.floor(value);
    floors[position] = floor;
    return { position, remainder: value - floor };
  });
  order.sort((a, b) => b.remainder - a.remainder);
  const missing = total - floors.reduce((all, floor) => all + floor, 0);
  const [first, last] = [order[0]?.remainder ?? 0, order.at(-1)?.remainder ?? 0];
  const above = order[missing - 1]?.remainder ?? first + 1;
  const below = order[missing]?.remainder ?? last - 1;
  const isOpen = last < error || first > 1 - error || above - below < 2 * error;
  if (isOpen) return null;
  for (const { position } of order.slice(0, missing)) floors[position] = Number(floors[position]) + 1;
  return Array.from(floors, (pence) => pence / 100 + 0);
}
