import type { Fraction } from "../money/fraction";
import { ONE, ZERO, compare, divide, fraction, multiply, roundHalfAway } from "../money/fraction";
import { bitLength, toNumber } from "../money/decimal";
import type { Element, Fault, Spot, Spots } from "./element";
import { FINEST_BITS, asNumber, fault, isFault, numberElement, spotAt } from "./element";
import { joined } from "./arithmetic";

/** The numbers of a column, or every fault in it. */
export function numbersOf(column: readonly Element[], spots: Spots): readonly Fraction[] | Fault {
  const numbers: Fraction[] = [];
  const faults: Fault[] = [];
  column.forEach((element, index) => {
    const number = asNumber(element, spotAt(spots, index));
    if (isFault(number)) faults.push(number);
    else numbers.push(number);
  });
  return faults.length > 0 ? joined(...faults) : numbers;
}

const EXACT_SUM_BITS = 4096;
const KEPT_BITS = 512;
/** A share of such a total is rounded in any case: it need not be brought to its lowest terms first. */
const WIDE_TOTAL = 1n << 1024n;

/**
 * The sum, exact while the denominators stay small together. Beyond that every number is first rounded to one fine grid, so that the sum
 * does not depend on the order of the partners.
 */
export function sumOf(values: readonly Fraction[]): Fraction {
  const byDenominator = new Map<bigint, bigint>();
  for (const { n, d } of values) byDenominator.set(d, (byDenominator.get(d) ?? 0n) + n);
  const bits = [...byDenominator.keys()].reduce((all, d) => all + (d === 1n ? 0 : bitLength(d)), 0);
  if (bits <= EXACT_SUM_BITS) {
    const whole = [...byDenominator].reduce((all, [d, n]) => ({ n: all.n * d + n * all.d, d: all.d * d }), ZERO);
    return multiply(whole, ONE);
  }
  const grid = 1n << BigInt(FINEST_BITS + KEPT_BITS);
  return fraction(
    values.reduce((sum, { n, d }) => sum + roundHalfAway({ n: n * grid, d }), 0n),
    grid,
  );
}

/** SUM, AVERAGE, LARGEST and SMALLEST over the partners that take part. */
export function summarise(name: "SUM" | "AVERAGE" | "LARGEST" | "SMALLEST", values: readonly Fraction[]): Fraction {
  switch (name) {
    case "SUM":
      return sumOf(values);
    case "AVERAGE":
      return divide(sumOf(values), fraction(BigInt(Math.max(1, values.length))));
    case "LARGEST":
      return largestOf(values);
    case "SMALLEST":
      return smallestOf(values);
  }
}

/** The largest of some numbers; of none, nothing. */
export function largestOf([first = ZERO, ...rest]: readonly Fraction[]): Fraction {
  return rest.reduce((best, value) => (compare(value, best) > 0 ? value : best), first);
}

/** The smallest of some numbers; of none, nothing. */
export function smallestOf([first = ZERO, ...rest]: readonly Fraction[]): Fraction {
  return rest.reduce((best, value) => (compare(value, best) < 0 ? value : best), first);
}

/** How many partners have a value: a number or a text, or a condition that holds. */
export function countOf(column: readonly Element[]): Element {
  const faults = column.filter(isFault);
  if (faults.length > 0) return joined(...faults);
  const counted = column.filter((element) => (element.kind === "truth" ? element.value : element.kind !== "blank"));
  return numberElement(fraction(BigInt(counted.length)));
}

/** Each value over the sum of all. A value below zero, or nothing but zeros, has no shares. */
export function sharesIn(column: readonly Element[], spots: Spots): readonly Element[] {
  const values = numbersOf(column, spots);
  if (isFault(values)) return column.map(() => values);
  const negative = values.flatMap((value, index) => (value.n < 0n ? [negativeAt(value, spotAt(spots, index))] : []));
  if (negative.length > 0) return column.map(() => fault(...negative));
  const total = sumOf(values);
  if (total.n === 0n) return column.map(() => fault({ code: "formula-all-zero", place: spots.place }));
  const wide = total.d >= WIDE_TOTAL;
  return values.map((value) =>
    numberElement(wide ? { n: value.n * total.d, d: value.d * total.n } : divide(value, total)),
  );
}

/** The problem of a value below zero, shown to 15 digits. */
export function negativeAt(
  value: Fraction,
  { place, partner }: Spot,
): { code: "formula-negative"; place: Spot["place"]; partner: string; value: number } {
  return { code: "formula-negative", place, partner, value: toNumber(value) };
}
