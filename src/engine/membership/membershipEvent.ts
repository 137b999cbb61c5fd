import { entry } from "../entry";
import type { DriverTable, DriverValue } from "../allocation/driverTable";
import { keyOf } from "../allocation/partnerNames";
import type { CostLine } from "../cost/costLine";
import { partnerRow } from "../cost/lineCost";
import { readDecimal, toNumber } from "../money/decimal";
import { sum } from "../money/fraction";
import { splitAmount } from "../money/splitAmount";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";

/** A successor of a partner that is split, with its part of it: a population, or any other key, 0 or more and not all 0. */
export interface Successor {
  readonly name: string;
  readonly key: number;
}

/**
 * What can happen to a membership. A joiner or re-joiner brings its drivers (and its cost alone, under `Alone`). `merge`: partners become one, their figures
 * added. `split`: one becomes several by a key. `succeed`: another name in the same place. `customer`: stays for a price in pounds a year, without a say.
 */
export type MembershipEvent =
  | { readonly kind: "leave"; readonly partners: readonly string[] }
  | { readonly kind: "join"; readonly partner: string; readonly drivers: Readonly<Record<string, DriverValue>> }
  | { readonly kind: "merge"; readonly partners: readonly string[]; readonly into: string }
  | { readonly kind: "split"; readonly partner: string; readonly into: readonly Successor[] }
  | { readonly kind: "succeed"; readonly partner: string; readonly into: string }
  | { readonly kind: "customer"; readonly partner: string; readonly price: number };

/** The partnership after an event. */
export interface ChangedModel {
  readonly table: DriverTable;
  readonly lines: readonly CostLine[];
  /** Each partner of before (null for a joiner) with the one that stands in its place (null for a leaver), once for each successor. */
  readonly succession: readonly { readonly before: string | null; readonly after: string | null }[];
}

/**
 * The tables once an event has happened: rows of partners with their drivers, and direct lines under the names of successors (of a split, in parts to the
 * penny). Text in drivers is kept from the first. Whole quantities are split into whole ones that add up. Problems: `partner-unknown`, `name-repeated` for a
 * name that is taken, `members-missing`, those of `splitAmount`.
 */
export function modelAfter(
  event: MembershipEvent,
  table: DriverTable,
  lines: readonly CostLine[],
): Result<ChangedModel> {
  const problems = eventProblems(event, table);
  const failure = failIfAny(problems);
  if (failure !== null) return failure;
  const keep = table.partners.map((name) => ({ before: name, after: name }));
  switch (event.kind) {
    case "customer":
      return succeed({ table, lines, succession: keep });
    case "leave": {
      const gone = new Set(event.partners.map(keyOf));
      const rows = table.partners.flatMap((name, row) => (gone.has(keyOf(name)) ? [] : [row]));
      const stay = lines.filter(({ partner, behaviour }) => behaviour !== "direct" || !gone.has(keyOf(partner ?? "")));
      const succession = keep.map(({ before }) => ({ before, after: gone.has(keyOf(before)) ? null : before }));
      return succeed({ table: pickRows(table, rows), lines: stay, succession });
    }
    case "join": {
      const values = (name: string): DriverValue =>
        Object.entries(event.drivers).find(([known]) => keyOf(known) === keyOf(name))?.[1] ?? null;
      const drivers = table.drivers.map((one) => ({ ...one, values: [...one.values, values(one.name)] }));
      const after = { partners: [...table.partners, event.partner], drivers };
      return succeed({ table: after, lines, succession: [...keep, { before: null, after: event.partner }] });
    }
    case "succeed":
      return merged(table, lines, [event.partner], event.into);
    case "merge":
      return merged(table, lines, event.partners, event.into);
    case "split":
      return divided(table, lines, event.partner, event.into);
  }
}

