import type { Assumption, Partnership } from "../../model/partnership";
import { cellName } from "../a1";
import { savingsSettings } from "../settingWords";
import type { CellInput, SheetPlan } from "../sheetPlan";
import {
  cell,
  checkFormula,
  counted,
  fixed,
  formatOfUnit,
  head,
  headerRow,
  statusColours,
  table,
  wordColours,
} from "./sheetParts";

const rampColumn = 7;

/** Settings of the savings appraisal first, then what the author of the model assumed. */
export function assumptionRows({ savings, investmentSharing, assumptions }: Partnership): readonly Assumption[] {
  const setting = (name: keyof typeof savingsSettings, value: number | string | null, unit: string, source: string) =>
    ({ assumption: savingsSettings[name], value, unit, status: "assumed", source, name }) as const;
  return [
    setting("Horizon", savings.horizonYears, "years after the first", "Choice of the partners."),
    setting(
      "DiscountSchedule",
      savings.schedule,
      "named vintage",
      "Green Book schedule of the named year; a vintage never changes.",
    ),
    setting("FlowTiming", savings.timing, "end or mid of year", "Year 0 is not discounted."),
    ...(investmentSharing.kind === "shared"
      ? [
          setting("InvestmentTotal", investmentSharing.total, "£ in year 0", "Illustration, not a published figure."),
          setting("InvestmentFormula", investmentSharing.formula, "share formula", "Choice of the partners."),
        ]
      : []),
    ...assumptions,
  ];
}

export function assumptionsSheet(partnership: Partnership): SheetPlan {
  const rows = assumptionRows(partnership);
  const ramp = partnership.savings.ramp;
  return {
    name: "Assumptions",
    widths: [60, 38, 24, 14, 90, 20, 4, 14, 12],
    freezeRows: headerRow + 1,
    cells: [
      ...head(
        "Assumptions",
        "What the model takes for granted, with unit and source. Change a value in the yellow cells: every result follows.",
        checkFormula(
          "AND(COUNTBLANK(Assumptions[Value])=0,COUNTBLANK(Ramp[Share])=0)",
          "every assumption has a value.",
          `"Needs you: "&${counted("(COUNTBLANK(Assumptions[Value])+COUNTBLANK(Ramp[Share]))", "blank value")}&" in Assumptions or Ramp. Type what is missing."`,
        ),
      ),
      cell(headerRow - 1, rampColumn, "How fast savings come", "label"),
    ],
    tables: [
      table(
        "Assumptions",
        rows.map((row): readonly CellInput[] => [
          row.assumption,
          row.formula === undefined ? row.value : { formula: row.formula, value: row.value },
          row.unit,
          row.status,
          row.source,
          row.name ?? null,
        ]),
      ),
      table(
        "Ramp",
        ramp.map((share, year) => [year, share]),
        cellName(headerRow, rampColumn),
      ),
    ],
    ranges: rows.map((row, index) => ({
      address: cellName(headerRow + 1 + index, 1),
      format: formatOfUnit(row.unit, row.value),
    })),
    names: rows.flatMap((row, index) =>
      row.name === undefined ? [] : [{ name: row.name, at: fixed(headerRow + 1 + index, 1) }],
    ),
    highlights: [...wordColours("A3"), ...statusColours(fixed(headerRow + 1, 3, rows.length).replaceAll("$", ""))],
    printTitleRows: "1:5",
  };
}
