import { entry } from "../entry";
import { sharingOf } from "../allocation/allocate";
import type { DriverTable } from "../allocation/driverTable";
import type { Rule } from "../allocation/rule";
import { shareCosts } from "../allocation/shareCosts";
import { aloneCosts } from "../cost/aloneCosts";
import type { CostLine } from "../cost/costLine";
import { toNumber } from "../money/decimal";
import { ZERO, sum } from "../money/fraction";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import type { ExitClause } from "./exitClause";
import { financialYearsFrom } from "./yearsAfterExit";

/** The most partners of whom every set of leavers is tried. */
const MOST_PARTNERS = 10;

/** Days on which leavers may go (serials of the first day not paid for), clauses that may apply, and the financial years that are looked at from each exit on. */
export interface ExitChoices {
  readonly exits: readonly number[];
  readonly clauses: readonly ExitClause[];
  readonly years: number;
}

/**
 * Both sides of every set of leavers, exit and clause, pounds, not rounded, to the accuracy of doubles: figures for comparing, not for charging. `leavers`
 * (their gain: charge saved less cost alone less exit charge) and `others` (exit charge less stranded cost) hold a figure a year; a set is the number whose bits
 * name its leavers. The figure of year y is at `at(set, exit, clause) + y`; the exit charge falls in the first year.
 */
export interface ExitScenarios {
  readonly leavers: Float64Array;
  readonly others: Float64Array;
  /** The exit charge of each set, exit and clause, at `at(set, exit, clause) / years`. */
  readonly charges: Float64Array;
  readonly at: (set: number, exit: number, clause: number) => number;
}

interface SetFacts {
  readonly alone: number;
  readonly lost: Float64Array;
  readonly saved: Float64Array;
}

/**
 * Every set of leavers of up to ten partners, for every exit and clause, year by year: lost, avoided after each line's lag, and stranded cost as `runOff` has
 * them, the clause as `exitPayment` has it. Problems: those of `withdraw` (bounds that fail once somebody has left say so), `too-many-partners`.
 */
export function exitScenarios(
  table: DriverTable,
  lines: readonly CostLine[],
  rules: readonly Rule[],
  { exits, clauses, years }: ExitChoices,
): Result<ExitScenarios> {
  const count = table.partners.length;
  if (count > MOST_PARTNERS) return fail({ code: "too-many-partners", count, limit: MOST_PARTNERS });
  const sets = 2 ** count;
  const facts = factsOfSets(table, lines, rules);
  if (!facts.ok) return facts;
  const at = (set: number, exit: number, clause: number): number =>
    ((set * exits.length + exit) * clauses.length + clause) * years;
  const size = sets * exits.length * clauses.length;
  const [leavers, others] = [new Float64Array(size * years), new Float64Array(size * years)];
  const charges = new Float64Array(size);
  const stranded = new Float64Array(years);
  exits.forEach((exit, exitAt) => {
    const calendar = financialYearsFrom(exit, years);
    const afterExit = Float64Array.from(calendar, (year) => toNumber(year.afterExit));
    const parts = lines.map((line) =>
      calendar.map(({ year, afterExit: whole, afterLag }) => {
        const runs = (line.from ?? -Infinity) <= (year ?? 0) && (line.to ?? Infinity) >= (year ?? 0);
        return runs ? [toNumber(whole), toNumber(afterLag(line.lag ?? 0))] : [0, 0];
      }),
    );
    const lostAfter = lines.map((_, line) => Float64Array.from(parts[line] ?? [], (part) => part[0] ?? 0));
    const avoidedAfter = lines.map((_, line) => Float64Array.from(parts[line] ?? [], (part) => part[1] ?? 0));
    const saving = new Float64Array(years);
    facts.value.forEach(({ alone, lost, saved }, set) => {
      let annual = 0;
      for (const paid of lost) annual += paid;
      for (let year = 0; year < years; year++) {
        let [gone, avoided] = [0, 0];
        for (let line = 0; line < lost.length; line++) {
          gone += (lost[line] ?? 0) * (lostAfter[line]?.[year] ?? 0);
          avoided += (saved[line] ?? 0) * (avoidedAfter[line]?.[year] ?? 0);
        }
        stranded[year] = gone - avoided;
        saving[year] = gone - alone * (afterExit[year] ?? 0);
      }
      clauses.forEach((clause, clauseAt) => {
        const charge = set === 0 ? 0 : Math.max(0, chargeOf(clause, annual, stranded));
        const start = at(set, exitAt, clauseAt);
        charges[start / years] = charge;
        for (let year = 0; year < years; year++) {
          const paid = year === 0 ? charge : 0;
          leavers[start + year] = (saving[year] ?? 0) - paid;
          others[start + year] = paid - (stranded[year] ?? 0);
        }
      });
    });
  });
  return succeed({ leavers, others, charges, at });
}

/** What each set of leavers pays alone and paid of each line, and what each line costs less without them: a full year, every set costed once. */
function factsOfSets(
  table: DriverTable,
  lines: readonly CostLine[],
  rules: readonly Rule[],
): Result<readonly SetFacts[]> {
  const rows = table.partners.map((_, row) => row);
  const alone = aloneCosts(table, rows);
  if (!alone.ok) return alone;
  const sharing = sharingOf({ kind: "lines", lines }, rules, table, {});
  const today = shareCosts(sharing, rows);
  if (!today.ok) return today;
  const paid = today.value.map(({ split }) => split.parts.map(toNumber));
  const totals = today.value.map(({ split }) => toNumber(sum(split.parts)));
  const facts: SetFacts[] = [];
  for (let set = 0; set < 2 ** rows.length; set++) {
    const leaving = rows.filter((row) => ((set >> row) & 1) === 1);
    const remaining = rows.filter((row) => ((set >> row) & 1) === 0);
    const gone = leaving.map((row) => entry(table.partners, row));
    const after = remaining.length === 0 ? succeed([]) : shareCosts(sharing, remaining, gone);
    if (!after.ok) return after;
    facts.push({
      alone: toNumber(sum(leaving.map((row) => alone.value[row] ?? ZERO))),
      lost: Float64Array.from(paid, (parts) => leaving.reduce((total, row) => total + (parts[row] ?? 0), 0)),
      saved: Float64Array.from(totals, (total, line) => total - toNumber(sum(after.value[line]?.split.parts ?? []))),
    });
  }
  return succeed(facts);
}

function chargeOf(clause: ExitClause, annual: number, stranded: Float64Array): number {
  switch (clause.form) {
    case "make whole":
      return stranded.reduceRight((later, flow) => flow + later / (1 + (clause.rate ?? 0)), 0);
    case "multiple":
      return annual * clause.times;
    case "taper":
      return clause.parts.reduceRight((later, part) => annual * part + later / (1 + (clause.rate ?? 0)), 0);
    case "share of loss":
      return (
        Math.max(
          0,
          stranded.reduce((total, flow) => total + flow, 0),
        ) * clause.part
      );
    case "none":
      return 0;
  }
}
