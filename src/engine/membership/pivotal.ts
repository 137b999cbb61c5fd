import type { DriverTable } from "../allocation/driverTable";
import { PARTNER_LIMIT } from "../allocation/driverTable";
import type { Rule } from "../allocation/rule";
import type { CostLine } from "../cost/costLine";
import { comparePartners } from "../money/roundToTotal";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import type { DominoTerms } from "./domino";
import { domino } from "./domino";
import type { Withdrawal } from "./withdraw";
import { withdraw } from "./withdraw";

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
  const singles = partners.map((partner) => [partner]);
  const pairs = partners.flatMap((one, at) => partners.slice(at + 1).map((other) => [one, other]));
  const pivots: Pivot[] = [];
  for (const leavers of terms.pairs === true ? [...singles, ...pairs] : singles) {
    const effect = withdraw(leavers, table, lines, rules, { unit: 0 });
    if (!effect.ok) return effect;
    const rounds = domino(leavers, table, lines, rules, terms);
    if (!rounds.ok) return rounds;
    const followers = rounds.value.slice(1).flatMap((round) => round.map(({ partner }) => partner));
    pivots.push({ leavers, ...riseIn(effect.value), followers, collapse: leavers.length + followers.length === count });
  }
  return succeed(pivots.sort(morePivotal));
}

function riseIn({ partners, costStranded }: Withdrawal): Pick<Pivot, "rise" | "costStranded" | "turned"> {
  const remaining = partners.filter(({ verdict }) => verdict !== "leaves");
  const before = remaining.reduce((total, one) => total + one.before, 0);
  const change = remaining.reduce((total, one) => total + one.change, 0);
  const turned = remaining.filter(({ before: paid, alone, verdict }) => verdict === "better alone" && paid <= alone);
  return { rise: before > 0 ? change / before : null, costStranded, turned: turned.map(({ partner }) => partner) };
}

function morePivotal(a: Pivot, b: Pivot): number {
  if (a.collapse !== b.collapse) return a.collapse ? -1 : 1;
  if (a.turned.length !== b.turned.length) return b.turned.length - a.turned.length;
  if (a.rise !== b.rise) return (b.rise ?? -Infinity) - (a.rise ?? -Infinity);
  return comparePartners(a.leavers.join("+"), b.leavers.join("+"));
}
