import { entry } from "../../entry";
import { foundIn } from "../../cost/lineCost";
import { readDecimal } from "../../money/decimal";
import type { Fraction } from "../../money/fraction";
import { ONE, compare, fraction, overCommonDenominator, sum } from "../../money/fraction";
import { toNumber } from "../../money/decimal";
import type { Problem } from "../../problem";
import type { Result } from "../../result";
import { fail, failIfAny, succeed } from "../../result";
import { foundText, plain } from "../../words";
import type { DriverTable } from "../driverTable";
import { keyOf } from "../partnerNames";

/** Who shares under which rule. */
export interface RuleContext {
  readonly rule: string;
  readonly table: DriverTable;
  /** Rows of the table that take part. */
  readonly rows: readonly number[];
}

/** A line of working: what it adds to the charge of each partner that takes part, in their order. */
export interface Contribution {
  readonly label: string;
  readonly amounts: readonly Fraction[];
}

/** Name of the partner in a row. */
export function partnerAt({ table }: RuleContext, row: number): string {
  return entry(table.partners, row);
}

/** The values of a driver for those who take part, 0 or more; `blanks` says that a blank is allowed and gives null. */
export function driverValues(context: RuleContext, driver: string, blanks = false): Result<(Fraction | null)[]> {
  const { rule, table, rows } = context;
  const column = table.drivers.find(({ name }) => keyOf(name) === keyOf(driver));
  if (column === undefined)
    return fail({ code: "rule-driver-unusable", rule, driver, partner: null, found: "not there" });
  const problems: Problem[] = [];
  const values = rows.map((row) => {
    const value = column.values[row] ?? null;
    const found = foundIn(value);
    if (found.is === "blank" && blanks) return null;
    if (found.is === "number" && found.number >= 0) return readDecimal(found.number);
    const words = found.is === "number" ? plain(found.number) : foundText(found);
    problems.push({ code: "rule-driver-unusable", rule, driver, partner: partnerAt(context, row), found: words });
    return null;
  });
  return failIfAny(problems) ?? succeed(values);
}

/** The same where every value is there. */
export function quantities(context: RuleContext, driver: string): Result<Fraction[]> {
  const values = driverValues(context, driver);
  return values.ok ? succeed(values.value.filter((value) => value !== null)) : values;
}

/** An amount in proportion to quantities that are not below zero. Problem: `weights-all-zero`. */
export function inProportion(amount: Fraction, parts: readonly Fraction[], what: string): Result<Fraction[]> {
  const { numerators } = overCommonDenominator(parts);
  const all = numerators.reduce((total, part) => total + part, 0n);
  if (all === 0n) return fail({ code: "weights-all-zero", what });
  return succeed(numerators.map((part) => fraction(amount.n * part, amount.d * all)));
}

/** Whether fractions add up to exactly 1. */
export function wholeShares(
  rule: string,
  what: "agreed shares" | "weights" | "group shares",
  shares: readonly number[],
): Result<Fraction[]> {
  const negative = shares.findIndex((share) => !(share >= 0));
  if (negative >= 0)
    return fail({ code: "weight-negative", what, position: negative + 1, weight: entry(shares, negative) });
  const exact = shares.map(readDecimal);
  const total = sum(exact);
  if (compare(total, ONE) === 0) return succeed(exact);
  return fail({ code: "rule-shares-not-whole", rule, what, total: toNumber(total) });
}
