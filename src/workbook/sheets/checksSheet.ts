import type { Partnership } from "../../model/partnership";
import type { CellInput, SheetPlan } from "../sheetPlan";
import { countColours, fixed, head, headerRow, quoted, table, wordColours, counted } from "./sheetParts";

interface SheetCheck {
  readonly check: string;
  /** Formula, without "=", that is TRUE when the check holds. */
  readonly holds: string;
  readonly good: string;
  /** Formula, without "=", of the sentence that says what to do. */
  readonly bad: string;
  readonly where: string;
  /** Formula, without "=", of the word when it does not hold; Look asks for a judgement, not for a correction. */
  readonly word?: string;
}

const look = quoted("Look");
const needsYou = quoted("Needs you");

const blanks = (range: string) => `COUNTBLANK(${range})`;
const blankCheck = (check: string, range: string, where: string, what: string): SheetCheck => ({
  check,
  holds: `${blanks(range)}=0`,
  good: `No ${what} is blank.`,
  bad: `${counted(blanks(range), "blank cell")}&${quoted(` for ${what} in ${where}. Type the figure and its source; a zero has to be typed.`)}`,
  where,
});

const state = (check: string, name: string, where: string): SheetCheck => ({
  check,
  holds: `LEFT(${name},5)="Holds"`,
  good: `See row 3 of ${where}.`,
  bad: `UPPER(MID(${name},FIND(":",${name})+2,1))&MID(${name},FIND(":",${name})+3,500)`,
  where,
  word: `IF(LEFT(${name},4)="Look",${look},${needsYou})`,
});

