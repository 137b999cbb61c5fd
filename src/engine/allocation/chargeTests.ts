import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";

/** What is known of one partner beside its charge, in pounds a year; null where it is not known. */
export interface ChargeFacts {
  readonly partner: string;
  readonly charge: number;
  readonly alone: number;
  /** What the service would save without this partner. */
  readonly incremental: number | null;
  readonly prior: number | null;
  readonly quantity: number | null;
}

/** The tests of one charge; null where a fact is missing. Fractions: 5% is 0.05. */
export interface ChargeTest {
  readonly partner: string;
  readonly saving: number;
  readonly savingOfAlone: number | null;
  readonly isNoMoreThanAlone: boolean;
  readonly coversIncrement: boolean | null;
  readonly changeOnPrior: number | null;
  readonly perUnit: number | null;
  readonly shareOfCost: number | null;
  readonly shareOfSaving: number | null;
}

/** What the charges of a pool mean for each partner, and how evenly they share the saving. */
export interface ChargeTests {
  readonly partners: readonly ChargeTest[];
  /** Lowest and highest saving as a fraction of going alone. */
  readonly savingRange: readonly [number, number] | null;
  /** How unequal those fractions are, from 0 (all the same) up to 1; null where a partner loses or nobody saves. */
  readonly gini: number | null;
}

/**
 * The tests to show beside any allocation: against going alone, against the cost that the partner adds, against last year, per unit of the driver, and the
 * share of the saving beside the share of the cost. Not rounded. Problem: `number-out-of-range` for a cost of going alone below 0.
 */
export function chargeTests(facts: readonly ChargeFacts[]): Result<ChargeTests> {
  const failure = failIfAny(
    facts.flatMap(({ partner, alone }): Problem[] =>
      alone >= 0
        ? []
        : [{ code: "number-out-of-range", place: { argument: "alone", partner }, value: alone, expected: "0 or more" }],
    ),
  );
  if (failure !== null) return failure;
  const cost = facts.reduce((sum, { charge }) => sum + charge, 0);
  const saved = facts.reduce((sum, { alone, charge }) => sum + (alone - charge), 0);
  const partners = facts.map(({ partner, charge, alone, incremental, prior, quantity }): ChargeTest => ({
    partner,
    saving: alone - charge,
    savingOfAlone: ratio(alone - charge, alone),
    isNoMoreThanAlone: charge <= alone,
    coversIncrement: incremental === null ? null : charge >= incremental,
    changeOnPrior: prior === null ? null : ratio(charge - prior, prior),
    perUnit: quantity === null ? null : ratio(charge, quantity),
    shareOfCost: ratio(charge, cost),
    shareOfSaving: ratio(alone - charge, saved),
  }));
  const savings = partners.flatMap(({ savingOfAlone }) => (savingOfAlone === null ? [] : [savingOfAlone]));
  const savingRange = savings.length === 0 ? null : ([Math.min(...savings), Math.max(...savings)] as const);
  return succeed({ partners, savingRange, gini: giniOf(savings) });
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Mean difference between any two, over twice the mean. */
function giniOf(values: readonly number[]): number | null {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total <= 0 || values.some((value) => value < 0)) return null;
  const differences = values.reduce((sum, a) => sum + values.reduce((inner, b) => inner + Math.abs(a - b), 0), 0);
  return differences / (2 * values.length * total);
}
