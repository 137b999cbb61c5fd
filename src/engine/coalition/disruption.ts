import { keyOf } from "../allocation/partnerNames";
import { entry } from "../entry";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { divide, subtract, sum } from "../money/fraction";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import type { PartnerCosts } from "./partnerCosts";

/** A partner and what it pays, in pounds. */
export interface Charge {
  readonly partner: string;
  readonly charge: number;
}

/** `propensity`: pounds the others lose for each pound the partner loses by leaving; null where it loses nothing and so wants to leave. */
export interface Disruption {
  readonly partner: string;
  readonly propensity: number | null;
}

/**
 * Each partner's propensity to disrupt, in the order of the cost table: what the others would pay more without it, over what it would pay more
 * alone. Above 1 it can hurt the others more than itself; below 0 the others would gain. Every partner has one charge; they are taken as they are.
 * Problems: `partner-unknown`, `name-repeated`, `charge-missing`. Source: Gately, Sharing the Gains from Regional Cooperation (1974).
 */
export function disruption(charges: readonly Charge[], costs: PartnerCosts): Result<Disruption[]> {
  const matched = chargesOf(charges, costs.partners);
  if (!matched.ok) return matched;
  const all = sum(matched.value);
  return succeed(
    costs.partners.map((partner, index) => {
      const charge = entry(matched.value, index);
      const ownLoss = subtract(entry(costs.alone, index), charge);
      const othersLoss = subtract(entry(costs.without, index), subtract(all, charge));
      return { partner, propensity: ownLoss.n <= 0n ? null : toNumber(divide(othersLoss, ownLoss)) };
    }),
  );
}

/** Charges in the order of the partners, each of them once: pounds, exact. */
export function chargesOf(
  charges: readonly Charge[],
  partners: readonly string[],
  argument = "charges",
): Result<Fraction[]> {
  const problems: Problem[] = [];
  const keys = partners.map(keyOf);
  const found = new Map<string, Fraction>();
  charges.forEach(({ partner, charge }, index) => {
    const place = { argument, row: index + 1 };
    const key = keyOf(partner);
    if (!keys.includes(key)) problems.push({ code: "partner-unknown", place, name: partner, known: partners });
    else if (found.has(key)) problems.push({ code: "name-repeated", place, name: partner });
    else found.set(key, readDecimal(charge));
  });
  const missing = partners.filter((partner) => !found.has(keyOf(partner)));
  if (missing.length > 0) problems.push({ code: "charge-missing", argument, partners: missing });
  return failIfAny(problems) ?? succeed(keys.map((key) => found.get(key)).filter((charge) => charge !== undefined));
}
