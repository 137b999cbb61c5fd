import { entry } from "../entry";
import type { AllocationOptions } from "../allocation/allocate";
import { sharingOf } from "../allocation/allocate";
import type { DriverTable } from "../allocation/driverTable";
import type { Rule } from "../allocation/rule";
import { shareCosts } from "../allocation/shareCosts";
import type { CostLine } from "../cost/costLine";
import { isInForce } from "../cost/inForce";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, compare, divide, multiply, subtract, sum } from "../money/fraction";
import { roundSigned } from "../money/roundSigned";
import { PENNY } from "../money/splitAmount";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { fail, failIfAny, succeed } from "../result";
import type { FinancialYear } from "../time/financialYear";
import { yearOfSerial } from "../time/financialYear";
import { rowsNamed } from "./rowsNamed";
import type { YearAfterExit } from "./yearsAfterExit";
import { financialYearsFrom, yearsFromExit } from "./yearsAfterExit";

/** Most years over which a run-off is shown, and months that a lag may have. */
const MOST_YEARS = 300;
const MOST_LAG = 1200;

/** How a run-off is shown: rounding, years, and what becomes of what the model leaves. */
export interface RunOffOptions extends AllocationOptions {
  /** Serial of the first day that the leavers no longer pay for: years are then financial years, by days, each with the lines in force. Without it years are counted from the exit. */
  readonly exit?: number;
  /** Years to show; where not given, until every lag has passed, and one year more. */
  readonly years?: number;
  /** What becomes of the cost that the model leaves stranded once a lag has passed: it stays (where not given), or it falls too, as where a contract is let again for those who remain. */
  readonly rest?: "stays" | "falls";
}

/** One line, or all of them, year by year, pounds: lost - avoided = stranded. */
export interface RunOffYears {
  readonly lost: readonly number[];
  readonly avoided: readonly number[];
  readonly stranded: readonly number[];
}

/** The run-off of one line of the cost model. */
export interface LineRunOff extends RunOffYears {
  readonly line: string;
  /** Months; null where the line gives none, which counts as a cost that can fall at once. */
  readonly lag: number | null;
}

/** The run-off after an exit: all lines together, each line, and the profile that it makes. */
export interface RunOff extends RunOffYears {
  /** The financial years shown; null where years are counted from the exit. */
  readonly years: readonly FinancialYear[] | null;
  readonly lines: readonly LineRunOff[];
  /** Pounds a year once every lag has passed and nothing but the model's own fall has happened: the `costStranded` of `withdraw`. */
  readonly costStranded: number;
  /** Stranded cost of each year as a part of `costStranded`, which is what `exitCharge` takes as its profile; null where that is not above zero. */
  readonly profile: readonly number[] | null;
  /** Lines without a lag, taken to fall at once as far as they fall: to be told beside the figures. */
  readonly withoutLag: readonly string[];
}

interface LineFall {
  readonly line: CostLine;
  readonly lost: Fraction;
  readonly saved: Fraction;
}

/**
 * How long cost stays with those who remain when partners leave, line by line and year by year. Lost is what the leavers paid; avoided is what the line
 * costs less without them by the one cost model, but only from the end of the line's lag on; stranded is the difference (below zero where their leaving
 * is a gain). Year 1 is the twelve months after the exit, or the financial year of `exit`. Each year's figures are rounded to the unit by largest
 * remainder, so that lines add up to their totals. Problems: those of `withdraw`, and `number-out-of-range` for a lag that is no whole number of
 * months from 0 to 1,200. An exit in a year in which no line runs is `nothing-in-force`.
 */
export function runOff(
  leavers: readonly string[],
  table: DriverTable,
  lines: readonly CostLine[],
  rules: readonly Rule[] = [],
  options: RunOffOptions = {},
): Result<RunOff> {
  const named = rowsNamed(leavers, table, "leavers");
  const bad = failIfAny([...(named.ok ? [] : named.problems), ...lagProblems(lines), ...yearsProblems(options.years)]);
  if (bad !== null) return bad;
  const gone = new Set(named.ok ? named.value : []);
  const { exit, rest = "stays", unit = PENNY } = options;
  const first = exit === undefined ? null : yearOfSerial(exit);
  const running = first === null ? lines : lines.filter(({ to }) => to === null || to >= first);
  if (first !== null && running.length === 0) return fail({ code: "nothing-in-force", year: first });
  const falls = fallsOf(gone, table, running, rules, first === null ? options : { unit });
  if (!falls.ok) return falls;
  const longest = Math.max(0, ...falls.value.map(({ line }) => line.lag ?? 0));
  const shown = options.years ?? Math.min(MOST_YEARS, Math.ceil(longest / 12) + (exit === undefined ? 1 : 2));
  const years = exit === undefined ? yearsFromExit(shown) : financialYearsFrom(exit, shown);
  return succeed(writeRunOff(falls.value, years, rest, readDecimal(unit)));
}

