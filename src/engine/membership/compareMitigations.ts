import type { DriverTable } from "../allocation/driverTable";
import type { Rule } from "../allocation/rule";
import type { CostLine } from "../cost/costLine";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, add, negate, sum } from "../money/fraction";
import { numberProblems } from "../numberProblems";
import type { Result } from "../result";
import { fail, failIfAny, succeed } from "../result";
import type { ExitClause, ExitFacts } from "./exitClause";
import { exitPayment } from "./exitClause";
import { runOff } from "./runOff";
import { withdraw } from "./withdraw";

/**
 * Something that may be agreed against the harm of an exit, by what it changes: the years by which the exit comes later (lock-in, notice), the clause (exit
 * charge), the lines (step costs made smaller, contracts with shorter breaks), the rules (re-priced, by alternate cost avoided for one), or
 * what somebody pays a year from the exit on (a replacement partner, a floor on volume, customer status). What is not given stays.
 */
export interface Mitigation {
  readonly name: string;
  readonly yearsLater?: number;
  readonly clause?: ExitClause;
  readonly facts?: Pick<ExitFacts, "oneOff" | "setup" | "credit" | "toEndOfTerm">;
  readonly lines?: readonly CostLine[];
  readonly rules?: readonly Rule[];
  /** What somebody pays a year from the exit on who did not before. */
  readonly paidInstead?: number;
  /** What the mitigation itself costs the others, once. */
  readonly costs?: number;
}

/** The others' side of an exit under one mitigation, over the years looked at, pounds, not rounded; stranded cost above zero is a loss. */
export interface MitigatedExit {
  readonly name: string;
  readonly stranded: number;
  readonly exitCharge: number;
  readonly paidInstead: number;
  readonly costs: number;
  /** Exit charge and what is paid instead, less stranded cost and what the mitigation costs. */
  readonly others: number;
  /** Partners that stay and would be better alone once all lags have passed. */
  readonly betterAlone: readonly string[];
}

/**
 * Ways to soften an exit side by side, over so many years from today: stranded cost year by year as `runOff` has it, from the year in which the exit takes
 * effect; the exit charge as `exitPayment` has it. `others` says which leaves those who stay best off; it does not say what the leaver would agree to.
 * Problems: those of `runOff` and `withdraw`, `number-out-of-range` for years that are not whole, `table-empty` without mitigations.
 */
export function compareMitigations(
  leavers: readonly string[],
  table: DriverTable,
  lines: readonly CostLine[],
  rules: readonly Rule[],
  mitigations: readonly Mitigation[],
  years: number,
): Result<MitigatedExit[]> {
  if (mitigations.length === 0) return fail({ code: "table-empty", table: "mitigations" });
  const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 300;
  const expected = "a whole number of years from 0 to 300";
  const failure = failIfAny([
    ...numberProblems("years", years, (value) => isCount(value) && value > 0, "a whole number of years from 1 to 300"),
    ...mitigations.flatMap(({ name, yearsLater = 0, paidInstead = 0, costs = 0 }) => [
      ...numberProblems(`the years of ${name}`, yearsLater, isCount, expected),
      ...numberProblems(`what is paid instead under ${name}`, paidInstead),
      ...numberProblems(`the cost of ${name}`, costs),
    ]),
  ]);
  if (failure !== null) return failure;
  const rows: MitigatedExit[] = [];
  for (const one of mitigations) {
    const row = mitigated(leavers, table, one.lines ?? lines, one.rules ?? rules, one, years);
    if (!row.ok) return row;
    rows.push(row.value);
  }
  return succeed(rows);
}

function mitigated(
  leavers: readonly string[],
  table: DriverTable,
  lines: readonly CostLine[],
  rules: readonly Rule[],
  { name, yearsLater = 0, clause = { form: "none" }, facts = {}, paidInstead = 0, costs = 0 }: Mitigation,
  years: number,
): Result<MitigatedExit> {
  const gone = withdraw(leavers, table, lines, rules, { unit: 0 });
  if (!gone.ok) return gone;
  const left = Math.max(0, years - yearsLater);
  const run = runOff(leavers, table, lines, rules, { unit: 0, years: Math.max(1, left) });
  if (!run.ok) return run;
  const stranded = run.value.stranded.slice(0, left);
  const lost = sum(
    gone.value.partners.map(({ verdict, before }) => (verdict === "leaves" ? readDecimal(before) : ZERO)),
  );
  const payment = exitPayment(clause, { ...facts, annualCharge: toNumber(lost), stranded: run.value.stranded });
  if (!payment.ok) return payment;
  const exact = sum(stranded.map(readDecimal));
  const paid = left === 0 ? ZERO : readDecimal(payment.value.charge);
  const instead = stranded.reduce((all: Fraction) => add(all, readDecimal(paidInstead)), ZERO);
  const others = add(add(paid, instead), negate(add(exact, readDecimal(costs))));
  return succeed({
    name,
    stranded: toNumber(exact),
    exitCharge: toNumber(paid),
    paidInstead: toNumber(instead),
    costs,
    others: toNumber(others),
    betterAlone: gone.value.partners.flatMap(({ partner, verdict }) => (verdict === "better alone" ? [partner] : [])),
  });
}
