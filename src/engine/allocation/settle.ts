import { entry } from "../entry";
import { numberProblems } from "../numberProblems";
import { readDecimal, toNumber } from "../money/decimal";
import { roundHalfAway } from "../money/fraction";
import type { Result } from "../result";
import { fail, failIfAny, succeed } from "../result";
import type { Entry } from "./settleGroups";
import { balancedGroups } from "./settleGroups";

/** What a partner is owed by all others together, or owes them. */
export interface Balance {
  readonly partner: string;
  /** Pounds; positive is owed to the partner, negative is owed by it. */
  readonly balance: number;
}

/** One payment, pounds, above zero. */
export interface Payment {
  readonly payer: string;
  readonly payee: string;
  readonly amount: number;
}

/** Significant digits of the largest balance below which a remainder is noise. */
const DIGITS = 15;
/** What subtracting amounts of money in a cell leaves beyond whole pennies: 100.1-100 is not quite 0.1. */
const NOISE_IN_PENCE = 1e-6;

/**
 * Payments that clear balances which add up to 0: the fewest possible for up to 12 balances other than 0 (found by splitting them into as many groups
 * that clear among themselves as there can be), at most one fewer than the balances beyond that. In each group the largest debtor pays the largest
 * creditor, ties to the earlier. What unrounded balances miss in their last digit is borne by the largest. No balances left: no payments. Problems: `not-a-number`, `balances-not-zero`.
 */
export function settle(balances: readonly Balance[]): Result<readonly Payment[]> {
  const failure = failIfAny(
    numberProblems(
      "balances",
      balances.map(({ balance }) => balance),
    ),
  );
  if (failure !== null) return failure;
  const largest = balances.reduce((most, { balance }) => Math.max(most, Math.abs(balance)), 0);
  if (largest === 0) return succeed([]);
  const inPence = balances.every(({ balance }) => Math.abs(balance * 100 - Math.round(balance * 100)) < NOISE_IN_PENCE);
  const places = inPence ? 2 : DIGITS - 1 - Math.floor(Math.log10(largest));
  const scale = 10n ** BigInt(Math.abs(places));
  const units = balances.map(({ balance }) => unitsOf(balance, places));
  const money = (value: bigint): number => toNumber(places >= 0 ? { n: value, d: scale } : { n: value * scale, d: 1n });
  const total = units.reduce((sum, value) => sum + value, 0n);
  const noise = inPence ? 0n : BigInt(balances.length);
  if (total > noise || total < -noise) return fail({ code: "balances-not-zero", total: money(total) });
  const heaviest = balances.findIndex(({ balance }) => Math.abs(balance) === largest);
  units[heaviest] = entry(units, heaviest) - total;
  const entries = units.flatMap((value, position): Entry[] => (value === 0n ? [] : [{ position, value }]));
  const payments = balancedGroups(entries).flatMap((group) => paymentsWithin(group));
  return succeed(
    payments.map(({ from, to, value }) => ({
      payer: entry(balances, from).partner,
      payee: entry(balances, to).partner,
      amount: money(value),
    })),
  );
}

function paymentsWithin(
  group: readonly Entry[],
): { readonly from: number; readonly to: number; readonly value: bigint }[] {
  const left = group.map((one) => ({ ...one }));
  const payments: { from: number; to: number; value: bigint }[] = [];
  for (;;) {
    const first = entry(left, 0);
    const debtor = left.reduce((best, one) => (one.value < best.value ? one : best), first);
    const creditor = left.reduce((best, one) => (one.value > best.value ? one : best), first);
    if (debtor.value >= 0n || creditor.value <= 0n) return payments;
    const value = -debtor.value < creditor.value ? -debtor.value : creditor.value;
    payments.push({ from: debtor.position, to: creditor.position, value });
    debtor.value += value;
    creditor.value -= value;
  }
}

function unitsOf(balance: number, places: number): bigint {
  const { n, d } = readDecimal(balance);
  const scale = 10n ** BigInt(Math.abs(places));
  return roundHalfAway(places >= 0 ? { n: n * scale, d } : { n, d: d * scale });
}
