import { invariant } from "../invariant";
import type { CertifiedGame, Measure, Rational } from "./certificate";

/** The least common multiple of denominators. */
export function commonDenominator(values: readonly Rational[]): bigint {
  return values.reduce((common, { d }) => (common / divisor(common, d)) * d, 1n);
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}

/** A rational times a common denominator. */
export function scaled({ n, d }: Rational, denominator: bigint): bigint {
  return n * (denominator / d);
}

/** Cost of a group in units, exact. */
export function costIn({ costs, exact }: CertifiedGame, group: number): bigint {
  return exact === null ? BigInt(at(costs, group)) : at(exact, group);
}

/** What stands at a place that is known to be in a list. */
export function at<T>(values: ArrayLike<T>, place: number): T {
  const value = values[place];
  invariant(value !== undefined, "a certificate's places were checked");
  return value;
}

/** Whether a number names a group of the game that is not nobody. */
export function isGroup(game: CertifiedGame, group: number): boolean {
  return Number.isInteger(group) && group > 0 && group <= everyoneOf(game);
}

export function everyoneOf({ partners }: Pick<CertifiedGame, "partners">): number {
  return 2 ** partners.length - 1;
}

/** The measure of a group: a count, or units of cost. */
export function measureIn(game: CertifiedGame, measure: Measure, group: number): bigint {
  const all = everyoneOf(game);
  if (measure === "plain") return 1n;
  if (measure === "per-capita") return BigInt(positionsOf(group).length);
  if (measure === "proportional") return costIn(game, group);
  return costIn(game, group) + costIn(game, all - group) - costIn(game, all);
}

/** Whether savings a unit of the measure are pounds rather than parts of a cost. */
export function isMoney(measure: Measure): boolean {
  return measure === "plain" || measure === "per-capita";
}

/** The places of a group's members. */
export function positionsOf(group: number): number[] {
  const positions: number[] = [];
  for (let bits = group, place = 0; bits > 0; bits = Math.floor(bits / 2), place++) {
    if (bits % 2 === 1) positions.push(place);
  }
  return positions;
}

/** Sum of the members' numbers. */
export function over(group: number, numbers: readonly bigint[]): bigint {
  return positionsOf(group).reduce((total, place) => total + at(numbers, place), 0n);
}

/** The double nearest to a quotient, give or take one part in 2^50. */
export function nearly(n: bigint, d: bigint): number {
  const spare = 64 - (width(n) - width(d));
  const whole = spare > 0 ? (n << BigInt(spare)) / d : n / (d << BigInt(-spare));
  return Number(whole) * 2 ** -Math.max(-1000, Math.min(1000, spare));
}

function width(value: bigint): number {
  return value.toString(2).length;
}
