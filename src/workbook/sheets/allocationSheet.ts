import type { Partnership } from "../../model/partnership";
import { cellName } from "../a1";
import type { PlannedCell, PlannedChart, SheetPlan } from "../sheetPlan";
import { blankInputsOfSharing, guarded, liveCalls } from "./liveCalls";
import { cell, fixed, head, headerRow, headings, wordColours, counted, keptBlank } from "./sheetParts";

/** Where things stand on Allocation, counted from 0: what freezing and tracing build on. */
export interface AllocationLayout {
  /** First row of the block with one row a partner; the total stands below the last. */
  readonly partnersRow: number;
  readonly totalRow: number;
  /** Columns of the partners' block. */
  readonly columns: {
    readonly partner: 0;
    readonly charge: 1;
    readonly today: 2;
    readonly change: 3;
    readonly alone: 4;
    readonly saving: 5;
    readonly words: 6;
  };
  /** First cell of the spilled result of ALLOCATE. */
  readonly spill: { readonly row: number; readonly column: number };
  /** Room that the look-ups search: the spilled rows and columns and as many again. */
  readonly room: { readonly rows: number; readonly columns: number };
}

const chartRows = 16;

export function allocationLayout({ partners, costs }: Partnership): AllocationLayout {
  const partnersRow = headerRow + 2;
  const totalRow = partnersRow + partners.length;
  return {
    partnersRow,
    totalRow,
    columns: { partner: 0, charge: 1, today: 2, change: 3, alone: 4, saving: 5, words: 6 },
    spill: { row: totalRow + chartRows + 5, column: 0 },
    room: { rows: costs.length * 2 + 60, columns: Math.max(partners.length * 2, 10) + 2 },
  };
}

const blankCell = cellName(headerRow - 1, 1);

/** Who pays what: the spilled allocation below, and one row a partner above it against today and going alone. */
export function allocationSheet(partnership: Partnership): SheetPlan {
  const layout = allocationLayout(partnership);
  const { spill, partnersRow, totalRow } = layout;
  const { partners, firstYear } = partnership;
  return {
    name: "Allocation",
    widths: [48, 18, 18, 18, 18, 18, 44, ...Array.from({ length: Math.max(partners.length - 4, 6) }, () => 18)],
    freezeRows: headerRow - 1,
    cells: [
      cell(totalRow + 1, 0, chart(layout, partners.length).alt, "source"),
      ...head(
        `Allocation ${firstYear}`,
        `What each partner of ${partnership.name} is charged (£ a year), from Costs, Rules and Drivers. Live: change a driver, a cost or a rule and it follows.`,
        { formula: stateFormula(layout) },
      ),
      cell(headerRow - 1, 0, "Blank cells among the inputs", "label"),
      cell(headerRow - 1, 1, { formula: `=${blankInputsOfSharing}` }, "result", "quantity"),
      ...headings(
        headerRow + 1,
        0,
        ["Partner", "Charge (£)", "Today (£)", "Change (£)", "Alone (£)", "Saving against alone (£)", "In words"],
        { from: 1, to: 5 },
      ),
      ...partners.flatMap((_, index) => partnerRow(layout, index)),
      ...totals(totalRow, partnersRow, partners.length),
      cell(spill.row - 2, 0, "Each cost line and who pays it (£)", "label"),
      cell(
        spill.row - 1,
        0,
        "One formula spills from the cell below; the cells to the right and below it are left free for it to grow.",
        "source",
      ),
      {
        ...cell(spill.row, spill.column, { formula: guarded(`$B$${headerRow}`, liveCalls.allocate) }, "result"),
        spills: true,
      },
    ],
    tables: [],
    ranges: [
      {
        address: fixed(spill.row + 1, 1, layout.room.rows - 1, partners.length + 1).replaceAll("$", ""),
        look: "result",
        format: "pence",
      },
      { address: fixed(spill.row, 0).replaceAll("$", ""), look: "heading" },
      { address: fixed(spill.row, 1, 1, partners.length + 1).replaceAll("$", ""), look: "figure-heading" },
    ],
    highlights: wordColours("A3"),
    charts: [chart(layout, partners.length)],
    names: [
      { name: "AllocationPartners", at: fixed(partnersRow, 0, partners.length) },
      { name: "AllocationCharges", at: fixed(partnersRow, 1, partners.length) },
      { name: "AllocationTotal", at: fixed(totalRow, 1) },
      { name: "AllocationState", at: "$A$3" },
      { name: "AllocationResult", at: fixed(spill.row, spill.column) },
    ],
    printTitleRows: "1:3",
  };
}

