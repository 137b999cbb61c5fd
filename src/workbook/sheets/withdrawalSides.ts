import type { CellFormat, PlannedCell } from "../sheetPlan";
import { cell, fixed, headings } from "./sheetParts";

/** Lines of the block. */
export const sidesCount = 11;

interface Anchors {
  readonly sides: { readonly row: number; readonly column: number };
  readonly withdraw: { readonly row: number };
  readonly domino: { readonly row: number; readonly column: number };
  readonly room: number;
}

interface Figure {
  readonly words: string;
  readonly formula: string;
  readonly format: CellFormat;
}

/** Both sides of a withdrawal: what the leaver gains and owes, and what it costs those who stay. */
export function bothSides({ sides, withdraw, domino, room }: Anchors): readonly PlannedCell[] {
  const spilled = (column: number) => fixed(withdraw.row + 1, column, room);
  const leaving = (column: number) => `SUMIF(${spilled(5)},"leaves",${spilled(column)})`;
  const labelled = (label: string) => `SUMIF(${spilled(0)},"${label}",${spilled(3)})`;
  const at = (line: number) => fixed(sides.row + 1 + line, sides.column + 1);
  const ready = `ISNUMBER(${fixed(withdraw.row + 1, 1)})`;
  const when = (formula: string) => `=IF(${ready},${formula},"")`;
  const dated = `AND(ISNUMBER(NoticeGiven),ISNUMBER(NoticeMonths))`;
  const left: readonly Figure[] = [
    { words: "Leaver: charge now (£ a year)", formula: when(leaving(1)), format: "pence" },
    { words: "Leaver: cost of going alone (£ a year)", formula: when(leaving(4)), format: "pence" },
    { words: "Leaver: gain a year once out (£)", formula: `=IF(${at(0)}="","",${at(0)}-${at(1)})`, format: "pence" },
    { words: "Cost that goes with the leaver (£ a year)", formula: when(labelled("Cost avoided")), format: "pence" },
    { words: "Cost stranded with the others (£ a year)", formula: when(labelled("Cost stranded")), format: "pence" },
    {
      words: "Earliest last day of membership",
      formula: `=IF(${dated},FAIRSHARE.EXITDATE(NoticeGiven,NoticeMonths,PermittedExpiry),"Type the notice")`,
      format: "date",
    },
    {
      words: "Leaver: last year's charge, to that day (£)",
      formula: `=IF(AND(ISNUMBER(${at(0)}),ISNUMBER(${at(5)})),IF(AND(MONTH(${at(5)}+1)=4,DAY(${at(5)}+1)=1),${at(0)},FAIRSHARE.PARTYEAR(${at(0)},${at(5)}+1)),"")`,
      format: "pence",
    },
    {
      words: "Exit charge that makes others whole (£, once)",
      formula: `=IF(AND(ISNUMBER(${at(4)}),COUNTBLANK(RunOff[Still there])=0,COUNT(ExitRate,ExitOneOff,ExitCredit)=3),FAIRSHARE.EXITCHARGE(${at(4)},RunOff[Still there],ExitRate,ExitOneOff,ExitCredit),"")`,
      format: "pence",
    },
    {
      words: "Leaver: years to earn the exit charge back",
      formula: `=IF(AND(ISNUMBER(${at(2)}),ISNUMBER(${at(7)})),IF(${at(7)}=0,0,IF(${at(2)}>0,${at(7)}/${at(2)},"never")),"")`,
      format: "years",
    },
    {
      words: "Others now better alone",
      formula: when(`COUNTIF(${spilled(5)},"better alone")`),
      format: "quantity",
    },
    {
      words: "Others who would follow, in all rounds",
      formula: when(`COUNTIF(${fixed(domino.row + 1, domino.column, room)},">0")`),
      format: "quantity",
    },
  ];
  return [
    ...headings(sides.row, sides.column, ["Both sides", "Figure"], { from: 1, to: 1 }),
    ...left.flatMap((figure, line) => [
      cell(sides.row + 1 + line, sides.column, figure.words, "label"),
      cell(sides.row + 1 + line, sides.column + 1, { formula: figure.formula }, "result", figure.format),
    ]),
  ];
}
