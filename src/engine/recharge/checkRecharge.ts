import { entry } from "../entry";
import { PENNY } from "../money/splitAmount";
import type { Recharge, ServiceUse } from "./serviceUse";

/** A reciprocal recharge with what proves it. */
export interface ReciprocalRecharge extends Recharge {
  /** Exact pounds that each support department passes on, as whole numbers in text: `passed / over`. `checkRecharge` proves the charges from them. */
  readonly certificate: { readonly passed: readonly string[]; readonly over: string };
}

/**
 * Whether a reciprocal recharge is right, by its certificate alone: in whole numbers read afresh from the table, each support department passes on exactly
 * its own cost and its part of what the others pass on; each charge is the exact one rounded up or down to the unit; and the charges add up to the costs,
 * rounded. It shares no arithmetic with the solver. The charge of an operating unit that is wrong by a unit or more is never accepted.
 */
export function checkRecharge(
  { costs, usage }: ServiceUse,
  { charges, certificate }: Pick<ReciprocalRecharge, "charges" | "certificate">,
  unit: number = PENNY,
): boolean {
  const supports = costs.length;
  const over = BigInt(certificate.over);
  const passed = certificate.passed.map(BigInt);
  if (over <= 0n || passed.length !== supports || usage.length !== supports) return false;
  const scales = usage.map((row, own) => wholeRow(row, own));
  const totals = scales.map((row) => row.reduce((all, quantity) => all + quantity, 0n));
  const product = totals.reduce((all, total) => all * (total === 0n ? 1n : total), 1n);
  const rates = passed.map((amount, k) => (totals[k] === 0n ? 0n : (amount * product) / (totals[k] ?? 1n)));
  const [ownCosts, decimals] = wholeNumbers(costs);
  const receives = (column: number): bigint =>
    rates.reduce((all, rate, k) => all + rate * (entry(scales, k)[column] ?? 0n), 0n);
  const balanced = passed.every(
    (amount, i) => (amount * product - receives(i)) * decimals === (ownCosts[i] ?? 0n) * over * product,
  );
  const scale = over * product;
  const received = charges.map((_, index) => receives(supports + index));
  const total = received.reduce((all, amount) => all + amount, 0n);
  const allCosts = ownCosts.reduce((all, cost) => all + cost, 0n);
  if (!balanced || total * decimals !== allCosts * scale) return false;
  return unit === 0
    ? received.every((amount, i) => isNear(charges[i] ?? NaN, amount, scale))
    : isRounded(received, scale, charges, unit);
}

/** Each charge a whole number of units within one unit of the exact amount, and all of them the total to the nearest unit. */
function isRounded(exact: readonly bigint[], scale: bigint, charges: readonly number[], unit: number): boolean {
  const [[step = 1n], places] = wholeNumbers([unit]);
  const [shown, shownScale] = wholeNumbers(charges);
  const within = exact.every((amount, i) => {
    const charge = shown[i] ?? 0n;
    const gap = charge * scale * places - amount * shownScale * places;
    const limit = step * shownScale * scale;
    return (charge * places) % (step * shownScale) === 0n && gap < limit && -gap < limit;
  });
  const total = exact.reduce((all, amount) => all + amount, 0n);
  const sum = shown.reduce((all, charge) => all + charge, 0n);
  const miss = 2n * (sum * scale - total * shownScale) * places;
  const half = step * shownScale * scale;
  return within && miss <= half && -miss <= half;
}

function isNear(charge: number, amount: bigint, scale: bigint): boolean {
  const expected = Number((amount * 10n ** 12n) / scale) / 1e12;
  return Math.abs(charge - expected) <= 1e-9 + Math.abs(expected) * 1e-14;
}

/** A row of the table as whole numbers without own use. */
function wholeRow(row: readonly number[], own: number): bigint[] {
  const [values] = wholeNumbers(row.map((value, column) => (column === own ? 0 : value)));
  return values;
}

/** Numbers by their 15 digits, as whole numbers over one power of ten. */
function wholeNumbers(values: readonly number[]): [bigint[], bigint] {
  const parts = values.map((value) => {
    const text = value.toExponential(14);
    const mark = text.indexOf("e");
    return { digits: BigInt(text.slice(0, mark).replace(".", "")), power: Number(text.slice(mark + 1)) - 14 };
  });
  const lowest = parts.reduce((least, { power }) => Math.min(least, power), 0);
  return [parts.map(({ digits, power }) => digits * 10n ** BigInt(power - lowest)), 10n ** BigInt(-lowest)];
}
