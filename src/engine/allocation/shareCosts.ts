import { entry } from "../entry";
import { invariant } from "../invariant";
import { exactShares } from "../formula/sharesOf";
import type { ExactTerm } from "../formula/sharesOf";
import { isInForce } from "../cost/inForce";
import { lineCost, lineProblems, lineQuantities, partnerRow } from "../cost/lineCost";
import type { CostLine, Costs, Pool } from "../cost/costLine";
import { readDecimal } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, overCommonDenominator } from "../money/fraction";
import type { ExactSplit } from "../money/splitExactly";
import { exactSplitter } from "../money/splitExactly";
import type { Problem } from "../problem";
import { numberProblems } from "../numberProblems";
import type { Result } from "../result";
import { fail, failIfAny, succeed } from "../result";
import type { FinancialYear } from "../time/financialYear";
import type { DriverTable } from "./driverTable";
import { keyOf } from "./partnerNames";
import type { Rule } from "./rule";

/** One cost shared among the rows that take part. */
export interface SharedCost {
  readonly cost: CostLine | Pool;
  /** Pounds before rounding. */
  readonly amount: Fraction;
  readonly rule: Rule | null;
  readonly weights: readonly bigint[];
  /** What each term of the share formula gives each partner; null where the line is shared by its own nature. */
  readonly terms: (() => readonly ExactTerm[]) | null;
  readonly split: ExactSplit;
}

export interface CostSharing {
  readonly costs: Costs;
  readonly rules: readonly Rule[];
  readonly table: DriverTable;
  /** Pounds; zero for charges that are not rounded. */
  readonly unit: Fraction;
  readonly year: FinancialYear | null;
}

/** What costs of one rule have in common is worked out once. */
interface Known {
  readonly formulas: Map<string, Result<Weighed>>;
  readonly splitters: Map<Rule, ReturnType<typeof exactSplitter>>;
}

interface Weighed {
  readonly weights: readonly bigint[];
  readonly terms: (() => readonly ExactTerm[]) | null;
}

/** Costs of the year, each shared among the rows by its rule or its nature and rounded once. `after` names those who have left, for a message. */
export function shareCosts(
  sharing: CostSharing,
  rows: readonly number[],
  after?: readonly string[],
): Result<readonly SharedCost[]> {
  const { costs, table, year } = sharing;
  const all: readonly (CostLine | Pool)[] = costs.kind === "lines" ? costs.lines : costs.pools;
  const inForce = all.filter((cost) => isInForce(cost, year));
  if (inForce.length === 0 && year !== null) return fail({ code: "nothing-in-force", year });
  const faultsOf = (cost: CostLine | Pool): Problem[] =>
    "behaviour" in cost ? lineProblems(cost, table) : numberProblems(`the amount of ${cost.name}`, cost.amount);
  const problems = inForce.flatMap(faultsOf);
  const shared: SharedCost[] = [];
  const known: Known = { formulas: new Map(), splitters: new Map() };
  for (const cost of inForce) {
    if (faultsOf(cost).length > 0) continue;
    const result = shareOne(cost, sharing, rows, known, after);
    if (result.ok) shared.push(result.value);
    else problems.push(...result.problems);
  }
  return failIfAny(distinct(problems)) ?? succeed(shared);
}

function shareOne(
  cost: CostLine | Pool,
  { rules, table, unit }: CostSharing,
  rows: readonly number[],
  known: Known,
  after?: readonly string[],
): Result<SharedCost> {
  const amount = "behaviour" in cost ? lineCost(cost, table, rows) : succeed(readDecimal(cost.amount));
  const rule = ruleOf(cost, rules);
  if (!amount.ok) return rule.ok ? amount : fail(...amount.problems, ...rule.problems);
  if (!rule.ok) return rule;
  const weighed = weigh(cost, rule.value, table, rows, known.formulas);
  const nothing =
    amount.value.n === 0n &&
    (weighed.ok ? weighed.value.weights.every((weight) => weight === 0n) : onlyZeros(weighed.problems));
  if (nothing)
    return succeed({ cost, amount: ZERO, rule: rule.value, weights: [], terms: null, split: zeros(rows.length) });
  if (!weighed.ok) return inContextOf(weighed.problems, cost.name, after);
  const splitter =
    (rule.value === null ? undefined : known.splitters.get(rule.value)) ??
    splitterOf(
      rule.value,
      weighed.value.weights,
      unit,
      rows.map((row) => entry(table.partners, row)),
    );
  if (rule.value !== null) known.splitters.set(rule.value, splitter);
  const split = splitter(amount.value);
  if (split.ok) return succeed({ cost, amount: amount.value, rule: rule.value, ...weighed.value, split: split.value });
  return inContextOf(split.problems, cost.name, after);
}

