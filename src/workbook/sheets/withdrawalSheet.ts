import type { Partnership } from "../../model/partnership";
import { cellName } from "../a1";
import type { CellFormat, CellInput, PlannedCell, PlannedChart, SheetPlan } from "../sheetPlan";
import { blankInputs, guarded, liveCalls } from "./liveCalls";
import { cell, fixed, formatOfUnit, head, headerRow, table, wordColours, counted } from "./sheetParts";
import { leavingSettings } from "../settingWords";
import { bothSides, sidesCount } from "./withdrawalSides";

/** Where things stand on Withdrawal, counted from 0. */
export interface WithdrawalLayout {
  readonly settingsRow: number;
  /** Heading of the block that shows both sides. */
  readonly sides: { readonly row: number; readonly column: number };
  readonly leavers: { readonly row: number; readonly column: number };
  readonly runOff: { readonly row: number; readonly column: number };
  /** First cells of the two spills, side by side; nothing stands below them. */
  readonly withdraw: { readonly row: number; readonly column: number };
  readonly domino: { readonly row: number; readonly column: number };
  readonly room: number;
}

export function withdrawalLayout({ partners, leaving }: Partnership): WithdrawalLayout {
  const tallest = Math.max(leaving.leavers.length, leaving.runOff.length, 14);
  const sides = { row: headerRow + 9, column: 0 };
  const row = Math.max(sides.row + sidesCount + 5, headerRow + tallest + 6);
  return {
    settingsRow: headerRow + 1,
    sides,
    leavers: { row: headerRow, column: 6 },
    runOff: { row: headerRow, column: 8 },
    withdraw: { row, column: 0 },
    domino: { row, column: 7 },
    room: partners.length * 2 + 20,
  };
}

/** Settings of the table Leaving, in order, with the names that formulas use. */
export function leavingRows({
  leaving,
}: Partnership): readonly { readonly name: string; readonly row: readonly CellInput[]; readonly format: CellFormat }[] {
  const row = (name: keyof typeof leavingSettings, value: CellInput, unit: string, source: string) => ({
    name,
    row: [leavingSettings[name], value, unit, "assumed", source],
    format: formatOfUnit(unit, value),
  });
  return [
    row("NoticeGiven", leaving.noticeGiven, "date", "Date of the leaver's notice."),
    row("NoticeMonths", leaving.noticeMonths, "months", "From the partnership's agreement."),
    row("PermittedExpiry", leaving.permittedExpiry, "day and month, or any", "From the partnership's agreement."),
    row("ExitRate", leaving.discountRate, "% a year", "A commercial choice; 0 is none."),
    row("ExitOneOff", leaving.oneOff, "£", "Redundancy, contracts, data, systems."),
    row("ExitCredit", leaving.credit, "£", "Assets or reserves that it leaves behind."),
    row("FollowTolerance", leaving.tolerance, "% above alone", "0: follows once it is better alone."),
  ];
}

