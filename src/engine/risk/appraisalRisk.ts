import type { ScheduleName } from "../appraisal/readSchedule";
import type { Timing } from "../appraisal/presentValue";
import { presentValue } from "../appraisal/presentValue";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import type { Correlations } from "./correlationMatrix";
import type { Distribution } from "./distribution";
import type { RiskModel } from "./riskModel";

/** One line of an appraisal: an uncertain amount, when it falls, and whose it is. */
export interface AppraisalItem {
  readonly name: string;
  /** Pounds a year at full size, above 0 for a benefit and below 0 for a cost (or above 0 with a profile below 0). */
  readonly distribution: Distribution;
  /** The part of the amount that falls in year 0, 1, 2 ...: [0, 0.5, 1, 1] starts in year 1 at half. */
  readonly profile: readonly number[];
  /** Each partner's share, fractions in the order of the partners. */
  readonly shares: readonly number[];
}

/** How the flows of an appraisal are valued. */
export interface AppraisalTerms {
  readonly schedule?: ScheduleName;
  readonly timing?: Timing;
  readonly correlations?: Correlations;
}

/** Name of the output that adds up all partners. */
export const ALL_PARTNERS = "All partners";

/**
 * An appraisal as a model that can be simulated: net present value of all partners together (`ALL_PARTNERS`) and of each of them, pounds, along straight lines
 * in the uncertain amounts. `chanceBelowZero` of a partner is then the chance that it is worse off, `chanceNoneBelowZero` that nobody is.
 * Optimism bias added to an amount and a skewed distribution of it count the same risk twice: use one. Problems: `schedule-unknown`, `length-differs`.
 */
export function appraisalRisk(
  items: readonly AppraisalItem[],
  partners: readonly string[],
  { schedule = "standard", timing = "end", correlations }: AppraisalTerms = {},
): Result<RiskModel> {
  const problems: Problem[] = items.flatMap(({ name, shares }): Problem[] =>
    shares.length === partners.length
      ? []
      : [
          {
            code: "length-differs",
            argument: `shares of ${name}`,
            count: shares.length,
            expected: partners.length,
            other: "partners",
          },
        ],
  );
  const values = items.map(({ profile }) => {
    const value = presentValue(profile, schedule, timing);
    if (!value.ok) problems.push(...value.problems);
    return value.ok ? value.value : 0;
  });
  const failed = failIfAny(problems);
  if (failed !== null) return failed;
  const weightsOf = (partner: number): number[] =>
    items.map(({ shares }, index) => (values[index] ?? 0) * (shares[partner] ?? 0));
  return succeed({
    inputs: items.map(({ name, distribution }) => ({ name, distribution })),
    outputs: [
      {
        name: ALL_PARTNERS,
        constant: 0,
        weights: items.map(({ shares }, index) => (values[index] ?? 0) * shares.reduce((sum, share) => sum + share, 0)),
      },
      ...partners.map((name, partner) => ({ name, constant: 0, weights: weightsOf(partner) })),
    ],
    ...(correlations !== undefined && { correlations }),
  });
}
