import type { Behaviour, CostLine, Costs, FinancialYear, Pool, Result } from "../../engine/index";
import { readFinancialYear } from "../../engine/index";
import type { CellGrid } from "../cellValue";
import { isBlankText } from "./cell";
import type { TableRow } from "./tableReader";
import { TableReader } from "./tableReader";

const BEHAVIOURS: readonly Behaviour[] = ["fixed", "step", "variable", "direct"];

/**
 * Reads costs: pools (`Pool`, `Amount`, `Rule`) or lines of the cost model (`Line`, `Behaviour`, `Amount`, and as needed `Driver`, `Block`, `Partner`,
 * `Rule`). Both may have `From` and `To`; lines may have `Lag`. Where text is optional, a blank or a 0 is none.
 */
export function readCosts(grid: CellGrid, table = "costs"): Result<Costs> {
  const reader = new TableReader(grid, table);
  const pools = reader.has("Pool") && !reader.has("Line");
  if (pools) reader.require("Amount", "Rule");
  else if (reader.has("Line")) reader.require("Behaviour", "Amount");
  else reader.require("Line");
  const rows = reader.rows(pools ? "Pool" : "Line");
  const costs: Costs = pools
    ? { kind: "pools", pools: rows.map((row) => readPool(row, reader)) }
    : { kind: "lines", lines: rows.map((row) => readLine(row, reader)) };
  if (rows.length === 0 && reader.problems.length === 0) reader.problems.push({ code: "table-empty", table });
  const [first, ...others] = reader.problems;
  return first === undefined ? { ok: true, value: costs } : { ok: false, problems: [first, ...others] };
}

/** The same for a table that must hold lines of the cost model. */
export function readCostLines(grid: CellGrid, table = "lines"): Result<readonly CostLine[]> {
  const costs = readCosts(grid, table);
  if (!costs.ok) return costs;
  if (costs.value.kind === "lines") return { ok: true, value: costs.value.lines };
  const present = new TableReader(grid, table).headers;
  return { ok: false, problems: [{ code: "column-missing", table, column: "Line", present }] };
}

function readPool(row: TableRow, reader: TableReader): Pool {
  return {
    name: nameOf(row, reader, "Pool"),
    amount: row.number("Amount"),
    rule: row.optionalText("Rule", "the name of a rule or a share formula") ?? "",
    from: readYear(row, reader, "From"),
    to: readYear(row, reader, "To"),
  };
}

function readLine(row: TableRow, reader: TableReader): CostLine {
  const behaviour = readBehaviour(row, reader);
  return {
    name: nameOf(row, reader, "Line"),
    behaviour,
    amount: row.number("Amount"),
    driver: row.optionalText("Driver", "the name of a driver"),
    block: behaviour === "step" ? row.optionalNumber("Block") : null,
    partner: row.optionalText("Partner", "the name of a partner"),
    rule: row.optionalText("Rule", "the name of a rule or a share formula"),
    from: readYear(row, reader, "From"),
    to: readYear(row, reader, "To"),
    lag: row.optionalNumber("Lag"),
  };
}

function nameOf(row: TableRow, reader: TableReader, column: "Pool" | "Line"): string {
  if (row.name !== null) return row.name;
  const expected = column === "Pool" ? "the name of a pool" : "the name of a line";
  reader.problems.push({ code: "not-text", place: row.place(column), found: { is: "blank" }, expected });
  return "";
}

function readBehaviour(row: TableRow, reader: TableReader): Behaviour {
  const word = row.optionalText("Behaviour", "fixed, step, variable or direct");
  const behaviour = BEHAVIOURS.find((known) => known === word?.toLowerCase());
  if (behaviour !== undefined) return behaviour;
  if (word !== null)
    reader.problems.push({ code: "word-unknown", place: row.place("Behaviour"), found: word, expected: BEHAVIOURS });
  else if (isBlankText(row.cell("Behaviour")) && reader.has("Behaviour")) {
    const expected = "fixed, step, variable or direct";
    reader.problems.push({ code: "not-text", place: row.place("Behaviour"), found: { is: "blank" }, expected });
  }
  return "fixed";
}

function readYear(row: TableRow, reader: TableReader, column: "From" | "To"): FinancialYear | null {
  const cell = row.cell(column);
  if (isBlankText(cell)) return null;
  if (typeof cell === "boolean" || cell === null) {
    reader.problems.push({ code: "year-unreadable", place: row.place(column), found: { is: "truth value" } });
    return null;
  }
  const year = readFinancialYear(cell, row.place(column));
  if (year.ok) return year.value;
  reader.problems.push(...year.problems);
  return null;
}
