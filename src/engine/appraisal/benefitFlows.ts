import { entry } from "../entry";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ONE, ZERO, compare, multiply, subtract, sum } from "../money/fraction";
import { countProblems, numberProblems } from "../numberProblems";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import { confidenceFactor, gradeProblems } from "./confidenceAdjusted";

/** What kind of benefit: only `cashable` and `income` are budget savings. */
export const BENEFIT_CLASSES = ["cashable", "non-cashable", "cost avoidance", "income", "quality"] as const;

/** The class of a benefit. */
export type BenefitClass = (typeof BENEFIT_CLASSES)[number];

/** One benefit of an appraisal. Parts are fractions. */
export interface BenefitLine {
  readonly name: string;
  /** Pounds a year once it is there in full, or the whole of it where it comes once. */
  readonly amount: number;
  /** How much of it belongs to each class; together 1. */
  readonly split: Readonly<Partial<Record<BenefitClass, number>>>;
  /** The year in which it begins, counted from the base year (0). */
  readonly start: number;
  /** Parts of it in its first years; full after them. None where it is full at once. */
  readonly ramp?: readonly number[];
  /** Part of what is left that is lost in each year after the first full one; nothing where not given. */
  readonly dropOff?: number;
  /** It comes in its first year alone. */
  readonly once?: boolean;
  /** Part of it that only takes the place of a grant that is lost; nothing where not given. */
  readonly displaced?: number;
  /** Confidence, 1 best to 6 worst; the best where not given. */
  readonly grade?: number;
}

/** Benefits by year from year 0 on, pounds, not rounded. */
export interface BenefitFlows {
  readonly byClass: Readonly<Record<BenefitClass, readonly number[]>>;
  /** What may be taken out of a budget: cashable benefits and income. */
  readonly budget: readonly number[];
  readonly total: readonly number[];
}

/**
 * Benefits year by year and class by class: amount x (1 - displaced) x ramp x what drop-off leaves x confidence, split by class. Years from 0 to `years` - 1.
 * Problems: `not-a-number`, `number-out-of-range` for a part beyond 0 to 1 or a year that is not whole, `agreed-not-whole` for a split that is not 100%.
 * Source: benefit classes of the Green Book and of local partnerships' cost-benefit guidance; the grades are dated data.
 */
export function benefitFlows(lines: readonly BenefitLine[], years: number): Result<BenefitFlows> {
  const failure = failIfAny([
    ...numberProblems(
      "years",
      years,
      (count) => Number.isInteger(count) && count >= 1 && count <= 1001,
      "a whole number from 1 to 1,001",
    ),
    ...lines.flatMap(lineProblems),
  ]);
  if (failure !== null) return failure;
  const flows = lines.map((line) => ({ line, amounts: amountsOf(line, years) }));
  const seriesOf = (classes: readonly BenefitClass[]): number[] =>
    Array.from({ length: years }, (_, year) =>
      toNumber(
        sum(
          flows.map(({ line, amounts }) =>
            multiply(entry(amounts, year), sum(classes.map((one) => readDecimal(line.split[one] ?? 0)))),
          ),
        ),
      ),
    );
  const byClass = {
    cashable: seriesOf(["cashable"]),
    "non-cashable": seriesOf(["non-cashable"]),
    "cost avoidance": seriesOf(["cost avoidance"]),
    income: seriesOf(["income"]),
    quality: seriesOf(["quality"]),
  };
  return succeed({ byClass, budget: seriesOf(["cashable", "income"]), total: seriesOf(BENEFIT_CLASSES) });
}

function lineProblems({
  name,
  split,
  amount,
  start,
  ramp = [],
  dropOff = 0,
  displaced = 0,
  grade = 1,
}: BenefitLine): Problem[] {
  const parts = Object.values(split);
  const isPart = (part: number): boolean => part >= 0 && part <= 1;
  const fraction = "a fraction from 0 to 1";
  const problems = [
    ...numberProblems(`the amount of ${name}`, amount),
    ...countProblems(`the start of ${name}`, start, "a whole number of years from the base year"),
    ...numberProblems(`the ramp of ${name}`, ramp, isPart, fraction),
    ...numberProblems(`the drop-off of ${name}`, dropOff, isPart, fraction),
    ...numberProblems(`the displaced part of ${name}`, displaced, isPart, fraction),
    ...numberProblems(`the split of ${name}`, parts, isPart, fraction),
    ...gradeProblems(`the grade of ${name}`, grade),
  ];
  if (problems.length > 0) return problems;
  const whole = sum(parts.map(readDecimal));
  return compare(whole, ONE) === 0
    ? []
    : [{ code: "agreed-not-whole", argument: `the split of ${name}`, total: toNumber(whole) }];
}

/** The whole of a line in each year. */
function amountsOf(
  { amount, start, ramp = [], dropOff = 0, once = false, displaced = 0, grade = 1 }: BenefitLine,
  years: number,
): Fraction[] {
  const full = multiply(
    multiply(readDecimal(amount), subtract(ONE, readDecimal(displaced))),
    confidenceFactor(grade, "benefit"),
  );
  const kept = subtract(ONE, readDecimal(dropOff));
  const amounts: Fraction[] = [];
  let left = full;
  for (let year = 0; year < years; year++) {
    const since = year - start;
    if (since < 0 || (once && since > 0)) amounts.push(ZERO);
    else if (since < ramp.length) amounts.push(multiply(full, readDecimal(entry(ramp, since))));
    else {
      if (since > ramp.length) left = multiply(left, kept);
      amounts.push(left);
    }
  }
  return amounts;
}
