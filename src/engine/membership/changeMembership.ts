import { entry } from "../entry";
import type { AllocationOptions } from "../allocation/allocate";
import { allocate } from "../allocation/allocate";
import type { DriverTable } from "../allocation/driverTable";
import { keyOf } from "../allocation/partnerNames";
import type { Rule } from "../allocation/rule";
import { aloneCosts } from "../cost/aloneCosts";
import type { CostLine } from "../cost/costLine";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, compare, negate, subtract, sum } from "../money/fraction";
import { splitAmount } from "../money/splitAmount";
import type { Result } from "../result";
import { fail, succeed, together } from "../result";
import type { ChangedModel, MembershipEvent } from "./membershipEvent";
import { modelAfter } from "./membershipEvent";

/** One partner before and after an event, pounds a year. After a merger before is that of all it came from; after a split each successor has its own row. */
export interface MemberChange {
  readonly partner: string;
  /** Those whose place it takes; none for a joiner, itself for who stays. */
  readonly from: readonly string[];
  /** null for a joiner; of a split partner the whole, on its first successor. */
  readonly before: number | null;
  /** null for who has left. */
  readonly after: number | null;
  readonly change: number | null;
  readonly alone: number | null;
  readonly verdict: "better in" | "better alone" | "leaves";
}

/** What an event comes to for all of them. */
export interface MembershipChange {
  readonly partners: readonly MemberChange[];
  readonly totalBefore: number;
  readonly totalAfter: number;
  /** Those who were in before, stay, and pay more: the step cost or the price that causes it should be told to them. */
  readonly worse: readonly string[];
  /** The tables after the event, for what comes next. */
  readonly model: ChangedModel;
}

/**
 * What an event does to every partner: the lines are costed and shared before and after with the same rules, and rounded as `allocate` rounds. A customer pays
 * its price; what the price leaves of its share falls on the others in proportion to their charges. Problems: those of the event and of `allocate`,
 * before or after, and `alone-unusable`. Nobody left after is a service that costs nothing.
 */
export function changeMembership(
  event: MembershipEvent,
  table: DriverTable,
  lines: readonly CostLine[],
  rules: readonly Rule[] = [],
  options: AllocationOptions = {},
): Result<MembershipChange> {
  const model = modelAfter(event, table, lines);
  if (!model.ok) return model;
  const after = model.value;
  const today = chargesIn(table, lines, rules, options);
  const later = after.table.partners.length === 0 ? succeed([]) : chargesIn(after.table, after.lines, rules, options);
  const both = together(today, later);
  if (!both.ok) return both;
  const alone = aloneCosts(after.table, [...after.table.partners.keys()]);
  if (!alone.ok) return alone;
  const [before, raw] = both.value;
  const charges = event.kind === "customer" ? asCustomer(event, after.table, raw, options) : succeed(raw);
  if (!charges.ok) return charges;
  const beforeOf = (name: string): Fraction => before[rowIn(table, name)] ?? ZERO;
  const seen = new Set<string>();
  const rows = after.table.partners.map((partner, row): MemberChange => {
    const from = after.succession.flatMap((one) => (one.after === partner && one.before !== null ? [one.before] : []));
    const first = from.filter((name) => !seen.has(name));
    first.forEach((name) => seen.add(name));
    const paid = first.length === 0 ? null : sum(first.map(beforeOf));
    const pays = charges.value[row] ?? ZERO;
    const limit = alone.value[row] ?? ZERO;
    return {
      partner,
      from,
      before: paid === null ? null : toNumber(paid),
      after: toNumber(pays),
      change: paid === null ? null : toNumber(subtract(pays, paid)),
      alone: toNumber(limit),
      verdict: compare(pays, limit) <= 0 ? "better in" : "better alone",
    };
  });
  const left = after.succession.flatMap(({ before: name, after: next }): MemberChange[] => {
    if (next !== null || name === null) return [];
    const paid = beforeOf(name);
    const change = toNumber(negate(paid));
    return [
      { partner: name, from: [name], before: toNumber(paid), after: null, change, alone: null, verdict: "leaves" },
    ];
  });
  return succeed({
    partners: [...rows, ...left],
    totalBefore: toNumber(sum(before)),
    totalAfter: toNumber(sum(charges.value)),
    worse:
      event.kind === "split" ? splitWorse(rows, event.partner) : rows.filter(isWorse).map(({ partner }) => partner),
    model: after,
  });
}

function isWorse({ change }: MemberChange): boolean {
  return change !== null && change > 0;
}

/** Successors of a split partner are compared as one. */
function splitWorse(rows: readonly MemberChange[], name: string): string[] {
  const isOwn = ({ from }: MemberChange): boolean => from.some((one) => keyOf(one) === keyOf(name));
  const own = rows.filter(isOwn);
  const paid = own.reduce((total, { before }) => total + (before ?? 0), 0);
  const pays = own.reduce((total, { after }) => total + (after ?? 0), 0);
  return [
    ...rows.filter((row) => !isOwn(row) && isWorse(row)).map(({ partner }) => partner),
    ...(pays - paid > 1e-9 ? own.map(({ partner }) => partner) : []),
  ];
}

function chargesIn(
  table: DriverTable,
  lines: readonly CostLine[],
  rules: readonly Rule[],
  options: AllocationOptions,
): Result<readonly Fraction[]> {
  if (lines.length === 0) return succeed(table.partners.map(() => ZERO));
  const shared = allocate({ kind: "lines", lines }, rules, table, options);
  return shared.ok ? succeed(shared.value.charges.map(readDecimal)) : shared;
}

/** The customer pays its price, and the others what is left of the cost, in proportion to what they would pay. */
function asCustomer(
  { partner, price }: Extract<MembershipEvent, { kind: "customer" }>,
  table: DriverTable,
  charges: readonly Fraction[],
  { unit }: AllocationOptions,
): Result<readonly Fraction[]> {
  const own = rowIn(table, partner);
  if (!Number.isFinite(price) || price < 0) {
    const place = { argument: "price" };
    return fail({ code: "number-out-of-range", place, value: price, expected: "pounds a year, 0 or more" });
  }
  const others = table.partners.flatMap((_, row) => (row === own ? [] : [row]));
  const rest = toNumber(subtract(sum(charges), readDecimal(price)));
  const weights = others.map((row) => toNumber(charges[row] ?? ZERO));
  const partners = others.map((row) => entry(table.partners, row));
  const split = splitAmount(rest, weights, { partners, ...(unit !== undefined && { unit }) });
  if (!split.ok) return split;
  return succeed(charges.map((_, row) => readDecimal(row === own ? price : (split.value[others.indexOf(row)] ?? 0))));
}

function rowIn(table: DriverTable, name: string): number {
  return table.partners.findIndex((partner) => keyOf(partner) === keyOf(name));
}
