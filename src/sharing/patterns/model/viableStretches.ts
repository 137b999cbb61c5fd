import { cellArea, type Area } from "../../area";
import type { Working } from "../../working";
import { cleanSum, type StepCharge, type ViableCharge } from "./viableCharge";

/** Where intervals begin and end, counted from 1, as formula texts. */
export interface ViableIntervals {
  readonly count: string;
  readonly from: (index: string) => string;
  readonly to: (index: string) => string;
}

/** Stands for no limit where a formula needs a number. */
export const noLimit = "10^300";

/** The columns of a stretch after its blocks, and their headings. */
const headings = {
  constant: "Constant",
  pull: "Pull",
  discriminant: "Discriminant",
  sum: "Half sum",
  root: "Root",
  otherRoot: "Other root",
  low: "Low",
  high: "High",
  upper: "Upper root",
  firstFrom: "First from",
  firstTo: "First to",
  firstHolds: "First holds",
  secondFrom: "Second from",
  secondTo: "Second to",
  secondHolds: "Second holds",
  begins: "First begins",
  reached: "Reached",
  number: "Number",
  beginsAgain: "Second begins",
  reachedAgain: "Reached",
  numberAgain: "Number",
} as const;

type ColumnName = keyof typeof headings;
const columnNames = Object.keys(headings) as ColumnName[];

/**
 * Writes one stretch of the total a row, from one started block to the next: within it the charge above the cost alone is a smooth curve, at most nothing in one piece or two. Pieces that
 * touch are one interval. `rows`: how many starts of blocks are followed; beyond them the curve without its jumps must have the same sign for good, or all is #N/A.
 */
