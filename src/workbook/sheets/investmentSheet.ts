import type { Partnership } from "../../model/partnership";
import type { CellInput, PlannedCell, SheetPlan } from "../sheetPlan";
import { cell, checkFormula, fixed, head, headerRow, headings, table, wordColours, counted } from "./sheetParts";

const partnerColumn = 4;
const firstRow = headerRow + 1;

/** One-off cost a partner: typed, or one sum shared by a formula whose working stands to the right. */
export function investmentSheet(partnership: Partnership): SheetPlan {
  const { partners, investment, investmentSharing } = partnership;
  const shared = investmentSharing.kind === "shared";
  const rows = partners.map((partner, index): readonly CellInput[] => {
    const typed = investment.find((line) => line.partner === partner.name);
    const row = firstRow + index + 1;
    const names = fixed(firstRow, partnerColumn, partners.length);
    const amounts = fixed(firstRow, partnerColumn + 2, partners.length);
    return [
      partner.name,
      shared ? { formula: `=INDEX(${amounts},MATCH($A${row},${names},0))` } : (typed?.oneOff ?? null),
      typed?.basis ?? "",
    ];
  });
  return {
    name: "Investment",
    widths: [28, 18, 70, 4, 28, 14, 18],
    freezeRows: headerRow + 1,
    cells: [
      ...head(
        "Investment",
        shared
          ? "One-off cost in year 0 (£). One sum, shared by the formula named in Assumptions; the working stands to the right. To type a partner's own figure, type over its cell."
          : "One-off cost in year 0 (£), typed for each partner with what it is based on.",
        checkFormula(
          "COUNTBLANK(Investment[One-off cost])=0",
          "every partner has a one-off cost.",
          `"Needs you: "&${counted("COUNTBLANK(Investment[One-off cost])", "partner")}&" without a one-off cost. Type it; a zero has to be typed."`,
        ),
      ),
      ...(shared ? working(partners.length) : []),
    ],
    tables: [table("Investment", rows)],
    ...(shared
      ? {
          ranges: [
            { address: fixed(firstRow, partnerColumn + 1, partners.length), look: "result", format: "share" },
            { address: fixed(firstRow, partnerColumn + 2, partners.length), look: "result", format: "pence" },
          ],
        }
      : {}),
    highlights: wordColours("A3"),
    printTitleRows: "1:5",
  };
}

function working(count: number): readonly PlannedCell[] {
  const shares = fixed(firstRow, partnerColumn + 1, count);
  return [
    ...headings(headerRow, partnerColumn, ["Partner", "Share", "One-off cost (£)"], { from: 1, to: 2 }),
    ...Array.from({ length: count }, (_, index) =>
      cell(firstRow + index, partnerColumn, { formula: `=INDEX(Drivers[Partner],${index + 1})` }, "link"),
    ),
    {
      ...cell(firstRow, partnerColumn + 1, {
        formula:
          '=IF(COUNTBLANK(Drivers[#All])>0,"Drivers has a blank cell",FAIRSHARE.SHARES(InvestmentFormula,Drivers[#All]))',
      }),
      look: "result",
      format: "share",
      spills: true,
    },
    {
      ...cell(firstRow, partnerColumn + 2, { formula: `=FAIRSHARE.SPLIT(InvestmentTotal,${shares})` }),
      look: "result",
      format: "pence",
      spills: true,
    },
  ];
}
