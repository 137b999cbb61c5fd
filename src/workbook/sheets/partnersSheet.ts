import { todayOf } from "../../model/partnership";
import type { Figure, Partnership } from "../../model/partnership";
import { rectangleName } from "../a1";
import type { CellInput, SheetPlan } from "../sheetPlan";
import { area, checkFormula, head, headerRow, statusColours, table, wordColours } from "./sheetParts";

/** A figure as it goes into a cell: its formula where it has one. */
export function figureCell(figure: Figure): CellInput {
  return figure.formula === undefined ? figure.value : { formula: figure.formula, value: figure.value };
}

/** Today is looked up in Baselines, and stays blank where a line has no figure: a blank is not a zero. */
function todayFormula(row: number): string {
  const mine = `Baselines[Partner],$A${row},Baselines[Year],BaselineYear,Baselines[Measure],BaselineMeasure`;
  return `=IF(OR(COUNTIFS(${mine})=0,COUNTIFS(${mine},Baselines[Amount],"")>0),"",SUMIFS(Baselines[Amount],${mine}))`;
}

export function partnersSheet(partnership: Partnership): SheetPlan {
  const rows = partnership.partners.map((partner, index): readonly CellInput[] => [
    partner.name,
    partner.gssCode,
    partner.eCode,
    partner.role,
    { formula: todayFormula(headerRow + 2 + index), value: todayOf(partnership, partner.name) },
    figureCell(partner.aloneLow),
    figureCell(partner.alone),
    figureCell(partner.aloneHigh),
    partner.status,
    partner.source,
  ]);
  const statusColumn = rectangleName(area(headerRow + 1, 8, Math.max(rows.length, 1), 1));
  return {
    name: "Partners",
    widths: [28, 13, 10, 14, 14, 14, 14, 14, 14, 90],
    freezeRows: headerRow + 1,
    cells: head(
      `Partners of ${partnership.name}`,
      `Who shares the service, what each spends today (£ a year, from Baselines) and what going alone would cost (£ a year, a range). As at ${partnership.asAt}.`,
      checkFormula(
        "AND(COUNTBLANK(Partners[Partner])=0,COUNTBLANK(Partners[Alone])=0,COUNTBLANK(Partners[Today])=0)",
        "every partner has a cost today and a cost of going alone.",
        '"Needs you: "&COUNTBLANK(Partners[Partner])+COUNTBLANK(Partners[Alone])+COUNTBLANK(Partners[Today])&" blank in Partner, Today or Alone. Today comes from Baselines; type Alone here, with its source."',
      ),
    ),
    tables: [table("Partners", rows)],
    highlights: [...wordColours("A3"), ...statusColours(statusColumn)],
    printTitleRows: "1:5",
  };
}
