import type { Partnership, SharingRule } from "../../model/partnership";
import type { CellInput, SheetPlan } from "../sheetPlan";
import { checkFormula, head, headerRow, table, wordColours } from "./sheetParts";

/** A rule as a row of the table Rules; no limit is the word none, because some versions of Excel hand a blank to a function as 0. */
export function ruleRow(rule: SharingRule): readonly CellInput[] {
  return [
    rule.rule,
    rule.formula.replace(/^\s*=\s*/, ""),
    rule.minimum ?? "none",
    rule.maximum ?? "none",
    rule.version,
    rule.agreed,
    rule.note,
  ];
}

export function rulesSheet({ rules }: Partnership): SheetPlan {
  return {
    name: "Rules",
    widths: [26, 70, 14, 14, 10, 34, 90],
    freezeRows: headerRow + 1,
    cells: head(
      "Rules",
      "How costs are shared: a share formula over the drivers, with a minimum and a maximum in £ a partner and line where the partners agreed one. Formulas stand here without the leading =.",
      checkFormula(
        "COUNTBLANK(Rules[Formula])=COUNTBLANK(Rules[Rule])",
        "every rule has a formula.",
        '"Needs you: a rule has no formula, or a formula has no name. Type both."',
      ),
    ),
    tables: [table("Rules", rules.map(ruleRow))],
    highlights: wordColours("A3"),
    printTitleRows: "1:5",
  };
}
