import { numberProblems } from "../numberProblems";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ONE, ZERO, add, fraction, multiply, overCommonDenominator, subtract, sum } from "../money/fraction";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";

/** How the cost of an asset is spread over its life. */
export type ProvisionMethod = "equal" | "annuity";

/** A year's charge for capital: provision (principal) and interest on what is not yet provided for, pounds. */
export interface CapitalCharge {
  readonly provision: number;
  readonly interest: number;
  readonly total: number;
}

/**
 * The yearly provision for an asset over its life (whole years, 1 or more), pounds, not rounded: equal parts, or an annuity, in which each year's is
 * (1 + rate) times the one before, so that provision and interest together stay level. They add up to the capital. At a rate of 0 an annuity is equal.
 * Problems: `not-a-number`, `number-out-of-range` (a life that is not a whole number above 0, a rate that is not above -1).
 * Source: the asset life method of the statutory guidance in `minimumRevenueProvision`.
 */
export function revenueProvision(
  capital: number,
  life: number,
  method: ProvisionMethod = "equal",
  rate = 0,
): Result<number[]> {
  return unfit(capital, life, rate) ?? succeed(provisions(capital, life, method, rate).map(toNumber));
}

/**
 * Provision and interest year by year, as `revenueProvision` spreads the capital; interest at the rate, on the capital not yet provided for at the start of
 * each year. Problems: those of `revenueProvision`.
 */
export function capitalCharges(
  capital: number,
  life: number,
  method: ProvisionMethod,
  rate: number,
): Result<CapitalCharge[]> {
  const failure = unfit(capital, life, rate);
  if (failure !== null) return failure;
  const all = readDecimal(capital);
  let provided = ZERO;
  const charges = provisions(capital, life, method, rate).map((part) => {
    const interest = multiply(subtract(all, provided), readDecimal(rate));
    provided = add(provided, part);
    return { provision: toNumber(part), interest: toNumber(interest), total: toNumber(add(part, interest)) };
  });
  return succeed(charges);
}

function unfit(capital: number, life: number, rate: number): Result<never> | null {
  return failIfAny([
    ...numberProblems("capital", capital),
    ...numberProblems("life", life, (years) => Number.isInteger(years) && years > 0, "a whole number of years above 0"),
    ...numberProblems("rate", rate, (value) => value > -1, "above -1"),
  ]);
}

function provisions(capital: number, life: number, method: ProvisionMethod, rate: number): Fraction[] {
  const growth = method === "annuity" ? add(ONE, readDecimal(rate)) : ONE;
  const weights: Fraction[] = [];
  for (let year = 0; year < life; year++) {
    const before = weights[year - 1];
    weights.push(before === undefined ? ONE : { n: before.n * growth.n, d: before.d * growth.d });
  }
  const { numerators } = overCommonDenominator(weights);
  const whole = sum(numerators.map((weight) => fraction(weight)));
  const amount = readDecimal(capital);
  return numerators.map((weight) => ({ n: amount.n * weight, d: amount.d * whole.n }));
}
