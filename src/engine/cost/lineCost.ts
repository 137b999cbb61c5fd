import { numberProblems } from "../numberProblems";
import type { DriverTable, DriverValue } from "../allocation/driverTable";
import { keyOf } from "../allocation/partnerNames";
import { entry } from "../entry";
import { invariant } from "../invariant";
import { readDecimal } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, divide, fraction, multiply, sum } from "../money/fraction";
import type { Found, Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import type { CostLine } from "./costLine";

/** Everything in a line that does not fit the partners and drivers of the table. */
export function lineProblems(line: CostLine, table: DriverTable): Problem[] {
  const problems = numberProblems(`the amount of line ${line.name}`, line.amount);
  const known = table.drivers.map(({ name }) => name);
  const needsDriver = line.behaviour === "step" || line.behaviour === "variable";
  if (needsDriver && line.driver === null)
    problems.push({ code: "driver-missing", line: line.name, behaviour: line.behaviour });
  if (needsDriver && line.driver !== null && driverOf(line, table) === null) {
    problems.push({ code: "driver-unknown", line: line.name, driver: line.driver, known });
  }
  if (line.behaviour === "step" && (line.block === null || line.block <= 0))
    problems.push({ code: "block-missing", line: line.name });
  if (line.behaviour === "direct" && line.partner === null)
    problems.push({ code: "line-partner-missing", line: line.name });
  if (line.behaviour === "direct" && line.partner !== null && partnerRow(line.partner, table) === null) {
    problems.push({ code: "line-partner-unknown", line: line.name, partner: line.partner, known: table.partners });
  }
  if (line.from !== null && line.to !== null && line.from > line.to) {
    problems.push({ code: "years-reversed", line: line.name, from: line.from, to: line.to });
  }
  return problems;
}

/** The row of a partner; null for no name, or where the table has none of that name. */
export function partnerRow(name: string | null, table: DriverTable): number | null {
  const row = table.partners.findIndex((partner) => name !== null && keyOf(partner) === keyOf(name));
  return row < 0 ? null : row;
}

/** Quantities of the line's driver for the rows that take part: numbers, not below zero. */
export function lineQuantities(
  line: CostLine,
  table: DriverTable,
  rows: readonly number[],
): Result<readonly Fraction[]> {
  const driver = driverOf(line, table);
  if (driver === null) return succeed(rows.map(() => ZERO));
  const problems: Problem[] = [];
  const quantities = rows.map((row) => {
    const value = driver.values[row] ?? null;
    const facts = { line: line.name, driver: driver.name, partner: entry(table.partners, row) };
    if (typeof value !== "number" || !Number.isFinite(value))
      problems.push({ code: "driver-value-unusable", ...facts, found: foundIn(value) });
    else if (value < 0) problems.push({ code: "driver-value-negative", ...facts, value });
    return typeof value === "number" && Number.isFinite(value) ? readDecimal(value) : ZERO;
  });
  return failIfAny(problems) ?? succeed(quantities);
}

/** What a sound line costs when only the rows take part: pounds, exact. Nobody taking part costs nothing. */
export function lineCost(line: CostLine, table: DriverTable, rows: readonly number[]): Result<Fraction> {
  const amount = readDecimal(line.amount);
  if (rows.length === 0) return succeed(ZERO);
  switch (line.behaviour) {
    case "fixed":
      return succeed(amount);
    case "direct":
      return succeed(rows.some((row) => row === partnerRow(line.partner, table)) ? amount : ZERO);
    case "variable":
    case "step": {
      const quantities = lineQuantities(line, table, rows);
      if (!quantities.ok) return quantities;
      const total = sum(quantities.value);
      return succeed(
        multiply(amount, line.behaviour === "variable" ? total : fraction(blocksStarted(total, blockOf(line)))),
      );
    }
  }
}

/** The block of a sound step line, in units of its driver. */
export function blockOf({ block }: CostLine): Fraction {
  invariant(block !== null, "a sound step line has a block");
  return readDecimal(block);
}

/** Blocks of a size that a quantity starts: none for nothing. */
export function blocksStarted(quantity: Fraction, block: Fraction): bigint {
  const blocks = divide(quantity, block);
  return (blocks.n + blocks.d - 1n) / blocks.d;
}

function driverOf(line: CostLine, table: DriverTable): DriverTable["drivers"][number] | null {
  const { driver } = line;
  return (driver === null ? undefined : table.drivers.find(({ name }) => keyOf(name) === keyOf(driver))) ?? null;
}

/** What stands in a driver cell, in the words of a problem. */
export function foundIn(value: DriverValue): Found {
  if (value === null || (typeof value === "string" && value.trim() === "")) return { is: "blank" };
  if (typeof value === "boolean") return { is: "truth value" };
  if (typeof value === "number")
    return Number.isFinite(value) ? { is: "number", number: value } : { is: "no finite number" };
  return /^#[A-Z0-9/_]+[!?]?$/i.test(value.trim())
    ? { is: "error", text: value.trim() }
    : { is: "text", text: value.trim() };
}