function splitterOf(
  rule: Rule | null,
  weights: readonly bigint[],
  unit: Fraction,
  partners: readonly string[],
): ReturnType<typeof exactSplitter> {
  const bound = (value: number | null | undefined): Fraction | null =>
    value === null || value === undefined ? null : readDecimal(value);
  const bounds = { minimum: bound(rule?.minimum), maximum: bound(rule?.maximum) };
  const bounded = bounds.minimum !== null || bounds.maximum !== null;
  return exactSplitter(weights, { bounds: bounded ? partners.map(() => bounds) : null, unit, partners });
}

/** Weights by the rule's formula, or by the line's own nature. */
function weigh(
  cost: CostLine | Pool,
  rule: Rule | null,
  table: DriverTable,
  rows: readonly number[],
  formulas: Map<string, Result<Weighed>>,
): Result<Weighed> {
  if (rule !== null) {
    const key = JSON.stringify([rule.name, rule.formula]);
    const known = formulas.get(key) ?? exactShares(rule.formula, table, rows, rule.name);
    formulas.set(key, known);
    return known;
  }
  if (!("behaviour" in cost) || cost.behaviour === "fixed")
    return succeed({ weights: rows.map(() => 1n), terms: null });
  if (cost.behaviour === "direct") {
    invariant(cost.partner !== null, "a direct line that was checked names its partner");
    const own = partnerRow(cost.partner, table);
    return succeed({ weights: rows.map((row) => (row === own ? 1n : 0n)), terms: null });
  }
  const quantities = lineQuantities(cost, table, rows);
  invariant(quantities.ok, "the line was costed on the same quantities");
  return succeed({ weights: overCommonDenominator(quantities.value).numerators, terms: null });
}

/** The rule that a cost names, or the formula it holds as a rule without bounds; null for a line shared by its nature. */
function ruleOf(cost: CostLine | Pool, rules: readonly Rule[]): Result<Rule | null> {
  const text = cost.rule?.trim() ?? "";
  if (text === "") return "behaviour" in cost ? succeed(null) : fail({ code: "rule-missing", pool: cost.name });
  const rule = rules.find(({ name }) => keyOf(name) === keyOf(text));
  if (rule !== undefined) return succeed(rule);
  if (/[[(]|^=/.test(text)) return succeed({ name: cost.name, formula: text, minimum: null, maximum: null });
  return fail({ code: "rule-unknown", pool: cost.name, rule: text, known: rules.map(({ name }) => name) });
}

function onlyZeros(problems: readonly Problem[]): boolean {
  return problems.every(({ code }) => code === "formula-all-zero");
}

function zeros(count: number): ExactSplit {
  const none = Array.from({ length: count }, () => ZERO);
  return { raw: none, bounded: none, parts: none };
}

function inContextOf(
  [first, ...others]: readonly [Problem, ...Problem[]],
  pool: string,
  after: readonly string[] = [],
): Result<never> {
  const inContext = (problem: Problem): Problem => {
    const left = after.length > 0 ? { after } : {};
    switch (problem.code) {
      case "minimums-too-high":
      case "maximums-too-low":
        return { ...problem, pool, ...left };
      case "formula-all-zero":
        return { ...problem, ...left };
      default:
        return problem;
    }
  };
  return fail(inContext(first), ...others.map(inContext));
}

/** The same fault of a rule reaches every cost that it shares; it is told once. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
