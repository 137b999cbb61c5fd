import type { Partnership } from "../../model/partnership";
import { readWorkbookModel } from "../../workbook/readModel";
import { refusals } from "../../workbook/refusals";
import { savingsSettings } from "../../workbook/settingWords";
import type { CellInput } from "../../workbook/sheetPlan";
import { assumptionsSheet } from "../../workbook/sheets/assumptionsSheet";
import { investmentSheet } from "../../workbook/sheets/investmentSheet";
import { savingsLayout } from "../../workbook/sheets/savingsLayout";
import { savingsSheet } from "../../workbook/sheets/savingsSheet";
import type { Change, TableContent, Workbook } from "../../workbook/workbook";
import { logRow } from "../writing/logRow";
import { keptRow, rowByHeader, textAt } from "../writing/tableRows";
import type { SavingsInputs } from "./savingsState";

const names = ["Assumptions", "Ramp", "Investment"] as const;

/** Writes the inputs of the appraisal into their tables. Where their shape changes, or a sheet is gone, the sheet is laid out again. */
export async function planSavings(
  workbook: Workbook,
  inputs: SavingsInputs,
  today: number,
): Promise<readonly Change[]> {
  const read = await readWorkbookModel(workbook);
  if (!read) throw refusals.tableMissing("Assumptions");
  const before = read.partnership;
  const after = withInputs(before, inputs);
  const tables = await workbook.readTables(names);
  const [assumptions, ramp, investment] = names.map((name) => tables.get(name));
  const keepsShape = before.investmentSharing.kind === after.investmentSharing.kind;
  const changes: Change[] = [];
  if (assumptions && ramp && keepsShape && hasSettings(assumptions, after)) {
    changes.push({ kind: "table", table: "Assumptions", rows: settingRows(assumptions, after) });
    changes.push({
      kind: "table",
      table: "Ramp",
      rows: after.savings.ramp.map((share, year) => rowByHeader(ramp.header, { Year: year, Share: share })),
    });
  } else changes.push({ kind: "sheet", plan: assumptionsSheet(after) });
  if (!investment || !keepsShape) changes.push({ kind: "sheet", plan: investmentSheet(after) });
  else if (after.investmentSharing.kind === "typed") {
    changes.push({ kind: "table", table: "Investment", rows: investmentRows(investment, inputs) });
  }
  const hasSheet = (await workbook.sheets()).some(({ name }) => name.toLowerCase() === "savings");
  if (!hasSheet || savingsLayout(before).years < savingsLayout(after).years) {
    changes.push({ kind: "sheet", plan: savingsSheet(after) });
  }
  const why = `${after.savings.horizonYears} years, ${after.savings.schedule}.`;
  return [...changes, ...(await logRow(workbook, today, "Savings appraisal", why))];
}

function withInputs(before: Partnership, { savings, investmentSharing, oneOff }: SavingsInputs): Partnership {
  const based = new Map(before.investment.map(({ partner, basis }) => [partner, basis]));
  const investment =
    investmentSharing.kind === "shared"
      ? before.investment
      : before.partners.map(({ name }) => ({
          partner: name,
          oneOff: oneOff[name] ?? null,
          basis: based.get(name) ?? "",
        }));
  return { ...before, savings, investmentSharing, investment };
}

function settingsOf({ savings, investmentSharing }: Partnership): ReadonlyMap<string, CellInput> {
  return new Map<string, CellInput>([
    [savingsSettings.Horizon, savings.horizonYears],
    [savingsSettings.DiscountSchedule, savings.schedule],
    [savingsSettings.FlowTiming, savings.timing],
    ...(investmentSharing.kind === "shared"
      ? ([
          [savingsSettings.InvestmentTotal, investmentSharing.total],
          [savingsSettings.InvestmentFormula, investmentSharing.formula],
        ] as const)
      : []),
  ]);
}

function hasSettings(table: TableContent, after: Partnership): boolean {
  const present = new Set(table.rows.map((_, at) => textAt(table, at, "Assumption")));
  return [...settingsOf(after).keys()].every((words) => present.has(words));
}

function settingRows(table: TableContent, after: Partnership): readonly (readonly CellInput[])[] {
  const values = settingsOf(after);
  return table.rows.map((_, at) => {
    const kept = keptRow(table, at);
    const value = values.get(textAt(table, at, "Assumption"));
    return value === undefined ? kept : rowByHeader(table.header, { Value: value }, kept);
  });
}

function investmentRows(table: TableContent, { oneOff }: SavingsInputs): readonly (readonly CellInput[])[] {
  return table.rows.map((_, at) => {
    const kept = keptRow(table, at);
    const amount = oneOff[textAt(table, at, "Partner")];
    return amount === undefined ? kept : rowByHeader(table.header, { "One-off cost": amount }, kept);
  });
}
