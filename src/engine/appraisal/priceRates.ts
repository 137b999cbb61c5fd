import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ONE, add, divide, multiply, subtract } from "../money/fraction";
import { numberProblems } from "../numberProblems";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";

/** The nominal rate that goes with a real one: (1 + real)(1 + inflation) - 1. Fractions a year above -1; not rounded. Problems: `not-a-number`, `number-out-of-range`. Source: the Fisher identity. */
export function nominalRate(real: number, inflation: number): Result<number> {
  const failure = failIfAny([...rateProblems("real", real), ...rateProblems("inflation", inflation)]);
  return failure ?? succeed(toNumber(subtract(multiply(growth(real), growth(inflation)), ONE)));
}

/** The real rate that goes with a nominal one: (1 + nominal) / (1 + inflation) - 1. As `nominalRate`. */
export function realRate(nominal: number, inflation: number): Result<number> {
  const failure = failIfAny([...rateProblems("nominal", nominal), ...rateProblems("inflation", inflation)]);
  return failure ?? succeed(toNumber(subtract(divide(growth(nominal), growth(inflation)), ONE)));
}

/**
 * Real flows from year 0 on in the cash of each year: flow x (1 + inflation)^t x (1 + growth)^t, where growth is how much faster than prices the cost rises
 * (pay, for instance). Pounds, not rounded; at most 1,001 years. Discount real flows at the real rate and cash flows at the nominal one, never the other way.
 * Problems: `not-a-number`, `number-out-of-range`.
 */
export function cashFlows(flows: readonly number[], inflation: number, realGrowth = 0): Result<number[]> {
  const failure = failIfAny([
    ...numberProblems("flows", flows),
    ...numberProblems("years of flows", flows.length, (years) => years <= MOST_YEARS, "1,001 at most"),
    ...rateProblems("inflation", inflation),
    ...rateProblems("realGrowth", realGrowth),
  ]);
  if (failure !== null) return failure;
  const yearly = multiply(growth(inflation), growth(realGrowth));
  let factor = ONE;
  return succeed(
    flows.map((flow) => {
      const cash = toNumber(multiply(readDecimal(flow), factor));
      factor = { n: factor.n * yearly.n, d: factor.d * yearly.d };
      return cash;
    }),
  );
}

const MOST_YEARS = 1001;

function growth(rate: number): Fraction {
  return add(ONE, readDecimal(rate));
}

function rateProblems(argument: string, rate: number): Problem[] {
  return numberProblems(argument, rate, (value) => value > -1, "a fraction a year above -1 (2% is 0.02)");
}
