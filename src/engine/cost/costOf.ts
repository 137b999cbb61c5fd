import { aloneCosts } from "./aloneCosts";
import type { CostLine } from "./costLine";
import { lineCost, lineProblems } from "./lineCost";
import type { DriverTable } from "../allocation/driverTable";
import { rowsNamed } from "../membership/rowsNamed";
import { toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { compare, sum } from "../money/fraction";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed, together } from "../result";

/**
 * What the service costs, in pounds, if only the members take part: the model's cost, but never more than the sum of what they would pay alone
 * (nobody is forced into a bad group). Not rounded.
 * Problems: those of the lines, `alone-unusable`, `members-missing`, `partner-unknown`, `too-many-partners`. c(S) = min(model(S), sum of stand-alone costs).
 */
export function costOf(members: readonly string[], table: DriverTable, lines: readonly CostLine[]): Result<number> {
  const named = rowsNamed(members, table, "members");
  if (!named.ok) return named;
  const rows = named.value;
  const both = together(aloneCosts(table, rows), modelCosts(table, rows, lines));
  if (!both.ok) return both;
  const [alone, costs] = both.value;
  const [apart, model] = [sum(alone), sum(costs)];
  return succeed(toNumber(compare(model, apart) < 0 ? model : apart));
}

function modelCosts(
  table: DriverTable,
  rows: readonly number[],
  lines: readonly CostLine[],
): Result<readonly Fraction[]> {
  const problems: Problem[] = [];
  const costs = lines.flatMap((line) => {
    const faults = lineProblems(line, table);
    const cost = faults.length > 0 ? null : lineCost(line, table, rows);
    problems.push(...faults, ...(cost?.ok === false ? cost.problems : []));
    return cost?.ok === true ? [cost.value] : [];
  });
  return failIfAny(problems) ?? succeed(costs);
}
