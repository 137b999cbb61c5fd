import { entry } from "../entry";
import type { DriverTable } from "../allocation/driverTable";
import { readDecimal } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ONE, ZERO, add, compare, multiply, subtract } from "../money/fraction";
import { comparePartners } from "../money/apportion";
import type { Result } from "../result";
import { succeed } from "../result";

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

/** What each of those who remain pays, given their rows and the names of those who have left. */
export type ChargesOfRemaining = (remaining: readonly number[], left: readonly string[]) => Result<readonly Fraction[]>;

/** The rounds in which others follow leavers. `alone` in the table's order. */
export function followLeavers(
  gone: readonly number[],
  chargesOfRemaining: ChargesOfRemaining,
  table: DriverTable,
  alone: readonly Fraction[],
  { tolerance = 0, order = "together", exitCosts = [] }: DominoTerms,
): Result<readonly (readonly Follower[])[]> {
  const factor = add(ONE, readDecimal(tolerance));
  const limits = alone.map((cost, row) => add(multiply(cost, factor), readDecimal(exitCosts[row] ?? 0)));
  const left = [...gone];
  const rounds: Follower[][] = [];
  for (;;) {
    const remaining = table.partners.flatMap((_, row) => (left.includes(row) ? [] : [row]));
    const names = left.map((row) => entry(table.partners, row));
    const known = chargesOfRemaining(remaining, names);
    if (!known.ok) return known;
    const unhappy = remaining
      .map((row, index) => ({ row, charge: known.value[index] ?? ZERO }))
      .filter(({ row, charge }) => compare(charge, limits[row] ?? ZERO) > 0);
    const next = order === "together" ? unhappy : worstOf(unhappy, limits, table);
    if (next.length === 0) return succeed(rounds);
    rounds.push(next);
    left.push(...next.map(({ row }) => row));
  }
}

/** The one that pays most above its limit; ties to the earlier name, then the earlier row. Nobody of nobody. */
function worstOf(unhappy: readonly Follower[], limits: readonly Fraction[], { partners }: DriverTable): Follower[] {
  return unhappy
    .map((one) => ({ one, above: subtract(one.charge, limits[one.row] ?? ZERO) }))
    .sort(
      (a, b) =>
        compare(b.above, a.above) || comparePartners(partners[a.one.row], partners[b.one.row]) || a.one.row - b.one.row,
    )
    .slice(0, 1)
    .map(({ one }) => one);
}
