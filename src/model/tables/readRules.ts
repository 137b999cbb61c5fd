import type { Result, Rule } from "../../engine/index";
import { keyOf } from "../../engine/index";
import type { CellGrid } from "../cellValue";
import { TableReader } from "./tableReader";

/** Reads rules: `Rule`, `Formula` (text), and optionally `Minimum` and `Maximum` (pounds a partner and pool; blank or `none` is no bound). */
export function readRules(grid: CellGrid, table = "rules"): Result<readonly Rule[]> {
  const reader = new TableReader(grid, table);
  reader.require("Rule", "Formula");
  const seen = new Set<string>();
  const rules = reader.rows("Rule").flatMap((row): Rule[] => {
    const { name } = row;
    if (name === null) {
      reader.problems.push({
        code: "not-text",
        place: { argument: table, row: row.row, column: "Rule" },
        found: { is: "blank" },
        expected: "the name of a rule",
      });
      return [];
    }
    if (seen.has(keyOf(name)))
      reader.problems.push({ code: "name-repeated", place: { argument: table, row: row.row }, name });
    seen.add(keyOf(name));
    const formula = row.optionalText("Formula", "a share formula") ?? "";
    return [{ name, formula, minimum: row.optionalNumber("Minimum"), maximum: row.optionalNumber("Maximum") }];
  });
  const [first, ...others] = reader.problems;
  return first === undefined ? { ok: true, value: rules } : { ok: false, problems: [first, ...others] };
}