export function withdrawalSheet(partnership: Partnership): SheetPlan {
  const layout = withdrawalLayout(partnership);
  const { leavers, runOff, withdraw, domino } = layout;
  const { leaving, partners } = partnership;
  const settings = leavingRows(partnership);
  return {
    name: "Withdrawal",
    widths: [48, 18, 24, 18, 20, 20, 26, 16, 24, 18, 18],
    freezeRows: headerRow - 1,
    cells: [
      cell(layout.sides.row, 2, chart(layout, partners.length).alt, "source"),
      ...head(
        "Withdrawal",
        "What happens to each partner when those listed under Leaver go: charges before and after, stranded cost, who would follow, and what the leaver owes. Live, from the same Costs, Rules and Drivers as Allocation.",
        { formula: stateFormula(layout) },
      ),
      cell(headerRow - 1, 0, "Blank cells among the inputs", "label"),
      cell(headerRow - 1, 1, { formula: `=${blankInputs}` }, "result", "quantity"),
      ...bothSides(layout),
      cell(withdraw.row - 2, 0, "Before and after (£ a year)", "label"),
      cell(withdraw.row - 1, 0, "Spills from the cell below; the cells under it are left free.", "source"),
      cell(domino.row - 2, domino.column, "Who would follow, round by round (£ a year)", "label"),
      cell(domino.row - 1, domino.column, "Round 0 is the first to leave.", "source"),
      spill(withdraw.row, withdraw.column, liveCalls.withdraw),
      spill(domino.row, domino.column, liveCalls.domino),
    ],
    tables: [
      {
        ...table(
          "Leaving",
          settings.map((setting) => setting.row),
        ),
      },
      table(
        "Leavers",
        leaving.leavers.map((leaver) => [leaver]),
        cellName(leavers.row, leavers.column),
      ),
      table(
        "RunOff",
        leaving.runOff.map((share, index) => [index + 1, share]),
        cellName(runOff.row, runOff.column),
      ),
    ],
    ranges: [
      ...settings.map(({ format }, index) => ({ address: cellName(headerRow + 1 + index, 1), format })),
      { address: range(withdraw.row, 0, 1, 6), look: "heading" },
      { address: range(withdraw.row, 1, 1, 4), look: "figure-heading" },
      { address: range(withdraw.row + 1, 1, partners.length + 2, 4), look: "result", format: "pence" },
      { address: range(domino.row, domino.column, 1, 4), look: "heading" },
      { address: range(domino.row, domino.column + 2, 1, 2), look: "figure-heading" },
      { address: range(domino.row + 1, domino.column + 2, partners.length + 1, 2), look: "result", format: "pence" },
    ],
    highlights: [
      ...wordColours("A3"),
      { address: range(withdraw.row + 1, 5, partners.length, 1), rule: { contains: "better in" }, tone: "good" },
      { address: range(withdraw.row + 1, 5, partners.length, 1), rule: { contains: "better alone" }, tone: "problem" },
      { address: range(withdraw.row + 1, 5, partners.length, 1), rule: { contains: "leaves" }, tone: "attention" },
    ],
    charts: [chart(layout, partners.length)],
    names: [
      ...settings.map((setting, index) => ({ name: setting.name, at: fixed(headerRow + 1 + index, 1) })),
      { name: "WithdrawalState", at: "$A$3" },
      { name: "WithdrawalResult", at: fixed(withdraw.row, withdraw.column) },
      { name: "DominoResult", at: fixed(domino.row, domino.column) },
    ],
    printTitleRows: "1:3",
  };
}

function range(row: number, column: number, rows: number, columns: number): string {
  return fixed(row, column, rows, columns).replaceAll("$", "");
}

function spill(row: number, column: number, call: string): PlannedCell {
  const nobody = `IF(COUNTA(Leavers[Leaver])=0,"Nobody is set to leave: type a partner's name under Leaver",${call})`;
  return { ...cell(row, column, { formula: guarded(`$B$${headerRow}`, nobody) }, "result"), spills: true };
}

function stateFormula({ withdraw, room }: WithdrawalLayout): string {
  const blank = cellName(headerRow - 1, 1);
  const verdicts = fixed(withdraw.row + 1, 5, room);
  const changes = fixed(withdraw.row + 1, 3, room);
  const labels = fixed(withdraw.row + 1, 0, room);
  const stranded = `SUMIF(${labels},"Cost stranded",${changes})`;
  const moved = `SUMIF(${verdicts},"better*",${changes})`;
  return (
    `=IF(${blank}>0,"Needs you: "&${counted(blank, "blank cell")}&" in Drivers (Alone comes from Partners), Costs or Rules. Fill them and the result comes back.",` +
    `IF(COUNTA(Leavers[Leaver])=0,"Look: nobody is set to leave. Type a partner's name under Leaver.",` +
    `IF(ISNUMBER(${fixed(withdraw.row + 1, 1)}),IF(ROUND(${moved}-${stranded},2)=0,"Holds: what the others pay more is the stranded cost of £"&TEXT(${stranded},"#,##0.00")&", to the penny.","Needs you: the others' change and the stranded cost differ. Choose Refresh in the pane."),` +
    `"Needs you: there is no result yet. Hover over the cell below the words Before and after to read why.")))`
  );
}

function chart({ withdraw, sides }: WithdrawalLayout, count: number): PlannedChart {
  const column = (name: string) => `${name}${withdraw.row + 2}:${name}${withdraw.row + 1 + count}`;
  return {
    name: "BeforeAndAfter",
    kind: "column",
    title: "Charges before and after (£ a year)",
    alt: `Charges of ${count} partners before and after; the figures stand below.`,
    categories: column("A"),
    series: [
      { name: "Before", values: column("B") },
      { name: "After", values: column("C") },
    ],
    from: cellName(sides.row + 1, 2),
    to: cellName(withdraw.row - 3, 5),
  };
}
