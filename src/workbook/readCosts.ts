import { behaviours, statuses } from "../model/partnership";
import type { CostLineEntry, SharingRule } from "../model/partnership";
import type { TableRow } from "./tableReader";

export function readCosts(rows: readonly TableRow[]): readonly CostLineEntry[] {
  return rows.map((row) => {
    const formula = row.formula("Amount");
    const value = row.number("Amount");
    return {
      line: row.text("Line"),
      behaviour: row.oneOf("Behaviour", behaviours),
      amount: formula === null ? { value } : { value, formula },
      driver: row.optionalText("Driver"),
      block: row.number("Block"),
      partner: row.optionalText("Partner"),
      rule: row.optionalText("Rule"),
      from: row.optionalText("From"),
      to: row.optionalText("To"),
      lagMonths: row.number("Lag"),
      status: row.oneOf("Status", statuses) ?? "assumed",
      source: row.text("Source"),
    };
  });
}

export function readRules(rows: readonly TableRow[]): readonly SharingRule[] {
  return rows.map((row) => ({
    rule: row.text("Rule"),
    formula: row.text("Formula").replace(/^=\s*/, ""),
    minimum: bound(row, "Minimum"),
    maximum: bound(row, "Maximum"),
    version: row.text("Version"),
    agreed: row.text("Agreed"),
    note: row.text("Note"),
  }));
}

/** The word none, or nothing, is no limit. */
function bound(row: TableRow, header: string): number | null {
  return ["", "none"].includes(row.text(header).toLowerCase()) ? null : row.number(header);
}
