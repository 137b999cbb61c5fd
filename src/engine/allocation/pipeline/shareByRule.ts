import { entry } from "../../entry";
import { invariant } from "../../invariant";
import { readDecimal, toNumber } from "../../money/decimal";
import type { Fraction } from "../../money/fraction";
import { ZERO, add, compare, multiply, roundHalfAway, divide, fraction, subtract, sum } from "../../money/fraction";
import { roundSigned } from "../../money/roundSigned";
import type { Problem } from "../../problem";
import type { Result } from "../../result";
import { fail, failIfAny, succeed } from "../../result";
import type { FinancialYear } from "../../time/financialYear";
import { percent, plain } from "../../words";
import type { DriverTable } from "../driverTable";
import { keyOf } from "../partnerNames";
import { shownFigures } from "../shownFigures";
import type { AllocationRule, ExtraService } from "./allocationRule";
import { baseCharges, under } from "./baseCharges";
import { boundCharges } from "./boundCharges";
import { totalsOf } from "./fixedCharges";
import { phaseIn, weightIn } from "./phaseIn";
import type { Contribution, RuleContext } from "./ruleContext";
import { partnerAt, wholeShares } from "./ruleContext";

/** One line of working; the figures of a partner's lines, in pounds, add up to its charge. */
export interface WorkingStep {
  readonly kind: "base" | "bounds" | "transition" | "extra" | "rounding";
  readonly label: string;
  readonly figure: number;
}

/** A pool shared by a rule, with the working of every charge. */
export interface SharedPool {
  readonly pool: string;
  /** Pounds that were shared, rounded to the rule's unit. */
  readonly amount: number;
  readonly rule: string;
  readonly version: string;
  /** Those who take part, in the order of the driver table. */
  readonly charges: readonly {
    readonly partner: string;
    readonly charge: number;
    readonly working: readonly WorkingStep[];
  }[];
}

interface Stage {
  readonly kind: WorkingStep["kind"];
  readonly label: string;
  /** What the stage adds to each charge. */
  readonly amounts: readonly Fraction[];
}

/**
 * Shares one pool of pounds by a rule: scope, base rules and their blend, bounds, transition, extra services, one rounding (largest remainder, ties to the
 * larger exact charge, then the earlier name), and the working of each charge. Every stage keeps the total exactly. A pool below zero mirrors one above.
 * Problems: those of the rule (`rule-…`), of its formula, of its bounds, and of its drivers.
 */
export function shareByRule(
  pool: { readonly name: string; readonly amount: number },
  rule: AllocationRule,
  table: DriverTable,
  year: FinancialYear,
): Result<SharedPool> {
  const rows = rowsInScope(rule, table);
  if (!rows.ok) return rows;
  const context: RuleContext = { rule: rule.name, table, rows: rows.value };
  const amount = readDecimal(pool.amount);
  const extras = extraStages(rule, context);
  if (!extras.ok) return extras;
  const shared = subtract(amount, sum(rule.extras.map((extra) => readDecimal(extra.amount))));
  const stages = mainStages(rule, shared, context, year);
  if (!stages.ok) return stages;
  return succeed(settled(pool.name, amount, rule, context, [...stages.value, ...extras.value]));
}

function rowsInScope({ name, scope }: AllocationRule, { partners }: DriverTable): Result<number[]> {
  const known = new Map(partners.map((partner, row) => [keyOf(partner), row]));
  const problems = (scope ?? []).flatMap((partner): Problem[] =>
    known.has(keyOf(partner)) ? [] : [{ code: "rule-partner-unfit", rule: name, partner, why: "unknown" }],
  );
  const keys = scope === null ? null : new Set(scope.map(keyOf));
  const rows = partners.flatMap((partner, row) => (keys === null || keys.has(keyOf(partner)) ? [row] : []));
  if (rows.length === 0 && problems.length === 0)
    problems.push({ code: "members-missing", argument: `The scope of ${name}` });
  return failIfAny(problems) ?? succeed(rows);
}

