import { entry } from "../entry";
import { isWhole } from "../formula/callFunction";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, compare, divide, multiply, overCommonDenominator, subtract, sum } from "../money/fraction";
import { PENNY, weightProblems } from "../money/splitAmount";
import { splitExactly } from "../money/splitExactly";
import { amountProblems, lengthProblems, numberProblems } from "../numberProblems";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import type { GainTerms } from "./gainShare";

/** A part of a gain with its weight (a fraction; all of them add up to 1), and the values it is shared by; null goes to a common pot. */
export interface GainPart {
  readonly name: string;
  readonly weight: number;
  /** One value for each partner, 0 or more, not all 0. */
  readonly values: readonly number[] | null;
}

/** A gain or a loss parted among partners, a common pot and the hurdle: pounds, together exactly what was shared. */
export interface HybridShare {
  readonly partners: readonly number[];
  readonly pot: number;
  /** What went to the hurdle first (an investment pot, the set-up cost). */
  readonly hurdle: number;
}

/**
 * Shares what is above the hurdle by several measures at once: each partner gets the sum over the parts of weight x value / all values of the part, exact, and
 * rounded once by largest remainder with the pot, so that all of it adds up. A loss is shared whole, because a hurdle is paid out of gains only. Ties: the
 * larger exact share, then the earlier position, the pot last. Equal, baseline, contribution, investment and achieved saving are values like any others.
 * Problems: `not-a-number`, `number-out-of-range`, `length-differs`, `weight-negative`, `weights-all-zero`, `agreed-not-whole`, `table-empty` without parts.
 * Source: hybrid and four-part pools of business rates agreements; the weights of one are kept in `gainPools`.
 */
export function hybridShare(
  gain: number,
  parts: readonly GainPart[],
  { hurdle = 0, unit = PENNY }: GainTerms = {},
): Result<HybridShare> {
  const failure = failIfAny([
    ...numberProblems("gain", gain),
    ...amountProblems("hurdle", hurdle),
    ...amountProblems("unit", unit),
    ...partProblems(parts),
  ]);
  if (failure !== null) return failure;
  const measures = parts.flatMap(({ weight, values }) =>
    values === null ? [] : [{ values, perValue: divide(readDecimal(weight), sum(values.map(readDecimal))) }],
  );
  const partners = measures[0]?.values ?? [];
  const exact = partners.map((_, at) =>
    sum(measures.map(({ values, perValue }) => multiply(perValue, readDecimal(entry(values, at))))),
  );
  const toPot = parts.flatMap(({ weight, values }) => (values === null ? [readDecimal(weight)] : []));
  const shares = [...exact, sum(toPot)];
  const whole = readDecimal(gain);
  const first = whole.n <= 0n ? ZERO : smaller(whole, readDecimal(hurdle));
  const rest = subtract(whole, first);
  const { numerators } = overCommonDenominator(shares);
  const split = splitExactly(rest, numerators, { bounds: null, unit: readDecimal(unit) });
  if (!split.ok) return split;
  const amounts = split.value.parts.map(toNumber);
  const pot = entry(amounts, partners.length);
  return succeed({ partners: amounts.slice(0, -1), pot, hurdle: toNumber(first) });
}

function partProblems(parts: readonly GainPart[]): Problem[] {
  if (parts.length === 0) return [{ code: "table-empty", table: "parts" }];
  const problems = parts.flatMap(({ name, weight }): Problem[] => amountProblems(`weight of ${name}`, weight));
  if (problems.length === 0) {
    const total = sum(parts.map(({ weight }) => readDecimal(weight)));
    if (!isWhole(total, parts.length))
      problems.push({ code: "agreed-not-whole", argument: "the weights of parts", total: toNumber(total) });
  }
  const measures = parts.flatMap(({ name, values }) => (values === null ? [] : [{ name, values }]));
  measures.forEach(({ name, values }) => {
    const { name: other, values: first } = entry(measures, 0);
    problems.push(
      ...lengthProblems(name, values.length, first.length, other),
      ...weightProblems(values, undefined, name),
    );
  });
  return problems;
}

function smaller(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) < 0 ? a : b;
}
