import { entry } from "../entry";
import { invariant } from "../invariant";
import type { Fraction } from "../money/fraction";
import { fraction, overCommonDenominator } from "../money/fraction";
import { PENNY } from "../money/splitAmount";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import type { ReciprocalRecharge } from "./checkRecharge";
import { checkRecharge } from "./checkRecharge";
import { closedGroups } from "./closedGroups";
import type { ExactUse, ServiceUse } from "./serviceUse";
import { readServiceUse, rechargeOf, usedFrom, withoutIdle } from "./serviceUse";
import { solveExactly } from "./solveExactly";

/**
 * The reciprocal method: every support department passes on its own cost and all that it receives, all at the same time (simultaneous equations, solved in
 * exact whole numbers). Charges are exact and rounded once to the unit (ties to the larger exact charge, then the earlier unit); they add up to the costs,
 * whereas the amounts passed on add up to more. Problems: those of the table, `recharge-closed-group` (support
 * departments that serve only each other, or nobody). Source: Horngren, Datar and Rajan, Cost Accounting, 14th edition, chapter 15; solver: Bareiss 1968.
 */
export function reciprocalRecharge(service: ServiceUse, unit: number = PENNY): Result<ReciprocalRecharge> {
  const read = readServiceUse(service);
  if (!read.ok) return read;
  const exact = withoutIdle(read.value);
  const failure = failIfAny(
    closedGroups(exact).map((group): Problem => ({
      code: "recharge-closed-group",
      departments: group.map((position) => position + 1),
    })),
  );
  if (failure !== null) return failure;
  const passedOn = passedOnBy(exact);
  const charges = chargesFrom(exact, passedOn);
  const { numerators, denominator } = overCommonDenominator(passedOn);
  const certificate = { passed: numerators.map(String), over: String(denominator) };
  const recharge = { ...rechargeOf(charges, passedOn, unit), certificate };
  invariant(checkRecharge(service, recharge, unit), "a reciprocal recharge passes its own check");
  return succeed(recharge);
}

/** One unknown a department: pounds for one unit of its service, so that all coefficients are the whole numbers of the table. */
function passedOnBy({ costs, use }: ExactUse): Fraction[] {
  const all = use.map((row) => usedFrom(row));
  const matrix = all.map((total, i) => all.map((_, k) => (i === k ? total : -entry(entry(use, k), i))));
  const { numerators: own, denominator } = overCommonDenominator(costs);
  const rates = solveExactly(matrix, own);
  return all.map((total, i) => fraction(total * entry(rates.numerators, i), rates.denominator * denominator));
}

function chargesFrom({ use, supports, units }: ExactUse, passedOn: readonly Fraction[]): Fraction[] {
  const { numerators, denominator } = overCommonDenominator(
    passedOn.map(({ n, d }, department) => ({ n, d: d * usedFrom(entry(use, department)) })),
  );
  return Array.from({ length: units }, (_, unit) => {
    const n = numerators.reduce(
      (all, rate, department) => all + rate * entry(entry(use, department), supports + unit),
      0n,
    );
    return { n, d: denominator };
  });
}
