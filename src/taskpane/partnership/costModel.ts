import type { CostLine, DriverTable, Problem, Rule } from "../../engine";
import { describe } from "../../engine";
import { readCostLines } from "../../model/tables/readCosts";
import { readDriverTable } from "../../model/tables/readDriverTable";
import { readRules } from "../../model/tables/readRules";
import { gridOf } from "../../workbook/tableReader";
import type { Workbook } from "../../workbook/workbook";
import { jobTitles } from "../jobTitles";

/** The tables that the functions on the sheets read, read the same way: what the pane shows is what the cells will say. */
export interface CostModel {
  readonly drivers: DriverTable;
  readonly lines: readonly CostLine[];
  readonly rules: readonly Rule[];
}

export type CostModelRead =
  { readonly ok: true; readonly model: CostModel } | { readonly ok: false; readonly sentences: readonly string[] };

const needed = ["Drivers", "Costs", "Rules"] as const;

export async function readCostModel(workbook: Workbook): Promise<CostModelRead> {
  const tables = await workbook.readTables(needed);
  const [driverTable, costTable, ruleTable] = needed.map((name) => tables.get(name));
  if (!driverTable || !costTable || !ruleTable) {
    return { ok: false, sentences: needed.filter((name) => !tables.has(name)).map(sentenceOfMissing) };
  }
  const drivers = readDriverTable(gridOf(driverTable), "Drivers");
  const costs = readCostLines(gridOf(costTable), "Costs");
  const rules = readRules(gridOf(ruleTable), "Rules");
  const problems: readonly Problem[] = [drivers, costs, rules].flatMap((read) => (read.ok ? [] : read.problems));
  if (!drivers.ok || !costs.ok || !rules.ok) return { ok: false, sentences: problems.map(describe) };
  return { ok: true, model: { drivers: drivers.value, lines: costs.value, rules: rules.value } };
}

function sentenceOfMissing(table: string): string {
  return `The table ${table} is not in this workbook. Its sheet may have been deleted: undo that, or open ${jobTitles.checkNumbers} and make the sheet again.`;
}