function mainStages(
  rule: AllocationRule,
  amount: Fraction,
  context: RuleContext,
  year: FinancialYear,
): Result<readonly Stage[]> {
  const base = blended(rule, amount, context);
  if (!base.ok) return base;
  const stages: Stage[] = base.value.map((line) => ({ kind: "base", ...line }));
  let charges: readonly Fraction[] = totalsOf(base.value, context.rows.length);
  invariant(compare(sum(charges), amount) === 0, "a base rule shares the whole amount");
  const move = (kind: Stage["kind"], label: string, after: readonly Fraction[]): void => {
    invariant(compare(sum(after), amount) === 0, "every stage keeps the total");
    stages.push({ kind, label, amounts: after.map((charge, index) => subtract(charge, entry(charges, index))) });
    charges = after;
  };
  if (rule.bounds !== null && amount.n !== 0n) {
    const bounded = boundCharges(charges, rule.bounds, context);
    if (!bounded.ok) return bounded;
    move("bounds", "Minimum, maximum and collar", bounded.value);
  }
  const weight = rule.transition === null ? 0 : weightIn(rule.transition, year);
  if (rule.transition !== null && weight !== 0) {
    const phased = phaseIn(charges, rule.transition, weight, context);
    if (!phased.ok) return phased;
    move("transition", `${percent(weight)} of the shares by ${rule.transition.old}`, phased.value);
  }
  return succeed(stages);
}

function blended(rule: AllocationRule, amount: Fraction, context: RuleContext): Result<readonly Contribution[]> {
  const weights = wholeShares(
    rule.name,
    "weights",
    rule.blend.map(({ weight }) => weight),
  );
  if (!weights.ok) return weights;
  const lines: Contribution[] = [];
  for (const [index, item] of rule.blend.entries()) {
    const part = multiply(amount, entry(weights.value, index));
    const charged = baseCharges(item.rule, part, context);
    const labelled = rule.blend.length === 1 ? charged : under(percent(item.weight), charged);
    if (!labelled.ok) return labelled;
    lines.push(...labelled.value);
  }
  return succeed(lines);
}

function extraStages(rule: AllocationRule, context: RuleContext): Result<readonly Stage[]> {
  const stages: Stage[] = [];
  for (const extra of rule.extras) {
    const takers = takersOf(extra, context);
    if (!takers.ok) return takers;
    const charged = under(
      extra.name,
      baseCharges(extra.rule, readDecimal(extra.amount), { ...context, rows: takers.value }),
    );
    if (!charged.ok) return charged;
    for (const { label, amounts } of charged.value) {
      const spread = context.rows.map((row) => amounts[takers.value.indexOf(row)] ?? ZERO);
      stages.push({ kind: "extra", label, amounts: spread });
    }
  }
  return succeed(stages);
}

function takersOf({ takers, name }: ExtraService, context: RuleContext): Result<number[]> {
  const keys = new Set(takers.map(keyOf));
  const rows = context.rows.filter((row) => keys.has(keyOf(partnerAt(context, row))));
  if (keys.size === 0) return fail({ code: "members-missing", argument: `The takers of ${name}` });
  const inScope = new Set(rows.map((row) => keyOf(partnerAt(context, row))));
  const outside = takers.find((taker) => !inScope.has(keyOf(taker)));
  if (outside === undefined) return succeed(rows);
  return fail({ code: "rule-partner-unfit", rule: context.rule, partner: outside, why: "not in scope" });
}

function settled(
  pool: string,
  amount: Fraction,
  rule: AllocationRule,
  context: RuleContext,
  stages: readonly Stage[],
): SharedPool {
  const names = context.rows.map((row) => partnerAt(context, row));
  const unit = readDecimal(rule.unit);
  const exact = totalsOf(stages, names.length);
  invariant(compare(exact.reduce(add, ZERO), amount) === 0, "the charges add up to the pool");
  const charges = roundSigned(exact, unit, names);
  const total = unit.n === 0n ? amount : multiply(fraction(roundHalfAway(divide(amount, unit))), unit);
  return {
    pool,
    amount: toNumber(total),
    rule: rule.name,
    version: rule.version,
    charges: names.map((partner, index) => {
      const charge = entry(charges, index);
      const steps = stages.map(({ kind, label, amounts }) => ({ kind, label, figure: entry(amounts, index) }));
      const rounding = { kind: "rounding" as const, label: `Rounding to £${plain(rule.unit)}`, figure: ZERO };
      const all = unit.n === 0n ? steps : [...steps, rounding];
      return { partner, charge: toNumber(charge), working: shownFigures(all, charge, unit) };
    }),
  };
}
