import { entry } from "../entry";
import { sharingOf } from "../allocation/allocate";
import type { DriverTable } from "../allocation/driverTable";
import type { Rule } from "../allocation/rule";
import { aloneCosts } from "../cost/aloneCosts";
import type { CostLine } from "../cost/costLine";
import { toNumber } from "../money/decimal";
import { ZERO } from "../money/fraction";
import type { Result } from "../result";
import { succeed, together } from "../result";
import type { DominoTerms } from "./followLeavers";
import { followLeavers } from "./followLeavers";
import { rowsNamed } from "./rowsNamed";
import { chargesOf } from "./withdraw";

/** Someone who leaves, with the charge that made it leave and its cost alone, pounds a year. */
export interface Leaver {
  readonly partner: string;
  readonly charge: number;
  readonly alone: number;
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
  const named = rowsNamed(leavers, table, "leavers");
  if (!named.ok) return named;
  const sharing = sharingOf({ kind: "lines", lines }, rules, table, { unit: 0 });
  const rows = table.partners.map((_, row) => row);
  const both = together(aloneCosts(table, rows), chargesOf(sharing, rows));
  if (!both.ok) return both;
  const [alone, today] = both.value;
  const given = typeof terms === "number" ? { tolerance: terms } : terms;
  const followed = followLeavers(
    named.value,
    (remaining, left) => chargesOf(sharing, remaining, left),
    table,
    alone,
    given,
  );
  if (!followed.ok) return followed;
  const first = named.value.map((row) => ({ row, charge: today[row] ?? ZERO }));
  return succeed(
    [first, ...followed.value].map((round) =>
      round.map(({ row, charge }) => ({
        partner: entry(table.partners, row),
        charge: toNumber(charge),
        alone: toNumber(alone[row] ?? ZERO),
      })),
    ),
  );
}
