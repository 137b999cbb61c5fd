import { readDecimal } from "../../money/decimal";
import type { Fraction } from "../../money/fraction";
import { ONE, ZERO, add, divide, multiply, subtract, sum } from "../../money/fraction";
import type { Result } from "../../result";
import { fail, succeed } from "../../result";
import type { FinancialYear } from "../../time/financialYear";
import type { Transition } from "./allocationRule";
import type { RuleContext } from "./ruleContext";
import { driverValues } from "./ruleContext";

/** How much the old shares still weigh in a year: nothing where the transition does not name it. */
export function weightIn({ weights }: Transition, year: FinancialYear): number {
  return weights.find((step) => step.year === year)?.weight ?? 0;
}

/**
 * New charges drawn towards the old shares by a weight, their total kept. A joiner (no old charge) pays the new charge at once, and the others share what
 * is left. Problems: `number-out-of-range` (a weight beyond 0 to 1), `weights-all-zero` (nobody had a charge before).
 */
export function phaseIn(
  charges: readonly Fraction[],
  transition: Transition,
  weight: number,
  context: RuleContext,
): Result<readonly Fraction[]> {
  if (!(weight >= 0 && weight <= 1)) {
    const place = { argument: `transition of ${context.rule}` };
    return fail({ code: "number-out-of-range", place, value: weight, expected: "a fraction from 0 to 1" });
  }
  const old = driverValues(context, transition.old, true);
  if (!old.ok) return old;
  const before = sum(old.value.map((value) => value ?? ZERO));
  if (before.n === 0n) return fail({ code: "weights-all-zero", what: transition.old });
  const rest = sum(charges.filter((_, index) => old.value[index] !== null));
  const kept = readDecimal(weight);
  return succeed(
    charges.map((charge, index) => {
      const value = old.value[index] ?? null;
      if (value === null) return charge;
      const oldShare = divide(multiply(rest, value), before);
      return add(multiply(kept, oldShare), multiply(subtract(ONE, kept), charge));
    }),
  );
}
