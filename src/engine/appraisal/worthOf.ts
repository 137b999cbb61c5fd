import { readDecimal } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, overCommonDenominator } from "../money/fraction";
import type { RateStep } from "../parameters/discountSchedules";
import { growthIn } from "./discountFactors";

/** The exact present value of flows from year 0 on, each year at its end. */
export function worthOf(flows: readonly number[], steps: readonly RateStep[]): Fraction {
  const { numerators, denominator } = overCommonDenominator(flows.map(readDecimal));
  const worth = numerators.reduceRight((later: Fraction, flow, year): Fraction => {
    const growth = growthIn(year + 1, steps);
    const d = later.d * growth.n;
    return { n: flow * d + later.n * growth.d, d };
  }, ZERO);
  return { n: worth.n, d: worth.d * denominator };
}
