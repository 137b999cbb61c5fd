import type { ExactTerm } from "../formula/sharesOf";
import { blockOf, blocksStarted, lineQuantities } from "../cost/lineCost";
import { readDecimal, toNumber } from "../money/decimal";
import { compare, sum } from "../money/fraction";
import { percent, plain, pounds } from "../words";
import type { DriverTable } from "./driverTable";
import { keyOf } from "./partnerNames";
import type { SharedCost } from "./shareCosts";

/** Where the amount comes from: a pool as it stands, or a line costed on the drivers. */
export function amountLabel({ cost }: SharedCost, table: DriverTable, rows: readonly number[]): string {
  if (!("behaviour" in cost)) return `Amount of ${cost.name}`;
  switch (cost.behaviour) {
    case "fixed":
      return `Amount of ${cost.name} (fixed)`;
    case "direct":
      return `Amount of ${cost.name} (caused by ${cost.partner ?? ""})`;
    case "variable":
    case "step": {
      const quantities = lineQuantities(cost, table, rows);
      const total = quantities.ok ? sum(quantities.value) : { n: 0n, d: 1n };
      const driver = cost.driver ?? "";
      if (cost.behaviour === "variable")
        return `Amount of ${cost.name} (${plain(toNumber(total))} ${driver} at ${pounds(cost.amount)})`;
      const block = blockOf(cost);
      return `Amount of ${cost.name} (${plain(Number(blocksStarted(total, block)))} blocks of ${plain(toNumber(block))} ${driver} at ${pounds(cost.amount)})`;
    }
  }
}

/** A term of the formula, with the partner's driver and the total of all where the term names one. */
export function termLabel(term: ExactTerm, table: DriverTable, rows: readonly number[], own: number): string {
  const facts = term.drivers.flatMap((name) => driverFact(name, table, rows, own) ?? []);
  return `Carried by the others: ${term.text}${facts.length === 0 ? "" : ` (${facts.join("; ")})`}`;
}

/** How a line without a rule is shared. */
export function natureLabel(
  { cost }: SharedCost,
  share: number,
  table: DriverTable,
  rows: readonly number[],
  own: number,
): string {
  const behaviour = "behaviour" in cost ? cost.behaviour : "fixed";
  if (behaviour === "fixed") return `Carried by the others: equal parts (${percent(share)} each)`;
  if (behaviour === "direct") return "Carried by the others: paid whole by the partner that causes it";
  const name = ("driver" in cost ? cost.driver : null) ?? "";
  return `Carried by the others: by ${driverFact(name, table, rows, own) ?? name}`;
}

/** What the rule's minimum and maximum did to the partner. */
export function boundLabel({ rule, split }: SharedCost, index: number): string {
  const minimum = rule?.minimum ?? null;
  const maximum = rule?.maximum ?? null;
  const before = split.raw[index];
  const after = split.bounded[index];
  if (before === undefined || after === undefined || compare(before, after) === 0)
    return "Minimum and maximum of the rule: no effect";
  const size = Math.abs(toNumber(after));
  if (minimum !== null && size === toNumber(readDecimal(Math.abs(minimum))))
    return `Minimum of ${pounds(minimum)} a partner`;
  if (maximum !== null && size === toNumber(readDecimal(Math.abs(maximum))))
    return `Maximum of ${pounds(maximum)} a partner`;
  return "Minimum or maximum of other partners, spread by one multiplier";
}

function driverFact(name: string, table: DriverTable, rows: readonly number[], own: number): string | null {
  const driver = table.drivers.find((known) => keyOf(known.name) === keyOf(name));
  const values = rows.map((row) => driver?.values[row]);
  if (driver === undefined || !values.every((value) => typeof value === "number")) return null;
  const total = toNumber(sum(values.map(readDecimal)));
  return `${driver.name} ${plain(values[own] ?? 0)} of ${plain(total)}`;
}
