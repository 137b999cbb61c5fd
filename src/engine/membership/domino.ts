import { sharingOf } from "../allocation/allocate";
import type { DriverTable } from "../allocation/driverTable";
import type { Rule } from "../allocation/rule";
import { aloneCosts } from "../cost/aloneCosts";
import type { CostLine } from "../cost/costLine";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ONE, ZERO, add, compare, multiply } from "../money/fraction";
import type { Result } from "../result";
import { succeed, together } from "../result";
import { rowsNamed } from "./rowsNamed";
import { chargesOf } from "./withdraw";

/** Someone who leaves, with the charge that made it leave and its cost alone, pounds a year. */
export interface Leaver {
  readonly partner: string;
  readonly charge: number;
  readonly alone: number;
}

/**
 * Who would follow when partners leave, round by round: round 0 is the first leavers at today's charges; in each round after that, all partners whose
 * charge among those who remain is more than their cost alone x (1 + tolerance) leave at once; it ends when nobody does. `tolerance` is a fraction
 * of the cost alone. Charges are not rounded; a charge equal to the limit stays. Problems: those of `withdraw`, with who had left by then.
 */
export function domino(
  leavers: readonly string[],
  table: DriverTable,
  lines: readonly CostLine[],
  rules: readonly Rule[] = [],
  tolerance = 0,
): Result<readonly (readonly Leaver[])[]> {
  const named = rowsNamed(leavers, table, "leavers");
  if (!named.ok) return named;
  const first = named.value;
  const sharing = sharingOf({ kind: "lines", lines }, rules, table, { unit: 0 });
  let remaining = table.partners.map((_, row) => row);
  const both = together(aloneCosts(table, remaining), chargesOf(sharing, remaining));
  if (!both.ok) return both;
  const [alone, today] = both.value;
  const aloneOf = (row: number): Fraction => alone[row] ?? ZERO;
  const leaver = (row: number, charge: Fraction): Leaver => ({
    partner: table.partners[row] ?? "",
    charge: toNumber(charge),
    alone: toNumber(aloneOf(row)),
  });
  const factor = add(ONE, readDecimal(tolerance));
  const rounds = [first.map((row) => leaver(row, today[row] ?? ZERO))];
  let leaving = new Set(first);
  while (leaving.size > 0) {
    const gone = leaving;
    remaining = remaining.filter((row) => !gone.has(row));
    const left = rounds.flat().map(({ partner }) => partner);
    const charges = chargesOf(sharing, remaining, left);
    if (!charges.ok) return charges;
    const next = remaining
      .map((row, index) => ({ row, charge: charges.value[index] ?? ZERO }))
      .filter(({ row, charge }) => compare(charge, multiply(aloneOf(row), factor)) > 0);
    if (next.length > 0) rounds.push(next.map(({ row, charge }) => leaver(row, charge)));
    leaving = new Set(next.map(({ row }) => row));
  }
  return succeed(rounds);
}
