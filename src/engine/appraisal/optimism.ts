import { entry } from "../entry";
import { numberProblems } from "../numberProblems";
import { keyOf } from "../allocation/partnerNames";
import { readDecimal, toNumber } from "../money/decimal";
import { ONE, divide, fraction, multiply, overCommonDenominator, subtract, sum } from "../money/fraction";
import type { BiasMeasure } from "../parameters/optimismBias";
import { optimismBias } from "../parameters/optimismBias";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";

/** A type of project and its weight in a mix: its part of the cost, in any unit. */
export interface ProjectPart {
  readonly type: string;
  readonly weight: number;
}

/**
 * The optimism bias that remains, as a fraction of the estimate: upper bound x (1 - the parts that are mitigated, added up); in a mix the upper bounds are
 * weighted first. Weights are 0 or more, not all 0; parts are fractions of 0 or more that add up to at most 1. Not rounded.
 * Problems: `not-a-number`, `word-unknown` for a type, `bias-not-published` for a measure that the type has no range for, `weights-all-zero`, `number-out-of-range`.
 * Source: HM Treasury supplementary guidance on optimism bias (Mott MacDonald), as dated data in `optimismBias`.
 */
export function optimism(
  parts: readonly ProjectPart[],
  mitigated: readonly number[] = [],
  measure: BiasMeasure = "capital",
): Result<number> {
  const unread = failIfAny([
    ...numberProblems(
      "weight",
      parts.map(({ weight }) => weight),
    ),
    ...numberProblems("mitigated", mitigated),
  ]);
  if (unread !== null) return unread;
  const problems: Problem[] = [];
  const known = optimismBias.types.map(({ name }) => name);
  const byName = new Map(optimismBias.types.flatMap((type) => [type.name, ...type.alias].map((w) => [keyOf(w), type])));
  // A mix may have thousands of parts of a few types: a type is looked up once, and its weights are added up before its bias multiplies them.
  const byText = new Map([...new Set(parts.map(({ type }) => type))].map((type) => [type, byName.get(keyOf(type))]));
  const { numerators } = overCommonDenominator(parts.map(({ weight }) => readDecimal(weight)));
  const byUpper = new Map<number, bigint>();
  parts.forEach(({ type, weight }, index) => {
    const found = byText.get(type);
    const range = found?.ranges[measure];
    const place = { argument: "type", ...(parts.length > 1 && { row: index + 1 }) };
    if (found === undefined) problems.push({ code: "word-unknown", place, found: type, expected: known });
    else if (range === undefined) {
      const published = Object.keys(found.ranges);
      problems.push({ code: "bias-not-published", type: found.name, measure, published });
    }
    if (weight < 0) problems.push({ code: "weight-negative", what: "weights", position: index + 1, weight });
    const upper = range?.upper ?? 0;
    byUpper.set(upper, (byUpper.get(upper) ?? 0n) + entry(numerators, index));
  });
  const weighted = sum([...byUpper].map(([upper, weight]) => multiply(readDecimal(upper), fraction(weight))));
  const weights = numerators.reduce((all, weight) => all + weight, 0n);
  if (weights === 0n) problems.push({ code: "weights-all-zero", what: "type" });
  const managed = mitigated.reduce((total, part) => subtract(total, readDecimal(part)), ONE);
  if (managed.n < 0n || mitigated.some((part) => part < 0)) {
    const expected = "parts from 0 to 1 that add up to at most 1 (90% is 0.9)";
    const value = toNumber(subtract(ONE, managed));
    problems.push({ code: "number-out-of-range", place: { argument: "mitigated" }, value, expected });
  }
  const failure = failIfAny(problems);
  if (failure !== null) return failure;
  return succeed(toNumber(multiply(divide(weighted, fraction(weights)), managed)));
}
