import { entry } from "../entry";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ONE, ZERO, add, divide, multiply, overCommonDenominator, subtract, sum } from "../money/fraction";
import { roundToUnit } from "../money/roundToUnit";
import { PENNY } from "../money/splitAmount";
import { splitExactly } from "../money/splitExactly";
import { amountProblems, lengthProblems, numberProblems } from "../numberProblems";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { fail, failIfAny, succeed } from "../result";

/** The years from the one of the exit to the new steady state. */
export interface GlideTerms {
  readonly partners: readonly string[];
  readonly leaver: string;
  /** What each pays a year before, and after (the leaver 0), in the order of `partners`, pounds. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Cost of the service in each year, double running included, pounds. */
  readonly costs: readonly number[];
  /** Part of the first year that the leaver is still a partner, a fraction. */
  readonly stays: number;
  /** Parts of its charge that the leaver still pays in each year, for the time after its exit; none where not given. */
  readonly taper?: readonly number[];
  /** How much the old shares of those who stay still weigh in each year; 0, the new shares at once, where not given. */
  readonly oldShares?: readonly number[];
  readonly unit?: number;
}

/** What each pays in a year, pounds, in the order of `partners`: together its cost. */
export interface GlideYear {
  readonly charges: readonly number[];
  readonly leaver: number;
  readonly cost: number;
}

/** The years from the exit on. */
export interface ExitGlide {
  readonly years: readonly GlideYear[];
}

/**
 * The way from notice to the new steady state: the leaver pays its share up to its exit, then what the taper says; those who stay meet the rest of each year's
 * cost, by shares that go from the old to the new at once or by steps. Rounded once a year by largest remainder, ties to the earlier name. A year in which the
 * leaver pays more than the cost is a credit to the others. Problems: `partner-unknown`, `length-differs`, `not-a-number`, `number-out-of-range`,
 * `weights-all-zero`.
 */
export function exitGlide(terms: GlideTerms): Result<ExitGlide> {
  const { partners, leaver, before, after, costs, stays, taper = [], oldShares = [], unit = PENNY } = terms;
  const own = partners.indexOf(leaver);
  const isPart = (part: number): boolean => part >= 0 && part <= 1;
  const unknown: Problem[] =
    own < 0 ? [{ code: "partner-unknown", place: { argument: "leaver" }, name: leaver, known: partners }] : [];
  const failure = failIfAny([
    ...unknown,
    ...lengthProblems("before", before.length, partners.length, "partners"),
    ...lengthProblems("after", after.length, partners.length, "partners"),
    ...amountProblems("before", before),
    ...amountProblems("after", after),
    ...numberProblems("costs", costs),
    ...numberProblems("stays", stays, isPart, "a fraction of a year from 0 to 1"),
    ...numberProblems("taper", taper, isPart, "a fraction from 0 to 1"),
    ...numberProblems("oldShares", oldShares, isPart, "a fraction from 0 to 1"),
    ...amountProblems("unit", unit),
  ]);
  if (failure !== null) return failure;
  const names = partners.filter((_, at) => at !== own);
  const [old, fresh] = [sharesWithout(before, own), sharesWithout(after, own)];
  if (old === null) return fail({ code: "weights-all-zero", what: "before" });
  if (fresh === null) return fail({ code: "weights-all-zero", what: "after" });
  const size = readDecimal(unit);
  const years: GlideYear[] = [];
  for (const [year, cost] of costs.entries()) {
    const member = year === 0 ? readDecimal(stays) : ZERO;
    const tail = multiply(subtract(ONE, member), readDecimal(taper[year] ?? 0));
    const pays = roundToUnit(multiply(readDecimal(entry(before, own)), add(member, tail)), size);
    const weight = readDecimal(oldShares[year] ?? 0);
    const shares = old.map((share, at) =>
      add(multiply(weight, share), multiply(subtract(ONE, weight), entry(fresh, at))),
    );
    const whole = roundToUnit(readDecimal(cost), size);
    const split = splitExactly(subtract(whole, pays), overCommonDenominator(shares).numerators, {
      bounds: null,
      unit: size,
      partners: names,
    });
    if (!split.ok) return split;
    const rest = split.value.parts.map(toNumber);
    const charges = [...rest.slice(0, own), toNumber(pays), ...rest.slice(own)];
    years.push({ charges, leaver: toNumber(pays), cost: toNumber(whole) });
  }
  return succeed({ years });
}

/** Shares of those who stay; null where they pay nothing. */
function sharesWithout(charges: readonly number[], own: number): Fraction[] | null {
  const exact = charges.filter((_, at) => at !== own).map(readDecimal);
  const all = sum(exact);
  return all.n === 0n ? null : exact.map((charge) => divide(charge, all));
}
