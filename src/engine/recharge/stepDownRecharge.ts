import { entry } from "../entry";
import { ZERO, compare, fraction, overCommonDenominator } from "../money/fraction";
import { PENNY } from "../money/splitAmount";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import type { ExactUse, Recharge, ServiceUse } from "./serviceUse";
import { readServiceUse, rechargeOf, usedFrom } from "./serviceUse";

/** What a step-down also tells: the order in which departments were closed, as positions from 1. */
export interface StepDownRecharge extends Recharge {
  readonly order: readonly number[];
}

/**
 * The step-down method: support departments are closed one after the other, each passing its cost and what it received to the departments that are still
 * open and to the operating units, by their use. The order decides the result; without one, departments go by the share of their service that other
 * support departments use, largest first, ties to the earlier. Charges are exact and rounded once to the unit. Problems: those of the table, `order-unfit`
 * (not each position once), `use-nowhere` (a cost that nobody still open uses). Source: Horngren, Datar and Rajan, Cost Accounting, 14th edition, chapter 15.
 */
export function stepDownRecharge(
  service: ServiceUse,
  order: readonly number[] | null = null,
  unit: number = PENNY,
): Result<StepDownRecharge> {
  const read = readServiceUse(service);
  if (!read.ok) return read;
  const { costs, use, supports, units } = read.value;
  const steps = order === null ? succeed(usualOrder(read.value)) : checkedOrder(order, supports);
  if (!steps.ok) return steps;
  // All amounts stand over one denominator, which grows with every step: nothing has to be brought to lowest terms before the end.
  const given = overCommonDenominator(costs);
  let { denominator } = given;
  let received = [...given.numerators, ...Array.from({ length: units }, () => 0n)];
  const passedOn = costs.map(() => ZERO);
  const closed = new Set<number>();
  for (const step of steps.value) {
    const own = step - 1;
    closed.add(own);
    const cost = entry(received, own);
    if (cost === 0n) continue;
    passedOn[own] = { n: cost, d: denominator };
    const row = entry(use, own).map((quantity, column) => (closed.has(column) ? 0n : quantity));
    const all = usedFrom(row);
    if (all === 0n) return fail({ code: "use-nowhere", department: step, by: "those that come later" });
    received = received.map((amount, column) => amount * all + cost * entry(row, column));
    denominator *= all;
  }
  const charges = received.slice(supports).map((n) => ({ n, d: denominator }));
  return succeed({ ...rechargeOf(charges, passedOn, unit), order: steps.value });
}

function usualOrder({ use, supports }: ExactUse): number[] {
  const shares = use.map((row) => {
    const all = usedFrom(row);
    return all === 0n ? ZERO : fraction(all - usedFrom(row, supports), all);
  });
  const positions = shares.map((_, index) => index);
  positions.sort((a, b) => compare(entry(shares, b), entry(shares, a)));
  return positions.map((position) => position + 1);
}

function checkedOrder(order: readonly number[], count: number): Result<readonly number[]> {
  if (order.length !== count) return fail({ code: "order-unfit", count, position: order.length, found: null });
  const at = order.findIndex(
    (value, index) => !Number.isInteger(value) || value < 1 || value > count || order.indexOf(value) !== index,
  );
  return at < 0 ? succeed(order) : fail({ code: "order-unfit", count, position: at + 1, found: order[at] ?? null });
}
