import { keyOf } from "../../../engine";
import type { Area } from "../../area";
import type { TwinArgument } from "../../twin";
import { readTableArgument, textOf, yearIn, type TableArgument } from "./tableArgument";

/** A line of the cost model, or a pool, with the cells that hold its figures. */
export interface ModelLine {
  readonly name: string;
  readonly nameCell: Area;
  /** A pool's amount is what it is; a line's amount is costed on the drivers. */
  readonly behaviour: "pool" | "fixed" | "step" | "variable" | "direct";
  readonly amount: Area;
  readonly driver: string | null;
  readonly block: Area | null;
  readonly partner: string | null;
  /** Share formula; null shares by the line's own nature. */
  readonly formula: string | null;
  readonly minimum: Area | null;
  readonly maximum: Area | null;
  /** The bounds as they stood when the copy was made. */
  readonly bounds: { readonly minimum: number | null; readonly maximum: number | null };
}

interface RuleRow {
  readonly bounds: ModelLine["bounds"];
  readonly formula: string;
  readonly minimum: Area | null;
  readonly maximum: Area | null;
}

function readRuleRows(argument: TwinArgument | null): ReadonlyMap<string, RuleRow> {
  const rules = new Map<string, RuleRow>();
  if (argument === null) return rules;
  const table = readTableArgument(argument);
  for (const row of table.rows) {
    const name = keyOf(textOf(table.value(row, "Rule")) ?? "");
    const formula = textOf(table.value(row, "Formula"));
    if (name === "" || formula === null || rules.has(name)) continue;
    const known = (column: string): number | null => {
      const value = table.value(row, column);
      return typeof value === "number" ? value : null;
    };
    rules.set(name, {
      formula,
      minimum: table.cell(row, "Minimum"),
      maximum: table.cell(row, "Maximum"),
      bounds: { minimum: known("Minimum"), maximum: known("Maximum") },
    });
  }
  return rules;
}

const behaviours = ["fixed", "step", "variable", "direct"] as const;

function behaviourOf(table: TableArgument, row: number): ModelLine["behaviour"] {
  const word = textOf(table.value(row, "Behaviour"))?.toLowerCase();
  return behaviours.find((behaviour) => behaviour === word) ?? "pool";
}

function inForce(table: TableArgument, row: number, year: number | null): boolean {
  if (year === null) return true;
  const from = yearIn(table.value(row, "From"));
  const to = yearIn(table.value(row, "To"));
  return (from === null || from <= year) && (to === null || to >= year);
}

/** The lines or pools of a costs table that are in force in a year (null: all of them), with their rules looked up. */
export function readModelLines(
  costs: TwinArgument,
  rules: TwinArgument | null,
  year: number | null,
): readonly ModelLine[] {
  const table = readTableArgument(costs);
  const ruleRows = readRuleRows(rules);
  const label = table.header.some((name) => keyOf(name) === "line") ? "Line" : "Pool";
  return table.rows.flatMap((row) => {
    const nameCell = table.cell(row, label);
    const amount = table.cell(row, "Amount");
    if (nameCell === null || amount === null || !inForce(table, row, year)) return [];
    const ruleText = textOf(table.value(row, "Rule"));
    const rule = ruleText === null ? undefined : ruleRows.get(keyOf(ruleText));
    return [
      {
        name: textOf(table.value(row, label)) ?? "",
        nameCell,
        behaviour: label === "Pool" ? "pool" : behaviourOf(table, row),
        amount,
        driver: textOf(table.value(row, "Driver")),
        block: table.cell(row, "Block"),
        partner: textOf(table.value(row, "Partner")),
        formula: rule?.formula ?? ruleText,
        minimum: rule?.minimum ?? null,
        maximum: rule?.maximum ?? null,
        bounds: rule?.bounds ?? { minimum: null, maximum: null },
      },
    ];
  });
}
