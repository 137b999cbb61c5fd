import { entry } from "../entry";
import type { Fraction } from "../money/fraction";
import { ONE, multiply, overCommonDenominator } from "../money/fraction";
import type { CostPart } from "./costPart";
import { amountsIn } from "./costPart";

/**
 * What every group costs by parts, in pounds, exact and in lowest terms where figures are long; capped by the sum of stand-alone costs where these are
 * given. Amounts are brought over one denominator first, and what a group adds up to is what it adds up to without its last member, and that member's.
 */
export function exactCosts(count: number, parts: readonly CostPart[], alone: readonly Fraction[] | null): Fraction[] {
  const { denominator } = overCommonDenominator([...parts.flatMap(amountsIn), ...(alone ?? [])]);
  const whole = ({ n, d }: Fraction): bigint => n * (denominator / d);
  const costs = new Array<bigint>(2 ** count).fill(0n);
  const addToAll = (amountOf: (group: number) => bigint): void => {
    for (let group = 0; group < costs.length; group++) costs[group] = entry(costs, group) + amountOf(group);
  };
  for (const part of parts) {
    if (part.kind === "pool") {
      const amount = whole(part.cost);
      const users = part.users.reduce((group, user) => group | (1 << user), 0);
      addToAll((group) => ((group & users) === 0 ? 0n : amount));
    } else if (part.kind === "steps") {
      const { numerators } = overCommonDenominator([part.block, ...part.volumes]);
      const block = entry(numerators, 0);
      const amount = whole(part.cost);
      const volume = overGroups(numerators.slice(1), plus);
      addToAll((group) => amount * ((entry(volume, group) + block - 1n) / block));
    } else {
      const amounts = overGroups(amountsIn(part).map(whole), part.kind === "own" ? plus : larger);
      addToAll((group) => entry(amounts, group));
    }
  }
  const apart = alone === null ? null : overGroups(alone.map(whole), plus);
  return costs.map((cost, group) => {
    const limit = apart === null ? cost : entry(apart, group);
    return multiply({ n: limit < cost ? limit : cost, d: denominator }, ONE);
  });
}

/** What the members of every group come to together, from nobody on. */
function overGroups(values: readonly bigint[], join: (before: bigint, value: bigint) => bigint): bigint[] {
  return values.reduce((groups, value) => [...groups, ...groups.map((before) => join(before, value))], [0n]);
}

function plus(a: bigint, b: bigint): bigint {
  return a + b;
}

function larger(a: bigint, b: bigint): bigint {
  return a < b ? b : a;
}
