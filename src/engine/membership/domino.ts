import { sharingOf } from "../allocation/allocate";
import type { DriverTable } from "../allocation/driverTable";
import type { Rule } from "../allocation/rule";
import { aloneCosts } from "../cost/aloneCosts";
import type { CostLine } from "../cost/costLine";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ONE, ZERO, add, compare, multiply, subtract } from "../money/fraction";
import { comparePartners } from "../money/roundToTotal";
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

/** When a partner would follow, and in what order. */
export interface DominoTerms {
  /** Fraction of the cost alone that a partner puts up with; 0 where not given. */
  readonly tolerance?: number;
  /** `together` (where not given): all who would leave go in the same round; `worst first`: the one that pays most above its limit, pounds, goes alone, ties to the earlier name. */
  readonly order?: "together" | "worst first";
  /** Pounds a year that leaving would cost each partner (an exit charge spread over years), in the table's order; nothing where not given. */
  readonly exitCosts?: readonly number[];
}

/**
 * Who would follow when partners leave, round by round: round 0 is the first leavers at today's charges; in each round after that, partners whose charge
 * among those who remain is more than their limit leave, all at once or the worst alone; it ends when nobody does. The limit is the cost alone x (1 +
 * tolerance) + what leaving costs. Charges are not rounded; a charge equal to the limit stays. The two orders can end differently.
 * Problems: those of `withdraw`, with who had left by then.
 */
export function domino(
  leavers: readonly string[],
  table: DriverTable,
  lines: readonly CostLine[],
  rules: readonly Rule[] = [],
  terms: number | DominoTerms = {},
): Result<readonly (readonly Leaver[])[]> {
  const {
    tolerance = 0,
    order = "together",
    exitCosts = [],
  } = typeof terms === "number" ? { tolerance: terms } : terms;
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
  const limitOf = (row: number): Fraction => add(multiply(aloneOf(row), factor), readDecimal(exitCosts[row] ?? 0));
  const nameOrder = (a: number, b: number): number => comparePartners(table.partners[a], table.partners[b]) || a - b;
  const rounds = [first.map((row) => leaver(row, today[row] ?? ZERO))];
  let leaving = new Set(first);
  while (leaving.size > 0) {
    const gone = leaving;
    remaining = remaining.filter((row) => !gone.has(row));
    const left = rounds.flat().map(({ partner }) => partner);
    const charges = chargesOf(sharing, remaining, left);
    if (!charges.ok) return charges;
    const unhappy = remaining
      .map((row, index) => ({ row, charge: charges.value[index] ?? ZERO }))
      .map((one) => ({ ...one, above: subtract(one.charge, limitOf(one.row)) }))
      .filter(({ above }) => above.n > 0n);
    const next =
      order === "together"
        ? unhappy
        : unhappy.sort((a, b) => compare(b.above, a.above) || nameOrder(a.row, b.row)).slice(0, 1);
    if (next.length > 0) rounds.push(next.map(({ row, charge }) => leaver(row, charge)));
    leaving = new Set(next.map(({ row }) => row));
  }
  return succeed(rounds);
}