function lagProblems(lines: readonly CostLine[]): Problem[] {
  return lines.flatMap(({ lag, name }, index): Problem[] => {
    if (lag === null || (Number.isInteger(lag) && lag >= 0 && lag <= MOST_LAG)) return [];
    const place = { argument: "lines", row: index + 2, column: "Lag", partner: name };
    return [
      {
        code: "number-out-of-range",
        place,
        value: lag,
        expected: "a whole number of months from 0 to 1,200, or blank",
      },
    ];
  });
}

function yearsProblems(years: number | undefined): Problem[] {
  if (years === undefined || (Number.isInteger(years) && years >= 1 && years <= MOST_YEARS)) return [];
  const expected = "a whole number of years from 1 to 300";
  return [{ code: "number-out-of-range", place: { argument: "years" }, value: years, expected }];
}

/** What the leavers paid of each line, and what the line costs less without them, a full year. */
function fallsOf(
  gone: ReadonlySet<number>,
  table: DriverTable,
  lines: readonly CostLine[],
  rules: readonly Rule[],
  options: AllocationOptions,
): Result<readonly LineFall[]> {
  const sharing = sharingOf({ kind: "lines", lines }, rules, table, options);
  const rows = table.partners.map((_, row) => row);
  const remaining = rows.filter((row) => !gone.has(row));
  const before = shareCosts(sharing, rows);
  if (!before.ok) return before;
  const left = [...gone].map((row) => entry(table.partners, row));
  const after = remaining.length === 0 ? succeed([]) : shareCosts(sharing, remaining, left);
  if (!after.ok) return after;
  return succeed(
    before.value.flatMap(({ cost, split }, index) => {
      const lost = sum(split.parts.filter((_, row) => gone.has(row)));
      const saved = subtract(sum(split.parts), sum(after.value[index]?.split.parts ?? []));
      return "behaviour" in cost ? [{ line: cost, lost, saved }] : [];
    }),
  );
}

function writeRunOff(
  falls: readonly LineFall[],
  years: readonly YearAfterExit[],
  rest: "stays" | "falls",
  unit: Fraction,
): RunOff {
  const byYear = years.map((year) => {
    const running = falls.map(({ line }) => isInForce(line, year.year));
    const lost = falls.map((fall, at) => (running[at] === true ? multiply(fall.lost, year.afterExit) : ZERO));
    const avoided = falls.map((fall, at) => (running[at] === true ? avoidedIn(year, fall, rest) : ZERO));
    return { lost: roundSigned(lost, unit), avoided: roundSigned(avoided, unit) };
  });
  const seriesOf = (pick: (parts: readonly Fraction[]) => Fraction): RunOffYears => ({
    lost: byYear.map(({ lost }) => toNumber(pick(lost))),
    avoided: byYear.map(({ avoided }) => toNumber(pick(avoided))),
    stranded: byYear.map(({ lost, avoided }) => toNumber(subtract(pick(lost), pick(avoided)))),
  });
  const steady = subtract(sum(falls.map(({ lost }) => lost)), sum(falls.map(({ saved }) => saved)));
  const strandedOf = byYear.map(({ lost, avoided }) => subtract(sum(lost), sum(avoided)));
  return {
    ...seriesOf(sum),
    years: years.every(({ year }) => year !== null) ? years.map(({ year }) => year ?? 0) : null,
    lines: falls.map(({ line }, at) => ({
      line: line.name,
      lag: line.lag,
      ...seriesOf((parts) => parts[at] ?? ZERO),
    })),
    costStranded: toNumber(steady),
    profile: steady.n > 0n ? strandedOf.map((stranded) => toNumber(divide(stranded, steady))) : null,
    withoutLag: falls.filter(({ line }) => line.lag === null).map(({ line }) => line.name),
  };
}

function avoidedIn(year: YearAfterExit, { line, lost, saved }: LineFall, rest: "stays" | "falls"): Fraction {
  const fallsToo = rest === "falls" && line.lag !== null && compare(lost, saved) > 0;
  return multiply(fallsToo ? lost : saved, year.afterLag(line.lag ?? 0));
}
