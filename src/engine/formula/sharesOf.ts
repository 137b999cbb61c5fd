import type { DriverTable } from "../allocation/driverTable";
import { PARTNER_LIMIT } from "../allocation/driverTable";
import { keyOf } from "../allocation/partnerNames";
import { entry } from "../entry";
import { toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, negate, overCommonDenominator } from "../money/fraction";
import type { FormulaProblem, Problem } from "../problem";
import type { Result } from "../result";
import { fail, failIfAny, succeed } from "../result";
import { asNumber, isFault, spotAt } from "./element";
import { evaluate } from "./evaluate";
import type { Scope } from "./scope";
import { scopeOver, spotsOf } from "./scope";
import type { Expression, ShareFormula } from "./expression";
import { driverNodes, driversIn, termsOf } from "./expressionParts";
import { negativeAt, numbersOf, sumOf } from "./overPartners";
import { parseShareFormula } from "./parseShareFormula";

/** A term of a formula that is a sum, with what it gives each partner of the whole; the parts of all terms add up to the shares. */
export interface ShareTerm {
  /** The term as it stands in the formula. */
  readonly text: string;
  readonly drivers: readonly string[];
  readonly parts: readonly number[];
}

/** What each partner's share comes to under a formula, and the terms that it was made of. */
export interface Shares {
  readonly partners: readonly string[];
  /** Fractions that add up to 1. */
  readonly shares: readonly number[];
  readonly terms: readonly ShareTerm[];
}

export interface ExactTerm {
  readonly text: string;
  readonly drivers: readonly string[];
  readonly parts: readonly Fraction[];
}

/** Shares before they are written as doubles; `weights` are whole numbers in proportion to the shares, for the rows asked. */
export interface ExactShares {
  readonly weights: readonly bigint[];
  readonly terms: () => readonly ExactTerm[];
}

/**
 * The shares that a formula gives the partners of a driver table, and what each term of it gives them, for a live preview.
 * Shares are value over sum of values, exact, then the nearest doubles. `takingPart` leaves partners out (their drivers do not count; FIXED is
 * spread again); without it all take part. A value below zero, values all zero, an unknown driver, a blank that the result needs, a division
 * by zero and every fault of the text are problems with their place; more than 50 partners is `too-many-partners`.
 */
export function sharesOf(formula: string, table: DriverTable, takingPart?: readonly string[]): Result<Shares> {
  const rows = rowsTakingPart(table, takingPart);
  const result = exactShares(formula, table, rows);
  if (!result.ok) return result;
  const { weights, terms } = result.value;
  return succeed({
    partners: rows.map((row) => entry(table.partners, row)),
    shares: inDoubles(weights),
    terms: terms().map(({ text, drivers, parts }) => ({ text, drivers, parts: parts.map(toNumber) })),
  });
}

/** The shares of all partners of a table, without what each term gives them: half the work. Problems: those of `sharesOf`. */
export function partnerShares(formula: string, table: DriverTable): Result<number[]> {
  const result = exactShares(formula, table, rowsTakingPart(table));
  return result.ok ? succeed(inDoubles(result.value.weights)) : result;
}

function inDoubles(weights: readonly bigint[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  return weights.map((weight) => toNumber({ n: weight, d: total }));
}

/** The same, exact, for the rows named. `rule` is named in the problems. */
export function exactShares(
  formula: string,
  table: DriverTable,
  rows: readonly number[],
  rule?: string,
): Result<ExactShares> {
  if (table.partners.length > PARTNER_LIMIT)
    return fail({ code: "too-many-partners", count: table.partners.length, limit: PARTNER_LIMIT });
  const parsed = parseShareFormula(formula);
  const result = parsed.ok ? sharesByTree(parsed.value, table, rows) : parsed;
  if (result.ok || rule === undefined) return result;
  const [first, ...others] = result.problems;
  return fail(underRule(first, rule), ...others.map((problem) => underRule(problem, rule)));
}

function sharesByTree(formula: ShareFormula, table: DriverTable, rows: readonly number[]): Result<ExactShares> {
  const scope = scopeOf(formula.text, table, rows);
  const unknown = unknownDrivers(formula.root, scope);
  const spots = spotsOf(formula.root, scope);
  const column = evaluate(formula.root, scope);
  const values = numbersOf(column, spots);
  const problems: FormulaProblem[] = isFault(values) ? [...values.problems] : [];
  if (!isFault(values))
    problems.push(...values.flatMap((value, index) => (value.n < 0n ? [negativeAt(value, spotAt(spots, index))] : [])));
  const failure = failIfAny(distinct([...unknown, ...problems]));
  if (failure !== null) return failure;
  if (isFault(values) || values.every(({ n }) => n === 0n))
    return fail({ code: "formula-all-zero", place: spots.place });
  const total = sumOf(values);
  const terms = (): ExactTerm[] =>
    termsOf(formula.root).map(({ expression, minus }) => ({
      text: formula.text.slice(expression.at - 1, expression.end - 1),
      drivers: driversIn(expression),
      parts: evaluate(expression, scope).map((element, index) => {
        const value = asNumber(element, spotAt(spots, index));
        const part = isFault(value) ? ZERO : { n: value.n * total.d, d: value.d * total.n };
        return minus ? negate(part) : part;
      }),
    }));
  return succeed({ weights: overCommonDenominator(values).numerators, terms });
}

/** The rows of the partners that take part, in the order of the table. */
function rowsTakingPart(table: DriverTable, takingPart?: readonly string[]): number[] {
  const keys = takingPart === undefined ? null : new Set(takingPart.map(keyOf));
  return table.partners.flatMap((partner, row) => (keys === null || keys.has(keyOf(partner)) ? [row] : []));
}

function scopeOf(text: string, table: DriverTable, rows: readonly number[]): Scope {
  const columns = new Map(table.drivers.map(({ name, values }) => [keyOf(name), values]));
  return scopeOver(rows, { text, partners: table.partners, columns, known: table.drivers.map(({ name }) => name) });
}

/** The problem with the rule that holds the formula. */
function underRule(problem: Problem, rule: string): Problem {
  return ("place" in problem ? { ...problem, place: { ...problem.place, rule } } : { ...problem, rule }) as Problem;
}

/** The same fault reaches a result by many ways; it is told once. */
function distinct(problems: readonly FormulaProblem[]): FormulaProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** A name that no column bears is a fault even where the result would not need it. */
function unknownDrivers(root: Expression, scope: Scope): FormulaProblem[] {
  return driverNodes(root).flatMap((node): FormulaProblem[] => {
    if (keyOf(node.name) === "partner" || scope.columns.has(keyOf(node.name))) return [];
    return [{ code: "formula-driver-unknown", place: spotsOf(node, scope).place, name: node.name, known: scope.known }];
  });
}