function eventProblems(event: MembershipEvent, table: DriverTable): Problem[] {
  const named = event.kind === "leave" || event.kind === "merge" ? event.partners : [event.partner];
  const created =
    "into" in event
      ? typeof event.into === "string"
        ? [event.into]
        : event.into.map((one) => one.name)
      : event.kind === "join"
        ? [event.partner]
        : [];
  const known = event.kind === "join" ? [] : named;
  const problems: Problem[] = known.flatMap((name, index): Problem[] => {
    const place = { argument: "partners", row: index + 1 };
    return partnerRow(name, table) === null ? [{ code: "partner-unknown", place, name, known: table.partners }] : [];
  });
  if (named.length === 0) problems.push({ code: "members-missing", argument: "partners" });
  if ("into" in event && created.length === 0) problems.push({ code: "members-missing", argument: "into" });
  const replaced = new Set(known.map(keyOf));
  const taken = new Set(table.partners.map(keyOf).filter((key) => !replaced.has(key)));
  created.forEach((name, index) => {
    const place = { argument: "into", row: index + 1 };
    if (taken.has(keyOf(name))) problems.push({ code: "name-repeated", place, name });
    taken.add(keyOf(name));
  });
  return problems;
}

function merged(
  table: DriverTable,
  lines: readonly CostLine[],
  names: readonly string[],
  into: string,
): Result<ChangedModel> {
  const rows = [...new Set(names.map((name) => partnerRow(name, table) ?? 0))].sort((a, b) => a - b);
  const [home = 0] = rows;
  const others = table.partners.flatMap((_, row) => (row === home || !rows.includes(row) ? [row] : []));
  const drivers = table.drivers.map((one) => ({
    ...one,
    values: others.map((row) =>
      row === home ? together(rows.map((from) => one.values[from] ?? null)) : (one.values[row] ?? null),
    ),
  }));
  const partners = others.map((row) => (row === home ? into : entry(table.partners, row)));
  const isOne = (name: string | null): boolean => rows.includes(partnerRow(name ?? "", table) ?? -1);
  return succeed({
    table: { partners, drivers },
    lines: lines.map((line) => (isOne(line.partner) ? { ...line, partner: into } : line)),
    succession: table.partners.map((before) => ({ before, after: isOne(before) ? into : before })),
  });
}

/** Numbers are added; a blank makes the whole unknown; a text stays that of the first. */
function together(values: readonly DriverValue[]): DriverValue {
  if (values.every((value): value is number => Number.isFinite(value))) return toNumber(sum(values.map(readDecimal)));
  return values.includes(null) ? null : (values.find((value) => typeof value !== "number") ?? values[0] ?? null);
}

function divided(
  table: DriverTable,
  lines: readonly CostLine[],
  name: string,
  into: readonly Successor[],
): Result<ChangedModel> {
  const home = partnerRow(name, table) ?? 0;
  const keys = into.map(({ key }) => key);
  const check = splitAmount(1, keys);
  if (!check.ok) return check;
  const parts = (value: number): readonly number[] => {
    const unit = Number.isInteger(value) ? 1 : 0.01;
    const split = splitAmount(value, keys, { unit, partners: into.map((one) => one.name) });
    return split.ok ? split.value : [];
  };
  const widened = <T>(values: readonly T[], own: (value: T) => readonly T[]): T[] =>
    values.flatMap((value, row) => (row === home ? own(value) : [value]));
  const drivers = table.drivers.map((one) => ({
    ...one,
    values: widened<DriverValue>(one.values, (value) =>
      typeof value === "number" && Number.isFinite(value) ? parts(value) : into.map(() => value),
    ),
  }));
  const partners = widened(table.partners, () => into.map((one) => one.name));
  return succeed({
    table: { partners, drivers },
    lines: lines.flatMap((line) => {
      if (line.behaviour !== "direct" || partnerRow(line.partner ?? "", table) !== home) return [line];
      const amounts = splitAmount(line.amount, keys, { partners: into.map((one) => one.name) });
      return into.map((one, at) => ({ ...line, partner: one.name, amount: amounts.ok ? (amounts.value[at] ?? 0) : 0 }));
    }),
    succession: table.partners.flatMap((before, row): { before: string; after: string }[] =>
      row === home ? into.map((one) => ({ before, after: one.name })) : [{ before, after: before }],
    ),
  });
}

function pickRows(table: DriverTable, rows: readonly number[]): DriverTable {
  const pick = <T>(values: readonly T[]): T[] => values.filter((_, row) => rows.includes(row));
  return {
    partners: pick(table.partners),
    drivers: table.drivers.map((one) => ({ ...one, values: pick(one.values) })),
  };
}
