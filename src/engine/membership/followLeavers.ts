import type { DriverTable } from "../allocation/driverTable";
import type { CostSharing } from "../allocation/shareCosts";
import { readDecimal } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ONE, ZERO, add, compare, multiply, subtract } from "../money/fraction";
import { comparePartners } from "../money/roundToTotal";
import type { Result } from "../result";
import { succeed } from "../result";
import { chargesOf } from "./withdraw";

/** When a partner would follow, and in what order. */
export interface DominoTerms {
  /** Fraction of the cost alone that a partner puts up with; 0 where not given. */
  readonly tolerance?: number;
  /** `together` (where not given): all who would leave go in the same round; `worst first`: the one that pays most above its limit, pounds, goes alone, ties to the earlier name. */
  readonly order?: "together" | "worst first";
  /** Pounds a year that leaving would cost each partner (an exit charge spread over years), in the table's order; nothing where not given. */
  readonly exitCosts?: readonly number[];
}

/** Someone who follows: its row in the table, and the charge that makes it leave. */
export interface Follower {
  readonly row: number;
  readonly charge: Fraction;
}

/** The rounds in which others follow leavers; `first` is what those who remain pay, where it is known already. `alone` in the table's order. */
export function followLeavers(
  gone: readonly number[],
  sharing: CostSharing,
  table: DriverTable,
  alone: readonly Fraction[],
  { tolerance = 0, order = "together", exitCosts = [] }: DominoTerms,
  first?: readonly Fraction[],
): Result<readonly (readonly Follower[])[]> {
  const factor = add(ONE, readDecimal(tolerance));
  const limitOf = (row: number): Fraction =>
    add(multiply(alone[row] ?? ZERO, factor), readDecimal(exitCosts[row] ?? 0));
  const byName = (a: number, b: number): number => comparePartners(table.partners[a], table.partners[b]) || a - b;
  const left = [...gone];
  const rounds: Follower[][] = [];
  for (;;) {
    const remaining = table.partners.flatMap((_, row) => (left.includes(row) ? [] : [row]));
    const names = left.map((row) => table.partners[row] ?? "");
    const known = rounds.length === 0 && first !== undefined ? succeed(first) : chargesOf(sharing, remaining, names);
    if (!known.ok) return known;
    const unhappy = remaining
      .map((row, index) => ({ row, charge: known.value[index] ?? ZERO }))
      .map((one) => ({ ...one, above: subtract(one.charge, limitOf(one.row)) }))
      .filter(({ above }) => above.n > 0n);
    const worst = (): typeof unhappy => unhappy.sort((a, b) => compare(b.above, a.above) || byName(a.row, b.row));
    const next = order === "together" ? unhappy : worst().slice(0, 1);
    if (next.length === 0) return succeed(rounds);
    rounds.push(next.map(({ row, charge }) => ({ row, charge })));
    left.push(...next.map(({ row }) => row));
  }
}
