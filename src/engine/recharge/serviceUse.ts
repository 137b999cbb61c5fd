import { entry } from "../entry";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { overCommonDenominator } from "../money/fraction";
import { roundSigned } from "../money/roundSigned";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";

/** Costs of s support departments, and who uses them. */
export interface ServiceUse {
  /** Pounds, one for each support department. */
  readonly costs: readonly number[];
  /** One row a support department: use by the support departments in the same order, then by the operating units; quantities or fractions, 0 or more. Own use does not count. */
  readonly usage: readonly (readonly number[])[];
}

/** What support departments pass on. */
export interface Recharge {
  /** Pounds that each operating unit receives; they add up to the costs, rounded to the unit. */
  readonly charges: readonly number[];
  /** Pounds that each support department passes on, its own cost and what it receives from others; not rounded. */
  readonly passedOn: readonly number[];
}

/** Use as whole numbers (each row over a denominator of its own, which cancels) and costs as exact numbers. */
export interface ExactUse {
  readonly costs: readonly Fraction[];
  readonly use: readonly (readonly bigint[])[];
  readonly supports: number;
  readonly units: number;
}

/** Checks the shape and the signs, and leaves own use out. Problems: `length-differs`, `shape-unfit`, `number-out-of-range`. */
export function readServiceUse({ costs, usage }: ServiceUse): Result<ExactUse> {
  const supports = costs.length;
  const columns = usage[0]?.length ?? 0;
  const problems: Problem[] = [];
  if (usage.length !== supports)
    problems.push({
      code: "length-differs",
      argument: "costs",
      count: supports,
      expected: usage.length,
      other: "usage",
    });
  if (columns <= usage.length || usage.some((row) => row.length !== columns)) {
    const expected =
      "a row for each support department, and more columns than rows: support departments, then operating units";
    problems.push({ code: "shape-unfit", argument: "usage", rows: usage.length, columns, expected });
  }
  usage.forEach((row, y) =>
    row.forEach((value, x) => {
      if (value >= 0) return;
      const place = { argument: "usage", row: y + 1, column: x + 1 };
      problems.push({ code: "number-out-of-range", place, value, expected: "0 or more" });
    }),
  );
  const failure = failIfAny(problems);
  if (failure !== null) return failure;
  const use = usage.map((row, y) => {
    const quantities = row.map((value, x) => readDecimal(x === y ? 0 : value));
    return overCommonDenominator(quantities).numerators;
  });
  return succeed({ costs: costs.map(readDecimal), use, supports, units: columns - supports });
}

/** The use of one support department by the operating units, and by everybody from a first column on. */
export function usedFrom(row: readonly bigint[], first = 0): bigint {
  return row.slice(first).reduce((all, quantity) => all + quantity, 0n);
}

/** Exact charges as a result, rounded once. */
export function rechargeOf(charges: readonly Fraction[], passedOn: readonly Fraction[], unit: number): Recharge {
  return { charges: roundSigned(charges, readDecimal(unit)).map(toNumber), passedOn: passedOn.map(toNumber) };
}

/** A department that costs nothing and that nobody serves has nothing to pass on: it may serve anybody, or nobody at all, which is written as everybody. */
export function withoutIdle(exact: ExactUse): ExactUse {
  const isIdle = (department: number): boolean =>
    entry(exact.costs, department).n === 0n && exact.use.every((row) => row[department] === 0n);
  return { ...exact, use: exact.use.map((row, department) => (isIdle(department) ? row.map(() => 1n) : row)) };
}