function chargeFormula({ spill, room }: AllocationLayout, row: number): string {
  const labels = fixed(spill.row, 0, room.rows);
  const header = fixed(spill.row, 0, 1, room.columns);
  const everything = fixed(spill.row, 0, room.rows, room.columns);
  return `=IFERROR(INDEX(${everything},MATCH("Total",${labels},0),MATCH($A${row},${header},0)),"")`;
}

function partnerRow(layout: AllocationLayout, index: number): readonly PlannedCell[] {
  const at = layout.partnersRow + index;
  const row = at + 1;
  return [
    cell(at, 0, { formula: `=INDEX(Drivers[Partner],${index + 1})` }, "link"),
    cell(at, 1, { formula: chargeFormula(layout, row) }, "result", "pence"),
    cell(
      at,
      2,
      { formula: `=IFERROR(INDEX(Partners[Today],MATCH($A${row},Partners[Partner],0)),"")` },
      "link",
      "pence",
    ),
    cell(at, 3, { formula: `=IF(OR(B${row}="",C${row}=""),"",ROUND(B${row}-C${row},2))` }, "result", "pence"),
    cell(
      at,
      4,
      { formula: `=IFERROR(${keptBlank(`INDEX(Partners[Alone],MATCH($A${row},Partners[Partner],0))`)},"")` },
      "link",
      "pence",
    ),
    cell(at, 5, { formula: `=IF(OR(B${row}="",E${row}=""),"",ROUND(E${row}-B${row},2))` }, "result", "pence"),
    cell(
      at,
      6,
      {
        formula: `=IF(D${row}="","",IF(ABS(D${row})<0.5,"as today",IF(D${row}>0,"£"&TEXT(D${row},"#,##0")&" more than today","£"&TEXT(-D${row},"#,##0")&" less than today"))&IF(F${row}="","",IF(F${row}<0,", better alone",", better in")))`,
      },
      "text",
    ),
  ];
}

function totals(row: number, first: number, count: number): readonly PlannedCell[] {
  return [
    cell(row, 0, "Total", "total"),
    // A blank is not zero: a total with a figure missing is blank too.
    ...["B", "C", "D", "E", "F"].map((column, index) => {
      const values = `${column}${first + 1}:${column}${first + count}`;
      const sum = `=IF(COUNT(${values})=${count},ROUND(SUM(${values}),2),"")`;
      return cell(row, index + 1, { formula: sum }, "total", "pence");
    }),
  ];
}

function stateFormula(layout: AllocationLayout): string {
  const { spill, room, partnersRow, totalRow } = layout;
  const labels = fixed(spill.row, 0, room.rows);
  const header = fixed(spill.row, 0, 1, room.columns);
  const everything = fixed(spill.row, 0, room.rows, room.columns);
  const grand = `INDEX(${everything},MATCH("Total",${labels},0),MATCH("Total",${header},0))`;
  const charges = fixed(partnersRow, 1, totalRow - partnersRow);
  return (
    `=IF(${blankCell}>0,"Needs you: "&${counted(blankCell, "blank cell")}&" in Drivers, Costs or Rules. Fill them and the allocation comes back.",` +
    `IF(COUNTA(Drivers[Partner])<>${totalRow - partnersRow},"Needs you: Drivers has another number of partners than this sheet. Choose Refresh in the pane.",` +
    `IF(ISNUMBER(${fixed(spill.row + 1, 1)}),IF(ROUND(SUM(${charges})-${grand},2)=0,"Holds: the charges add up to £"&TEXT(${grand},"#,##0.00")&" to the penny.","Needs you: the charges of the partners listed do not add up to the total. Choose Refresh in the pane."),` +
    `"Needs you: there is no allocation yet. Hover over the cell below the words Each cost line to read why.")))`
  );
}

function chart({ partnersRow, totalRow }: AllocationLayout, count: number): PlannedChart {
  const column = (name: string) => `${name}${partnersRow + 1}:${name}${totalRow}`;
  return {
    name: "ChargeAndToday",
    kind: "column",
    title: "Charge against today (£ a year)",
    alt: `Columns for ${count} partners: the charge by the agreed rules beside what each spends today. The figures stand above.`,
    categories: column("A"),
    series: [
      { name: "Charge", values: column("B") },
      { name: "Today", values: column("C") },
    ],
    from: cellName(totalRow + 2, 0),
    to: cellName(totalRow + 1 + chartRows, 5),
  };
}
