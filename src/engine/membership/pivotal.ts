import { entry } from "../entry";
import { sharingOf } from "../allocation/allocate";
import type { DriverTable } from "../allocation/driverTable";
import { PARTNER_LIMIT } from "../allocation/driverTable";
import type { Rule } from "../allocation/rule";
import { aloneCosts } from "../cost/aloneCosts";
import type { CostLine } from "../cost/costLine";
import { toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, compare, divide, subtract, sum } from "../money/fraction";
import { comparePartners } from "../money/apportion";
import type { Result } from "../result";
import type { CostSharing } from "../allocation/shareCosts";
import { fail, succeed, together } from "../result";
import type { DominoTerms } from "./followLeavers";
import type { ChargesOfRemaining } from "./followLeavers";
import { followLeavers } from "./followLeavers";
import { chargesOf } from "./withdraw";

/** What it would mean if one partner, or two together, left. */
export interface Pivot {
  readonly leavers: readonly string[];
  /** Fraction by which the charges of those who remain rise at once; null where they paid nothing. */
  readonly rise: number | null;
  /** Pounds a year. */
  readonly costStranded: number;
  /** Partners that were better in and would then be better alone. */
  readonly turned: readonly string[];
  /** Who would follow, in the order of the rounds. */
  readonly followers: readonly string[];
  /** Nobody would be left. */
  readonly collapse: boolean;
}

/**
 * How much hangs on each partner, and on each pair where asked (of 50 partners there are 1,225): what the others would pay, who would be better alone, and
 * whether the service would fall apart. The most pivotal first: collapse, then the number that turn, then the rise, then the names.
 * Problems: `too-many-partners`, those of `withdraw` for today. A departure after which the rules give no charges (bounds that cannot be met) is a problem too.
 */
export function pivotal(
  table: DriverTable,
  lines: readonly CostLine[],
  rules: readonly Rule[] = [],
  terms: DominoTerms & { readonly pairs?: boolean } = {},
): Result<readonly Pivot[]> {
  const { partners } = table;
  const count = partners.length;
  if (count > PARTNER_LIMIT) return fail({ code: "too-many-partners", count, limit: PARTNER_LIMIT });
  const rows = partners.map((_, row) => row);
  const sharing = sharingOf({ kind: "lines", lines }, rules, table, { unit: 0 });
  const both = together(aloneCosts(table, rows), chargesOf(sharing, rows));
  if (!both.ok) return both;
  const [alone, today] = both.value;
  const pairs = terms.pairs === true ? rows.flatMap((one) => rows.slice(one + 1).map((other) => [one, other])) : [];
  const charges = rememberedCharges(sharing);
  const pivots: Pivot[] = [];
  for (const gone of [...rows.map((row) => [row]), ...pairs]) {
    const leavers = gone.map((row) => entry(partners, row));
    const remaining = rows.filter((row) => !gone.includes(row));
    const after = charges(remaining, leavers);
    if (!after.ok) return after;
    const followed = followLeavers(gone, charges, table, alone, terms);
    if (!followed.ok) return followed;
    const followers = followed.value.flatMap((round) => round.map(({ row }) => entry(partners, row)));
    const before = sum(remaining.map((row) => today[row] ?? ZERO));
    const rise = subtract(sum(after.value), before);
    const turned = remaining.filter((row, index) => {
      const limit = alone[row] ?? ZERO;
      return compare(today[row] ?? ZERO, limit) <= 0 && compare(after.value[index] ?? ZERO, limit) > 0;
    });
    pivots.push({
      leavers,
      rise: before.n > 0n ? toNumber(divide(rise, before)) : null,
      costStranded: toNumber(rise),
      turned: turned.map((row) => entry(partners, row)),
      followers,
      collapse: leavers.length + followers.length === count,
    });
  }
  return succeed(pivots.sort(morePivotal));
}

/** Charges of those who remain, worked out once for each group of them: departures soon lead to the same few groups. */
function rememberedCharges(sharing: CostSharing): ChargesOfRemaining {
  const known = new Map<string, Result<readonly Fraction[]>>();
  return (remaining, left) => {
    const group = remaining.join();
    const charges = known.get(group) ?? chargesOf(sharing, remaining, left);
    known.set(group, charges);
    return charges;
  };
}

function morePivotal(a: Pivot, b: Pivot): number {
  if (a.collapse !== b.collapse) return a.collapse ? -1 : 1;
  if (a.turned.length !== b.turned.length) return b.turned.length - a.turned.length;
  if (a.rise !== b.rise) return (b.rise ?? -Infinity) - (a.rise ?? -Infinity);
  return comparePartners(a.leavers.join("+"), b.leavers.join("+"));
}
