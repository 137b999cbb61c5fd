import { entry } from "../entry";
import { invariant } from "../invariant";
import type { ExactTerm } from "../formula/sharesOf";
import { blockOf, blocksStarted, lineQuantities } from "../cost/lineCost";
import { readDecimal, toNumber } from "../money/decimal";
import { compare, sum } from "../money/fraction";
import type { ExactSplit } from "../money/splitExactly";
import { percent, plain, pounds } from "../words";
import type { DriverTable } from "./driverTable";
import { keyOf } from "./partnerNames";
import type { Rule } from "./rule";
import type { SharedCost } from "./shareCosts";

/** Where the amount comes from: a pool as it stands, or a line costed on the drivers. */
export function amountLabel({ cost }: SharedCost, table: DriverTable, rows: readonly number[]): string {
  if (!("behaviour" in cost)) return `Amount of ${cost.name}`;
  switch (cost.behaviour) {
    case "fixed":
      return `Amount of ${cost.name} (fixed)`;
    case "direct":
      return `Amount of ${cost.name} (caused by ${String(cost.partner)})`;
    case "variable":
    case "step": {
      const quantities = lineQuantities(cost, table, rows);
      invariant(quantities.ok, "the line was costed on the same quantities");
      const total = sum(quantities.value);
      const driver = String(cost.driver);
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
  if (!("behaviour" in cost) || cost.behaviour === "fixed")
    return `Carried by the others: equal parts (${percent(share)} each)`;
  if (cost.behaviour === "direct") return "Carried by the others: paid whole by the partner that causes it";
  return `Carried by the others: by ${String(driverFact(String(cost.driver), table, rows, own))}`;
}

/** What the rule's minimum and maximum did to the partner. */
export function boundLabel({ minimum, maximum }: Rule, { raw, bounded }: ExactSplit, index: number): string {
  const after = entry(bounded, index);
  if (compare(entry(raw, index), after) === 0) return "Minimum and maximum of the rule: no effect";
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
  return `${driver.name} ${plain(entry(values, own))} of ${plain(total)}`;
}
