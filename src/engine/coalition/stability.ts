import { toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { compare, fraction, subtract, sum } from "../money/fraction";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import type { CostGame } from "./costGame";
import { costOfGroup, everybody } from "./costGame";
import type { Charge } from "./disruption";
import { chargesOf } from "./disruption";
import { groupName } from "./groupNames";
import type { Overcharged } from "./overchargedGroups";
import { byOvercharge, overchargedGroups } from "./overchargedGroups";

/** A group that would pay less on its own: its partners joined by `+`, and pounds. */
export interface FailingGroup {
  readonly group: string;
  readonly charged: number;
  readonly ownCost: number;
  readonly overcharge: number;
}

/** Which groups would pay less on their own, the most overcharged first, and how far was looked. */
export interface Stability {
  readonly failing: readonly FailingGroup[];
  /** How many groups were tried, and whether these were all that there are. */
  readonly tried: number;
  readonly isComplete: boolean;
}

/**
 * The core test: every group of partners that is charged more than it would cost on its own, to the penny and exact, the most overcharged first, ties to the smaller group number (earlier
 * partners); none: the charges are in the core. The charges must add up to the cost of all, give or take half a penny a partner (charges that were rounded one by one).
 * Problems: `partner-unknown`, `name-repeated`, `charge-missing`, `charges-not-whole`. Source: the core is Gillies's (1959).
 */
export function stability(charges: readonly Charge[], game: CostGame): Result<Stability> {
  const matched = chargesOf(charges, game.partners);
  if (!matched.ok) return matched;
  const whole = wholeCharges(matched.value, costOfGroup(game, everybody(game)));
  return whole.ok ? succeed(testCore(whole.value, game)) : whole;
}

/** The same for exact charges in the order of the partners, whatever they add up to. */
export function testCore(charges: readonly Fraction[], game: CostGame): Stability {
  const failing = overchargedGroups(game, charges).sort(byOvercharge);
  return {
    failing: failing.map((one) => named(game.partners, one)),
    tried: everybody(game) - 1,
    isComplete: true,
  };
}

/** Half a penny, in pounds. */
const HALF_PENNY = fraction(1n, 200n);

/**
 * The same charges where they meet the cost of all; `charges-not-whole` where they do not. Half a penny is allowed for every charge, and for every one of
 * the `sums` that were rounded before they were shared.
 */
export function wholeCharges(charges: readonly Fraction[], cost: Fraction, sums = 0): Result<readonly Fraction[]> {
  const total = sum(charges);
  const gap = subtract(total, cost);
  const size = gap.n < 0n ? { n: -gap.n, d: gap.d } : gap;
  const room = { n: HALF_PENNY.n * BigInt(charges.length + sums), d: HALF_PENNY.d };
  return compare(size, room) > 0
    ? fail({ code: "charges-not-whole", total: toNumber(total), cost: toNumber(cost) })
    : succeed(charges);
}

/** An overcharged group as it is shown. */
export function named(partners: readonly string[], { group, charged, ownCost, overcharge }: Overcharged): FailingGroup {
  return {
    group: groupName(partners, group),
    charged: toNumber(charged),
    ownCost: toNumber(ownCost),
    overcharge: toNumber(overcharge),
  };
}