export function writeViableStretches(working: Working, charge: ViableCharge, rows: number): ViableIntervals {
  const at = working.at.bind(working);
  const { steps } = charge;
  working.heading(
    "Stretches of everybody's total between which no step is reached, and where the partner pays no more than alone",
  );
  const head = working.row;
  const blocks = steps.length;
  ["Stretch", "From", "To", ...steps.map(({ name }) => `Blocks: ${name}`), ...Object.values(headings)].forEach(
    (word, k) => working.put(head, 1 + k, word, { look: "heading" }),
  );
  const place = (row: number, column: number): Area => cellArea(working.sheet, head + 1 + row, column);
  const column = (name: ColumnName): number => 4 + blocks + columnNames.indexOf(name);
  const last = blocks === 0 ? 1 : rows;
  for (let r = 0; r < last; r += 1) writeStretch(r);
  if (blocks > 0) writeBeyond();
  working.gap();
  const all = blocks === 0 ? 1 : rows + 1;
  const whole = (name: ColumnName): string => at({ ...place(0, column(name)), rows: all });
  const count = at(working.labelledFormula("Intervals", `MAX(${whole("numberAgain")})`));
  const starts = (k: string, number: ColumnName, begins: ColumnName, from: ColumnName): string =>
    `SUMPRODUCT((${whole(number)}=${k})*${whole(begins)}*${whole(from)})`;
  const reached = (k: string, number: ColumnName, reach: ColumnName): string =>
    `SUMPRODUCT(MAX((${whole(number)}=${k})*${whole(reach)}))`;
  return {
    count,
    from: (k) =>
      `${starts(k, "number", "begins", "firstFrom")}+${starts(k, "numberAgain", "beginsAgain", "secondFrom")}`,
    to: (k) => `MAX(${reached(k, "number", "reached")},${reached(k, "numberAgain", "reachedAgain")})`,
  };

  function writeStretch(r: number): void {
    const row = head + 1 + r;
    working.put(row, 1, r + 1);
    const from = at(working.formula(row, 2, r === 0 ? charge.own : at(place(r - 1, 3))));
    const next = (step: StepCharge): string =>
      r === 0
        ? `${step.block}*MAX(1,ROUNDUP(ROUND(${from}/${step.block},9),0))`
        : `${step.block}*(INT(ROUND(${from}/${step.block},9))+1)`;
    const to = at(working.formula(row, 3, blocks === 0 ? noLimit : `MIN(${steps.map(next).join(",")})`));
    const counted = steps.map(({ block }, k) => at(working.formula(row, 4 + k, `ROUNDUP(ROUND(${to}/${block},9),0)`)));
    const put = (name: ColumnName, formula: string): string => at(working.formula(row, column(name), formula));
    const added = (of: "constant" | "pull"): string =>
      cleanSum([charge[of], ...steps.map((step, k) => `${counted[k] ?? "0"}*${step[of]}`)]);
    const s = charge.slope;
    const k = put("constant", added("constant"));
    const p = put("pull", added("pull"));
    const d = put("discriminant", cleanSum([`${k}^2`, `-4*${s}*${p}`]));
    // The root of the larger size by addition, the other by division: neither cancels.
    const far = put("sum", `-(${k}+IF(${k}<0,-1,1)*SQRT(MAX(0,${d})))/2`);
    const one = put("root", `IF(${s}=0,IF(${k}=0,0,-${p}/${k}),${far}/${s})`);
    const other = put("otherRoot", `IF(${s}=0,${one},IF(${far}=0,0,${p}/${far}))`);
    const flat = (most: string, least: string): string => `IF(${p}<=0,${most},${least})`;
    const low = put(
      "low",
      `IF(${s}=0,IF(${k}=0,${flat(`-${noLimit}`, noLimit)},IF(${k}<0,${one},-${noLimit})),IF(${s}<0,-${noLimit},IF(${d}<0,${noLimit},MIN(${one},${other}))))`,
    );
    const high = put(
      "high",
      `IF(${s}=0,IF(${k}=0,${flat(noLimit, `-${noLimit}`)},IF(${k}<0,${noLimit},${one})),IF(${d}<0,IF(${s}>0,-${noLimit},${noLimit}),IF(${s}>0,MAX(${one},${other}),MIN(${one},${other}))))`,
    );
    const upper = put("upper", `MAX(${one},${other})`);
    // A root that is an end but for the noise of doubles is that end.
    const snapped = (root: string): string =>
      `IF(ABS(${root}-${to})<=10^-12*${to},${to},IF(ABS(${root}-${from})<=10^-12*${from},${from},${root}))`;
    const isFirst = r === 0 ? "TRUE" : "FALSE";
    const begin = put("firstFrom", `MAX(${from},${snapped(low)})`);
    const end = put("firstTo", `MIN(${to},${snapped(high)})`);
    // A total of nothing has no shares by the driver: there the constant alone decides.
    const holds = (a: string, b: string): string =>
      `IF(AND(${a}<=${b},OR(${isFirst},${b}>${from}),OR(${b}>0,${k}<=0)),1,0)`;
    const first = put("firstHolds", holds(begin, end));
    const again = put("secondFrom", `IF(AND(${s}<0,${d}>=0),MAX(${from},${snapped(upper)}),${noLimit})`);
    const until = put("secondTo", to);
    const second = put("secondHolds", `IF(${again}=${noLimit},0,${holds(again, until)})`);
    join(r, [begin, end, first], [again, until, second]);
  }

  function join(r: number, one: readonly [string, string, string], two: readonly [string, string, string]): void {
    let [reach, number] =
      r === 0 ? ["-1", "0"] : [at(place(r - 1, column("reachedAgain"))), at(place(r - 1, column("numberAgain")))];
    const pieces = [
      [one, "begins", "reached", "number"],
      [two, "beginsAgain", "reachedAgain", "numberAgain"],
    ] as const;
    pieces.forEach(([[from, to, holds], begun, reaches, numbered]) => {
      const put = (name: ColumnName, formula: string): string =>
        at(working.formula(head + 1 + r, column(name), formula));
      const begins = put(begun, `IF(AND(${holds}=1,${from}>${reach}),1,0)`);
      const reached = put(reaches, `IF(${holds}=1,MAX(${reach},${to}),${reach})`);
      number = put(numbered, `${number}+${begins}`);
      reach = reached;
    });
  }

  /** The last row: all totals beyond the stretches, where the curve with V / block blocks, or one more, has settled. */
  function writeBeyond(): void {
    const row = head + 1 + rows;
    const end = at(place(rows - 1, 3));
    working.put(row, 1, "Beyond");
    const from = at(working.formula(row, 2, end));
    const to = at(working.formula(row, 3, noLimit));
    const envelope = (label: string, sign: string): readonly [string, string, string] => {
      const jump = (of: "constant" | "pull"): string[] =>
        steps.map((step) => `IF(${step.amount}${sign}0,${step[of]},0)`);
      const figures = [
        ["slope", cleanSum([charge.slope, ...steps.map((step) => `${step.constant}/${step.block}`)])],
        [
          "constant",
          cleanSum([charge.constant, ...steps.map((step) => `${step.pull}/${step.block}`), ...jump("constant")]),
        ],
        ["pull", cleanSum([charge.pull, ...jump("pull")])],
      ] as const;
      const [a = "0", b = "0", c = "0"] = figures.map(([name, formula]) =>
        at(working.labelledFormula(`${label}: ${name}`, formula)),
      );
      return [a, b, c];
    };
    working.gap();
    const settles = ([s, k, p]: readonly [string, string, string], sign: 1 | -1): string => {
      const value = `(${s}*${from}^2+${k}*${from}+${p})`;
      const [out, within] = sign === 1 ? [`${s}<0`, `${value}<=0`] : [`${s}>0`, `${value}>0`];
      const flat = sign === 1 ? `${k}<=0` : `${k}>=0`;
      const none = sign === 1 ? `${k}^2-4*${s}*${p}<=0` : `${k}^2-4*${s}*${p}<0`;
      return `IF(${s}=0,AND(${flat},${within}),IF(${out},OR(AND(-${k}/(2*${s})<=${from},${within}),${none}),FALSE))`;
    };
    const always = at(working.labelledFormula("Viable beyond", settles(envelope("Most", ">"), 1), { look: "check" }));
    const never = at(
      working.labelledFormula("Not viable beyond", settles(envelope("Least", "<="), -1), { look: "check" }),
    );
    const put = (name: ColumnName, formula: string): string => at(working.formula(row, column(name), formula));
    const begin = put("firstFrom", from);
    const until = put("firstTo", to);
    const first = put("firstHolds", `IF(${always},1,IF(${never},0,NA()))`);
    const again = put("secondFrom", noLimit);
    const second = put("secondHolds", "0");
    join(rows, [begin, until, first], [again, again, second]);
  }
}
