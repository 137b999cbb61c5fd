import { entry } from "../entry";
import { lengthProblems } from "../numberProblems";
import type { Result } from "../result";
import { failIfAny } from "../result";
import { readDecimal } from "./decimal";
import type { Fraction } from "./fraction";
import { divide, multiply, sum } from "./fraction";
import type { RoundedTable, TableOptions } from "./roundTable";
import { roundExactTable, totalsProblems } from "./roundTable";
import { roundToUnit } from "./roundToUnit";
import { PENNY, weightProblems } from "./splitAmount";

/**
 * Splits several amounts of pounds (pools) among the same partners by weights of their own, to the unit, so that every pool adds up and every partner's total
 * over all pools is a unit at most from its exact share; row totals may be fixed. `weights` hold a row for each partner, a value for each pool. A weight of
 * zero takes nothing. Ties: see `roundTable`. Problems: those of `roundTable`, `weight-negative`, `weights-all-zero`.
 */
export function splitTable(
  amounts: readonly number[],
  weights: readonly (readonly number[])[],
  options: TableOptions = {},
): Result<RoundedTable> {
  const nameOf = (pool: number): string => options.columns?.[pool] ?? `pool ${String(pool + 1)}`;
  const columns = amounts.map((_, pool) => weights.map((row) => row[pool] ?? 0));
  const failure = failIfAny([
    ...totalsProblems(weights.length, amounts, options),
    ...weights.flatMap((row, at) =>
      lengthProblems(`row ${String(at + 1)} of weights`, row.length, amounts.length, "amounts"),
    ),
    ...columns.flatMap((column, pool) => weightProblems(column, options.rows, `the weights of ${nameOf(pool)}`)),
  ]);
  if (failure !== null) return failure;
  const unit = readDecimal(options.unit ?? PENNY);
  const shares = columns.map((column, pool): Fraction[] => {
    const amount = roundToUnit(readDecimal(entry(amounts, pool)), unit);
    const exact = column.map(readDecimal);
    const all = sum(exact);
    return exact.map((weight) => multiply(amount, divide(weight, all)));
  });
  const cells = weights.map((_, row) => shares.map((column): Fraction => entry(column, row)));
  return roundExactTable(cells, amounts, options);
}