const checks: readonly SheetCheck[] = [
  {
    check: "Number of partners",
    holds: "AND(COUNTA(Partners[Partner])>=2,COUNTA(Partners[Partner])<=50)",
    good: "There are between 2 and 50 partners.",
    bad: `${counted("COUNTA(Partners[Partner])", "partner")}&" in Partners: a partnership has between 2 and 50. Add or remove rows."`,
    where: "Partners",
  },
  {
    check: "Names of partners",
    holds: 'SUMPRODUCT(COUNTIF(Partners[Partner],Partners[Partner])*(Partners[Partner]<>""))=COUNTA(Partners[Partner])',
    good: "Every partner has a name of its own.",
    bad: '"A name stands twice in Partners. Keep one row for each partner."',
    where: "Partners",
  },
  {
    check: "Host",
    holds: 'COUNTIF(Partners[Role],"host")<=1',
    good: "One host at most.",
    bad: 'COUNTIF(Partners[Role],"host")&" partners are host. Give the role to one of them at most."',
    where: "Partners",
  },
  blankCheck("Cost today", "Partners[Today]", "Baselines", "cost today"),
  blankCheck("Cost of going alone", "Partners[Alone]", "Partners", "cost of going alone"),
  {
    check: "Range of going alone",
    holds:
      'SUMPRODUCT((Partners[Alone]<>"")*((Partners[Alone low]<>"")*(Partners[Alone low]>Partners[Alone])+(Partners[Alone high]<>"")*(Partners[Alone]>Partners[Alone high])))=0',
    good: "Low, likely and high are in order.",
    bad: '"A range in Partners is out of order. Put the lowest figure in Alone low and the highest in Alone high."',
    where: "Partners",
  },
  {
    check: "Baseline lines",
    holds: "AND(COUNTA(Baselines[Partner])>0,COUNTBLANK(Baselines[Amount])=0)",
    good: "Every line has a figure.",
    bad: `IF(COUNTA(Baselines[Partner])=0,"There are no lines yet. Pull baselines from a published return, or type them with their source.",${counted("COUNTBLANK(Baselines[Amount])", "line")}&" in Baselines without a figure. Type the figure and its source, or take the line out.")`,
    where: "Baselines",
  },
  blankCheck("Drivers", "Drivers[#All]", "Drivers", "driver"),
  {
    check: "Partners in Drivers",
    holds: 'SUMPRODUCT(COUNTIF(Drivers[Partner],Partners[Partner])*(Partners[Partner]<>""))=COUNTA(Partners[Partner])',
    good: "Drivers has one row for each partner.",
    bad: '"The names in Drivers and Partners differ. Write them alike, a row a partner."',
    where: "Drivers",
  },
  {
    check: "Signs of drivers",
    holds: 'COUNTIF(Drivers[#All],"<0")=0',
    good: "No driver is below zero.",
    bad: '"A driver is below zero. Drivers measure use: correct the figure."',
    where: "Drivers",
  },
  blankCheck("Names of cost lines", "Costs[Line]", "Costs", "name of a cost line"),
  blankCheck("Behaviour of costs", "Costs[Behaviour]", "Costs", "behaviour of a cost line"),
  blankCheck("Amounts of costs", "Costs[Amount]", "Costs", "amount of a cost line"),
  state("Allocation adds up", "AllocationState", "Allocation"),
  {
    check: "Charges and cost today",
    holds:
      "AND(COUNTBLANK(Partners[Today])=0,ISNUMBER(AllocationTotal),ABS(SUM(AllocationTotal)-SUM(Partners[Today]))<0.005)",
    good: "The charges add up to what the partners spend today.",
    bad: 'IF(COUNTBLANK(Partners[Today])>0,"Some partners have no cost today to compare with. Pull baselines, or type the missing lines.",IF(ISNUMBER(AllocationTotal),"The charges and the cost today differ by £"&TEXT(SUM(AllocationTotal)-SUM(Partners[Today]),"#,##0.00")&". That is right when costs, drivers or the year have changed.","There is no allocation to compare with the cost today."))',
    where: "Allocation",
    word: look,
  },
  {
    check: "Nobody better alone",
    holds: "AND(COUNTBLANK(Drivers[Alone])=0,SUMPRODUCT(--(AllocationCharges>Drivers[Alone]))=0)",
    good: "Nobody is charged more than it would cost to go alone.",
    bad: `IF(COUNTBLANK(Drivers[Alone])>0,"The cost of going alone is blank for some partners. Type it in Partners, with its source.",${counted("SUMPRODUCT(--(AllocationCharges>Drivers[Alone]))", "partner")}&" charged more than going alone would cost, or there is no allocation yet. See Allocation.")`,
    where: "Allocation",
    word: look,
  },
  state("Leaving adds up", "WithdrawalState", "Withdrawal"),
  blankCheck("One-off costs", "Investment[One-off cost]", "Investment", "one-off cost"),
  blankCheck("Assumptions", "Assumptions[Value]", "Assumptions", "assumption"),
  state("Savings add up", "SavingsState", "Savings"),
  {
    check: "Margins of rounding",
    holds: "SUM(Baselines[Margin])=0",
    good: "No baseline is rounded.",
    bad: '"Baselines from £ thousand returns are rounded: the cost today may be up to £"&TEXT(SUM(Baselines[Margin]),"#,##0")&" more or less in all."',
    where: "Baselines",
    word: look,
  },
];

/** Every check of the workbook in one table: a word, a colour, what was found and where to go. */
export function checksSheet({ name }: Partnership): SheetPlan {
  const rows = checks.map((check): readonly CellInput[] => [
    check.check,
    { formula: `=IF(IFERROR(${check.holds},FALSE),"Holds",${check.word ?? needsYou})` },
    {
      formula: `=IF(IFERROR(${check.holds},FALSE),${quoted(check.good)},IFERROR(${check.bad},"A cell that this check reads shows an error. See ${check.where}."))`,
    },
    check.where,
  ]);
  const words = fixed(headerRow + 1, 1, rows.length);
  return {
    name: "Checks",
    widths: [28, 14, 110, 16],
    freezeRows: headerRow + 1,
    cells: head(
      `Checks of ${name}`,
      "Holds: nothing to do. Look: right or wrong is for you to judge. Needs you: results cannot be trusted until it is answered.",
      {
        formula: `=COUNTIF(${words},"Holds")&" checks hold, "&COUNTIF(${words},"Look")&" to look at, "&COUNTIF(${words},"Needs you")&" need you."`,
      },
    ),
    tables: [table("Checks", rows)],
    highlights: [...wordColours(words.replaceAll("$", "")), ...countColours("A3")],
    names: [{ name: "ChecksState", at: "$A$3" }],
    printTitleRows: "1:5",
  };
}
