import type { Rule } from "../../engine";
import { refusals } from "../../workbook/refusals";
import type { CellInput } from "../../workbook/sheetPlan";
import type { Change, TableContent, Workbook } from "../../workbook/workbook";
import { WorkbookError } from "../../workbook/workbook";
import { formatCount } from "../format/formatMoney";
import { logRow } from "../writing/logRow";
import { isEmptyRow, keptRow, rowByHeader, textAt } from "../writing/tableRows";

interface Allocation {
  readonly rule: Rule;
  /** Names of the cost lines that are to follow the rule. */
  readonly lines: readonly string[];
  readonly today: number;
}

const sameText = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Writes the rule into Rules and its name beside the lines in Costs; the result sheet follows by itself. */
export async function planAllocation(
  workbook: Workbook,
  { rule, lines, today }: Allocation,
): Promise<readonly Change[]> {
  const tables = await workbook.readTables(["Rules", "Costs"]);
  const rules = tables.get("Rules");
  const costs = tables.get("Costs");
  if (!rules) throw refusals.tableMissing("Rules");
  if (!costs) throw refusals.tableMissing("Costs");
  const gone = lines.filter((line) => !costs.rows.some((_, at) => sameText(textAt(costs, at, "Line"), line)));
  if (gone.length > 0) {
    throw new WorkbookError(
      `The table Costs no longer has ${formatCount(gone.length, "line")} chosen here: ${gone.join(", ")}. Go back and choose again.`,
    );
  }
  const changes: Change[] = [{ kind: "table", table: "Rules", rows: rulesWith(rules, rule) }];
  const rows = costs.rows.map((_, at) => {
    const kept = keptRow(costs, at);
    const isChosen = lines.some((line) => sameText(line, textAt(costs, at, "Line")));
    return isChosen ? rowByHeader(costs.header, { Rule: rule.name }, kept) : kept;
  });
  changes.push({ kind: "table", table: "Costs", rows });
  const why = `${formatCount(lines.length, "line")} shared by ${rule.formula}.`;
  return [...changes, ...(await logRow(workbook, today, `Rule ${rule.name}`, why))];
}

function rulesWith(table: TableContent, rule: Rule): readonly (readonly CellInput[])[] {
  const cells = {
    Rule: rule.name,
    Formula: rule.formula,
    Minimum: rule.minimum ?? "none",
    Maximum: rule.maximum ?? "none",
  };
  const present = table.rows.flatMap((row, at) => (isEmptyRow(row) ? [] : [at]));
  const known = present.find((at) => sameText(textAt(table, at, "Rule"), rule.name));
  const rows = present.map((at) => {
    const kept = keptRow(table, at);
    return at === known ? rowByHeader(table.header, cells, kept) : kept;
  });
  return known === undefined ? [...rows, rowByHeader(table.header, cells)] : rows;
}
