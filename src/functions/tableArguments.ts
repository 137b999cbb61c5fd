import type { Costs, CostLine, DriverTable, FinancialYear, Place, Problem, Result, Rule } from "../engine/index";
import { keyOf, readFinancialYear } from "../engine/index";
import type { CellGrid } from "../model/cellValue";
import { foundIn, isBlank } from "../model/tables/cell";
import { readCostLines, readCosts } from "../model/tables/readCosts";
import { readDriverTable } from "../model/tables/readDriverTable";
import { readRules } from "../model/tables/readRules";
import type { ArgumentReader } from "./argumentReader";
import { isOmitted } from "./argumentReader";
import type { Argument } from "./defineFunction";

/** Rows of a table, and characters of all formulas in it, that a cell works out in a fifth of a second. */
const MOST_ROWS = 1000;
const MOST_CHARACTERS = 8192;
const ELSEWHERE = "take the rest in another, or all of them with the engine as a library";

const NO_TABLE: DriverTable = { partners: [], drivers: [] };

export function driversIn(read: ArgumentReader, argument: string, value: Argument): DriverTable {
  return tableIn(
    read,
    argument,
    value,
    "a table with its header row: Partner, then a column for each driver",
    readDriverTable,
    NO_TABLE,
  );
}

export function costsIn(read: ArgumentReader, value: Argument): Costs {
  const expected = "a table with its header row: Pool, Amount and Rule, or the lines of the cost model";
  const costs = tableIn<Costs>(read, "costs", value, expected, readCosts, { kind: "pools", pools: [] });
  checkFormulas(read, "costs", (costs.kind === "pools" ? costs.pools : costs.lines).map(ownFormula));
  return costs;
}

export function linesIn(read: ArgumentReader, value: Argument): readonly CostLine[] {
  const expected = "the lines of the cost model with their header row: Line, Behaviour, Amount and what they need";
  const lines = tableIn<readonly CostLine[]>(read, "lines", value, expected, readCostLines, []);
  checkFormulas(read, "lines", lines.map(ownFormula));
  return lines;
}

/** No rules where the argument is left out. */
export function rulesIn(read: ArgumentReader, value: Argument): readonly Rule[] {
  if (isOmitted(value)) return [];
  const expected = "a table with its header row: Rule and Formula";
  const rules = tableIn<readonly Rule[]>(read, "rules", value, expected, readRules, []);
  checkFormulas(
    read,
    "rules",
    rules.map(({ formula }) => formula),
  );
  return rules;
}

/** The formula that a cost holds in the place of a rule's name. */
function ownFormula({ rule }: { readonly rule: string | null }): string {
  return rule !== null && /[[(=]/.test(rule) ? rule : "";
}

function checkFormulas(read: ArgumentReader, argument: string, formulas: readonly string[]): void {
  const characters = formulas.join("").length;
  if (characters <= MOST_CHARACTERS) return;
  const expected = `formulas of at most 8,192 characters together to one cell: ${ELSEWHERE}`;
  read.add({ code: "shape-unfit", argument, rows: formulas.length, columns: 1, expected });
}

export function yearIn(read: ArgumentReader, value: Argument): { readonly year?: FinancialYear } {
  if (isOmitted(value)) return {};
  const [cell] = read.cells("year", value, "one financial year").values;
  const place = { argument: "year" };
  if (typeof cell === "string" || typeof cell === "number") {
    const found = foundIn(cell);
    if (found.is === "text" || found.is === "number") {
      const year = read.take<FinancialYear | null>(readFinancialYear(cell, place), null);
      return year === null ? {} : { year };
    }
  }
  read.add({ code: "year-unreadable", place, found: foundIn(cell) });
  return {};
}

/** Names in a range, each one of the partners. */
export function partnersNamed(
  read: ArgumentReader,
  argument: string,
  value: Argument,
  table: DriverTable,
): readonly string[] {
  const named = read.names(argument, value);
  if (named.length === 0) read.add({ code: "members-missing", argument });
  if (table.partners.length === 0) return [];
  return named.flatMap(({ name, place }) => {
    const partner = table.partners.find((known) => keyOf(known) === keyOf(name));
    if (partner === undefined) read.add(unknownPartner(place, name, table));
    return partner === undefined ? [] : [partner];
  });
}

function unknownPartner(place: Place, name: string, table: DriverTable): Problem {
  return { code: "partner-unknown", place, name, known: table.partners };
}

function tableIn<T>(
  read: ArgumentReader,
  argument: string,
  value: Argument,
  expected: string,
  reader: (grid: CellGrid, table: string) => Result<T>,
  placeholder: T,
): T {
  const grid = read.grid(argument, value, expected);
  const found = foundIn(grid[0]?.[0]);
  if (found.is === "error" && grid.length === 1 && grid[0]?.length === 1) {
    read.add({ code: "not-text", place: { argument }, found, expected });
    return placeholder;
  }
  const rows = grid.filter((row) => !row.every(isBlank)).length - 1;
  if (rows > MOST_ROWS) {
    const most = `at most 1,000 rows below the header to one cell: ${ELSEWHERE}`;
    read.add({ code: "shape-unfit", argument, rows, columns: grid[0]?.length ?? 0, expected: most });
    return placeholder;
  }
  return grid.length === 0 ? placeholder : read.take(reader(grid, argument), placeholder);
}
