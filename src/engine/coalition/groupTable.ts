import type { DriverValue } from "../allocation/driverTable";
import { keyOf } from "../allocation/partnerNames";
import { foundIn } from "../cost/lineCost";
import { readDecimal } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import type { Place, Problem } from "../problem";
import type { Result } from "../result";
import { fail, failIfAny, succeed } from "../result";

/** A row of a table of group costs: the partners joined by `+`, and pounds. */
export type GroupRow = readonly DriverValue[];

/** What the groups of a table cost, in pounds; some groups may be missing. A group is the sum of 2^position of its partners. */
export interface GroupTable {
  readonly partners: readonly string[];
  readonly costs: ReadonlyMap<number, Fraction>;
}

const SHAPE = "two columns: the partners of a group joined by +, such as Barton+Ashby, and its cost in pounds";

/** The most partners of any table: the bits of a group stay a whole number. */
const MOST = 50;

/**
 * Reads a two-column table of group costs: partners joined by `+` in any order, and pounds; rows in any order, blank rows left out, a header row
 * Group, Cost allowed. Partners come in the order of their first appearance and each must have a row of its own; a number may be a name.
 * Problems: `table-empty`, `shape-unfit`, `not-text`, `not-a-number`, `group-unreadable`, `group-partner-repeated`, `group-partner-unknown`,
 * `group-repeated`, `too-many-partners`. Groups that are missing are no problem here: a method asks for those that it needs.
 */
export function readGroupCosts(rows: readonly GroupRow[], argument = "groupcosts"): Result<GroupTable> {
  const widest = rows.find((row) => row.length !== 2);
  if (widest !== undefined) {
    return fail({ code: "shape-unfit", argument, rows: rows.length, columns: widest.length, expected: SHAPE });
  }
  const read = rows.flatMap((row, index) => (isSkipped(row, index) ? [] : [readRow(row, argument, index + 1)]));
  if (read.length === 0) return fail({ code: "table-empty", table: argument });
  const faults = read.flatMap(({ problems }) => problems);
  const partners = new Map<string, string>();
  for (const name of read.flatMap(({ names }) => names))
    if (!partners.has(keyOf(name))) partners.set(keyOf(name), name);
  const single = new Set(read.flatMap(({ names }) => (names.length === 1 ? names.map(keyOf) : [])));
  faults.push(...strangers(read, single));
  if (partners.size > MOST) faults.push({ code: "too-many-partners", count: partners.size, limit: MOST });
  const keys = [...partners.keys()];
  const costs = new Map<number, Fraction>();
  for (const { names, cost, place, group } of read) {
    const members = names.reduce((mask, name) => mask + 2 ** keys.indexOf(keyOf(name)), 0);
    if (costs.has(members) && names.length > 0) faults.push({ code: "group-repeated", place, group });
    costs.set(members, cost);
  }
  return failIfAny(faults) ?? succeed({ partners: [...partners.values()], costs });
}

interface ReadRow {
  readonly group: string;
  readonly names: readonly string[];
  readonly cost: Fraction;
  readonly place: Place;
  readonly problems: Problem[];
}

const ZERO_COST: Fraction = { n: 0n, d: 1n };

function readRow([first = null, second = null]: GroupRow, argument: string, row: number): ReadRow {
  const place: Place = { argument, row, column: 1 };
  const problems: Problem[] = [];
  const named = foundIn(first);
  const cost = foundIn(second);
  const group = named.is === "text" ? named.text : named.is === "number" ? String(named.number) : "";
  if (group === "") problems.push({ code: "not-text", place, found: named, expected: "a group of partners" });
  if (cost.is !== "number") problems.push({ code: "not-a-number", place: { argument, row, column: 2 }, found: cost });
  const parts = group === "" ? [] : group.split("+").map((name) => name.trim().replace(/\s+/g, " "));
  if (parts.includes("")) problems.push({ code: "group-unreadable", place, group });
  const names = parts.filter((name) => name !== "");
  const keys = names.map(keyOf);
  const twice = names.find((_, index) => keys.indexOf(keys[index] ?? "") < index);
  if (twice !== undefined) problems.push({ code: "group-partner-repeated", place, group, partner: twice });
  const sound = problems.length === 0;
  return {
    group,
    place,
    problems,
    names: sound ? names : [],
    cost: cost.is === "number" ? readDecimal(cost.number) : ZERO_COST,
  };
}

/** A name that never stands alone is most often a slip of the pen: one problem each, where it first appears. */
function strangers(read: readonly ReadRow[], single: ReadonlySet<string>): Problem[] {
  const seen = new Set<string>();
  return read.flatMap(({ group, names, place }) =>
    names.flatMap((partner): Problem[] => {
      if (single.has(keyOf(partner)) || seen.has(keyOf(partner))) return [];
      seen.add(keyOf(partner));
      return [{ code: "group-partner-unknown", place, group, partner }];
    }),
  );
}

/** Blank rows (some Excel versions hand a blank over as 0) and a header. */
function isSkipped([first = null, second = null]: GroupRow, index: number): boolean {
  const isNothing = (value: DriverValue): boolean => foundIn(value).is === "blank" || value === 0;
  if (isNothing(first) && isNothing(second)) return true;
  return index === 0 && typeof first === "string" && typeof second === "string" && keyOf(second) === "cost";
}
