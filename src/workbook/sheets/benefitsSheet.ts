import type { Benefit, Partnership } from "../../model/partnership";
import { cellName } from "../a1";
import type { CellInput, PlannedCell, SheetPlan } from "../sheetPlan";
import { cell, checkFormula, fixed, head, headerRow, headings, statusColours, table, wordColours } from "./sheetParts";

const firstRow = headerRow + 1;
const workingColumn = 8;
const spillColumn = workingColumn + 5;

/** A benefit as a row of the table Benefits. */
export function benefitRow(benefit: Benefit): readonly CellInput[] {
  return [
    benefit.benefit,
    benefit.class,
    benefit.partner ?? "All",
    benefit.annual,
    benefit.rule,
    benefit.status,
    benefit.source,
  ];
}

/** Benefits, and to the right how each is shared among the partners; cashable and non-cashable never meet in one sum. */
export function benefitsSheet(partnership: Partnership): SheetPlan {
  const { benefits, partners } = partnership;
  const count = benefits.length;
  const sumRow = firstRow + count + 4;
  return {
    name: "Benefits",
    widths: [58, 16, 22, 16, 30, 14, 70, 4, 58, 16, 16, 34, 4, 58, ...partners.map(() => 16), 16],
    freezeRows: headerRow + 1,
    cells: [
      ...head(
        "Benefits",
        "What sharing brings beyond the difference between charge and cost of going alone (£ a year at full effect). Cashable and non-cashable are kept apart everywhere.",
        checkFormula(
          `AND(COUNTBLANK(Benefits[Benefit])=COUNTBLANK(Benefits[Annual amount]),COUNTA(Benefits[Benefit])=${count})`,
          "every benefit has an amount, and the working to the right covers all of them.",
          '"Needs you: a benefit has no amount, or rows were added since the working was laid out. Type the amount, or choose Refresh in the pane."',
        ),
      ),
      ...(count === 0 ? [] : working(benefits)),
      ...sums(partnership, sumRow),
    ],
    tables: [table("Benefits", benefits.map(benefitRow))],
    ranges:
      count === 0
        ? []
        : [{ address: fixed(headerRow, spillColumn, count + 2, partners.length + 2), look: "result", format: "pence" }],
    highlights: [...wordColours("A3"), ...statusColours(fixed(firstRow, 5, Math.max(count, 1)).replaceAll("$", ""))],
    names: [
      { name: "BenefitPartners", at: fixed(sumRow, spillColumn + 1, 1, partners.length) },
      { name: "CashableBenefits", at: fixed(sumRow + 1, spillColumn + 1, 1, partners.length) },
      { name: "NonCashableBenefits", at: fixed(sumRow + 2, spillColumn + 1, 1, partners.length) },
    ],
    printTitleRows: "1:5",
  };
}

function working(benefits: readonly Benefit[]): readonly PlannedCell[] {
  const calls = fixed(headerRow, workingColumn, benefits.length + 1, 4);
  return [
    cell(headerRow - 1, workingColumn, "How each benefit is shared", "label"),
    ...headings(headerRow, workingColumn, ["Pool", "Amount", "Class", "Rule"], { from: 1, to: 1 }),
    ...benefits.flatMap((_, index): readonly PlannedCell[] => {
      const of = (column: string) => `INDEX(Benefits[${column}],${index + 1})`;
      const row = firstRow + index;
      return [
        cell(row, workingColumn, { formula: `=${of("Benefit")}` }, "link"),
        cell(row, workingColumn + 1, { formula: `=${of("Annual amount")}` }, "link", "pence"),
        cell(row, workingColumn + 2, { formula: `=${of("Class")}` }, "link"),
        cell(
          row,
          workingColumn + 3,
          {
            formula: `=IF(${of("Partner or All")}="All",IF(${of("Rule")}="","EQUAL()",${of("Rule")}),"IF([Partner]="""&${of("Partner or All")}&""",1,0)")`,
          },
          "link",
        ),
      ];
    }),
    {
      ...cell(headerRow, spillColumn, {
        formula: `=IF(COUNTBLANK(${calls})+COUNTBLANK(Drivers[#All])>0,"Benefits or Drivers has a blank cell",FAIRSHARE.ALLOCATE(${calls},Rules[#All],Drivers[#All]))`,
      }),
      look: "result",
      spills: true,
    },
  ];
}

function sums({ partners, benefits }: Partnership, row: number): readonly PlannedCell[] {
  const count = benefits.length;
  const classes = fixed(firstRow, workingColumn + 2, count);
  const header = fixed(headerRow, spillColumn, 1, partners.length + 2);
  const sumOf = (word: string, at: number): CellInput => {
    if (count === 0) return 0;
    const position = `MATCH(${cellName(row, at)},${header},0)`;
    const parts = benefits.map(
      (_, index) =>
        `IF(INDEX(${classes},${index + 1})="${word}",INDEX(${fixed(firstRow + index, spillColumn, 1, partners.length + 2)},1,${position}),0)`,
    );
    return { formula: `=${parts.join("+")}` };
  };
  return [
    ...headings(row, spillColumn, ["£ a year at full effect"]),
    cell(row + 1, spillColumn, "Cashable", "label"),
    cell(row + 2, spillColumn, "Non-cashable", "label"),
    ...partners.flatMap((_, index): readonly PlannedCell[] => {
      const at = spillColumn + 1 + index;
      return [
        cell(row, at, { formula: `=INDEX(Drivers[Partner],${index + 1})` }, "heading"),
        cell(row + 1, at, sumOf("cashable", at), "result", "pence"),
        cell(row + 2, at, sumOf("non-cashable", at), "result", "pence"),
      ];
    }),
  ];
}
