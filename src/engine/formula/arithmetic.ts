import { readDecimal, bitLength, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ONE, add, compare, divide, multiply, negate, roundHalfAway, subtract } from "../money/fraction";
import type { BinaryOperator } from "./expression";
import type { Element, Fault, Spot } from "./element";
import { asNumber, fault, isFault, numberElement, truthElement } from "./element";

const COMPARISONS: ReadonlySet<BinaryOperator> = new Set(["=", "<>", "<", "<=", ">", ">="]);
const LARGEST = { n: 1n << 1023n, d: 1n };
const EXACT_POWER_BITS = 4096n;
const MOST_PLACES = 15;

/** One operator on one partner's values. */
export function combine(operator: BinaryOperator, left: Element, right: Element, spot: Spot): Element {
  if (COMPARISONS.has(operator)) return compareElements(operator, left, right, spot);
  const a = asNumber(left, spot);
  const b = asNumber(right, spot);
  if (isFault(a) || isFault(b)) return joined(a, b);
  switch (operator) {
    case "+":
      return checked(add(a, b), spot);
    case "-":
      return checked(subtract(a, b), spot);
    case "*":
      return checked(multiply(a, b), spot);
    case "/":
      return b.n === 0n ? fault({ code: "formula-division-by-zero", ...spot }) : checked(divide(a, b), spot);
    default:
      return power(a, b, spot);
  }
}

/** The square root, computed in double and read as its 15 digits. */
export function squareRoot(value: Fraction, spot: Spot): Element {
  if (value.n < 0n) return noNumber(spot, "a number below zero has no square root");
  return numberElement(readDecimal(Math.sqrt(toNumber(value))));
}

/** Rounds to decimal places (below zero: to tens and more); a half goes away from zero. */
export function roundPlaces(value: Fraction, places: Fraction, spot: Spot): Element {
  const count = toNumber(places);
  if (!Number.isInteger(count) || Math.abs(count) > MOST_PLACES) {
    return noNumber(
      spot,
      `the places of ROUND are a whole number from −${String(MOST_PLACES)} to ${String(MOST_PLACES)}`,
    );
  }
  const scale = 10n ** BigInt(Math.abs(count));
  const unit = count >= 0 ? { n: 1n, d: scale } : { n: scale, d: 1n };
  return numberElement(multiply({ n: roundHalfAway(divide(value, unit)), d: 1n }, unit));
}

export function absolute(value: Fraction): Fraction {
  return value.n < 0n ? negate(value) : value;
}

export function joined(...values: readonly (Fraction | Fault)[]): Fault {
  return fault(...values.filter(isFault).flatMap(({ problems }) => problems));
}

function power(base: Fraction, exponent: Fraction, spot: Spot): Element {
  if (base.n === 0n && exponent.n <= 0n) {
    return exponent.n === 0n
      ? noNumber(spot, "zero to the power of zero is undefined")
      : fault({ code: "formula-division-by-zero", ...spot });
  }
  const { n: size, d: parts } = absolute(exponent);
  const bits = BigInt(bitLength(base.n) + bitLength(base.d));
  if (size % parts === 0n && bits * size <= EXACT_POWER_BITS * parts) {
    const raised = { n: base.n ** (size / parts), d: base.d ** (size / parts) };
    return checked(exponent.n < 0n ? divide(ONE, raised) : raised, spot);
  }
  const result = Math.pow(toNumber(base), toNumber(exponent));
  if (Number.isNaN(result)) return noNumber(spot, "a number below zero has no power that is not whole");
  return Number.isFinite(result) ? numberElement(readDecimal(result)) : tooLarge(spot);
}

function checked(value: Fraction, spot: Spot): Element {
  return compare(absolute(value), LARGEST) > 0 ? tooLarge(spot) : numberElement(value);
}

function tooLarge(spot: Spot): Fault {
  return noNumber(spot, "the number is too large");
}

function noNumber(spot: Spot, why: string): Fault {
  return fault({ code: "formula-no-such-number", ...spot, why });
}

function compareElements(operator: BinaryOperator, left: Element, right: Element, spot: Spot): Element {
  const equality = operator === "=" || operator === "<>";
  const x = textIn(left, equality);
  const y = textIn(right, equality);
  if (x !== null && y !== null) return truthElement(holds(operator, compareText(x, y)));
  const oneText = left.kind === "text" || right.kind === "text";
  if (equality && oneText && !isFault(left) && !isFault(right)) return truthElement(operator === "<>");
  const a = asNumber(left, spot);
  const b = asNumber(right, spot);
  return isFault(a) || isFault(b) ? joined(a, b) : truthElement(holds(operator, compare(a, b)));
}

function holds(operator: BinaryOperator, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}

/** The text of a value, null where it has none. Where only equality is asked a blank is the empty text. */
function textIn(element: Element, equality: boolean): string | null {
  if (element.kind === "text") return element.text;
  return equality && element.kind === "blank" ? "" : null;
}

function compareText(a: string, b: string): number {
  const x = a.trim().toLowerCase();
  const y = b.trim().toLowerCase();
  return x < y ? -1 : x > y ? 1 : 0;
}
