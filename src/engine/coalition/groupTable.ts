import type { DriverValue } from "../allocation/driverTable";
import { keyOf } from "../allocation/partnerNames";
import { foundIn } from "../cost/lineCost";
import { entry } from "../entry";
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
  const names = new PartnerNames();
  const faults: Problem[] = [];
  const costs = new Map<number, Fraction>();
  const first = new Map<number, { readonly place: Place; readonly group: string }>();
  rows.forEach((row, index) => {
    const [named, pounds] = [entry(row, 0), entry(row, 1)];
    if (isSkipped(named, pounds, index)) return;
    const place: Place = { argument, row: index + 1, column: 1 };
    const group = groupText(named);
    const members = readGroup(group, names, place, faults, named);
    const cost = foundIn(pounds);
    if (cost.is !== "number") faults.push({ code: "not-a-number", place: { ...place, column: 2 }, found: cost });
    for (const member of members) if (!first.has(member)) first.set(member, { place, group });
    if (members.length === 0 || cost.is !== "number") return;
    const mask = members.reduce((sum, member) => sum + 2 ** member, 0);
    if (costs.has(mask)) faults.push({ code: "group-repeated", place, group });
    costs.set(mask, readDecimal(cost.number));
  });
  const { partners } = names;
  if (first.size === 0 && faults.length === 0) return fail({ code: "table-empty", table: argument });
  // A name that never stands alone is most often a slip of the pen: said once, where it first appears.
  first.forEach(({ place, group }, member) => {
    const partner = entry(partners, member);
    if (!names.standsAlone(member)) faults.push({ code: "group-partner-unknown", place, group, partner });
  });
  if (partners.length > MOST) faults.push({ code: "too-many-partners", count: partners.length, limit: MOST });
  return failIfAny(faults) ?? succeed({ partners, costs });
}

/** The partners in the order of their first appearance, found by any of their spellings. */
class PartnerNames {
  readonly partners: string[] = [];
  readonly #positions = new Map<string, number>();
  readonly #alone = new Set<number>();

  /** The position of a partner, as it is written in a group. */
  positionOf(written: string): number {
    const known = this.#positions.get(written);
    if (known !== undefined) return known;
    const position = this.#positions.get(keyOf(written)) ?? this.partners.length;
    if (position === this.partners.length) this.partners.push(written.trim().replace(/\s+/g, " "));
    this.#positions.set(written, position);
    this.#positions.set(keyOf(written), position);
    return position;
  }

  standsAlone(member: number): boolean {
    return this.#alone.has(member);
  }

  sawAlone(member: number): void {
    this.#alone.add(member);
  }
}

function groupText(cell: DriverValue): string {
  const found = foundIn(cell);
  return found.is === "text" ? found.text : found.is === "number" ? String(found.number) : "";
}

/** The positions of the members of a group; none where it cannot be read. */
function readGroup(
  group: string,
  names: PartnerNames,
  place: Place,
  faults: Problem[],
  cell: DriverValue,
): readonly number[] {
  if (group === "") {
    faults.push({ code: "not-text", place, found: foundIn(cell), expected: "a group of partners" });
    return [];
  }
  const parts = group.split("+");
  if (parts.some((part) => part.trim() === "")) {
    faults.push({ code: "group-unreadable", place, group });
    return [];
  }
  const members = parts.map((part) => names.positionOf(part));
  const twice = members.find((member, index) => members.indexOf(member) < index);
  if (twice !== undefined) {
    faults.push({ code: "group-partner-repeated", place, group, partner: entry(names.partners, twice) });
    return [];
  }
  if (members.length === 1) names.sawAlone(entry(members, 0));
  return members;
}

/** Blank rows (some Excel versions hand a blank over as 0) and a header. */
function isSkipped(first: DriverValue, second: DriverValue, index: number): boolean {
  const isNothing = (value: DriverValue): boolean => foundIn(value).is === "blank" || value === 0;
  if (isNothing(first) && isNothing(second)) return true;
  return index === 0 && typeof first === "string" && typeof second === "string" && keyOf(second) === "cost";
}
