import { entry } from "../../entry";
import { exactShares } from "../../formula/sharesOf";
import { readDecimal, toNumber } from "../../money/decimal";
import type { Fraction } from "../../money/fraction";
import { ZERO, add, divide, fraction, multiply, subtract, sum } from "../../money/fraction";
import type { Result } from "../../result";
import { fail, succeed } from "../../result";
import { percent, plain, pounds } from "../../words";
import { exactBandedCharges } from "../bandedCharges";
import { keyOf } from "../partnerNames";
import type { BaseRule, PoolPart } from "./allocationRule";
import { fixedCharges } from "./fixedCharges";
import { groupCharges } from "./groupCharges";
import type { Contribution, RuleContext } from "./ruleContext";
import { inProportion, partnerAt, quantities, wholeShares } from "./ruleContext";

/** The amount by a base rule, as lines of working that add up to it: for each line what each partner that takes part carries. */
export function baseCharges(rule: BaseRule, amount: Fraction, context: RuleContext): Result<readonly Contribution[]> {
  switch (rule.kind) {
    case "equal":
      return equalCharges(rule.months, amount, context);
    case "fixed":
      return fixedCharges(rule, amount, context);
    case "drivers":
      return driverCharges(rule.drivers, amount, context);
    case "formula":
      return formulaCharges(rule.formula, amount, context);
    case "groups":
      return groupCharges(rule.groups, amount, context, baseCharges);
    case "banded":
      return bandedPoolCharges(rule, amount, context);
    case "parts":
      return partCharges(rule.parts, amount, context);
    case "capacity": {
      if (!(rule.capacity > 0)) {
        const place = { argument: `capacity of ${context.rule}` };
        return fail({ code: "number-out-of-range", place, value: rule.capacity, expected: "above 0" });
      }
      const rate = divide(amount, readDecimal(rule.capacity));
      const label = `${rule.driver} at ${pounds(toNumber(rate))}, the rate of budgeted capacity ${plain(rule.capacity)}`;
      return pricedCharges(rule.driver, rate, label, ["Unused capacity", rule.unused], amount, context);
    }
    case "marginal": {
      const label = `${rule.driver} at ${pounds(rule.price)}`;
      const rate = readDecimal(rule.price);
      return pricedCharges(rule.driver, rate, label, ["Remainder", rule.remainder], amount, context);
    }
    case "given": {
      const charges = new Map(Object.entries(rule.charges).map(([name, charge]) => [keyOf(name), charge]));
      const parts: Fraction[] = [];
      for (const row of context.rows) {
        const partner = partnerAt(context, row);
        const charge = charges.get(keyOf(partner));
        if (charge === undefined)
          return fail({ code: "rule-partner-unfit", rule: context.rule, partner, why: "without a share" });
        parts.push(readDecimal(charge));
      }
      return oneLine(`As ${rule.method} gives`, inProportion(amount, parts, `charges of ${rule.method}`));
    }
  }
}

/** The lines of another rule, each under a heading. */
export function under(heading: string, result: Result<readonly Contribution[]>): Result<readonly Contribution[]> {
  if (!result.ok) return result;
  return succeed(result.value.map(({ label, amounts }) => ({ label: `${heading}: ${label}`, amounts })));
}

function oneLine(label: string, amounts: Result<Fraction[]>): Result<readonly Contribution[]> {
  return amounts.ok ? succeed([{ label, amounts: amounts.value }]) : amounts;
}

function equalCharges(
  months: string | undefined,
  amount: Fraction,
  context: RuleContext,
): Result<readonly Contribution[]> {
  if (months === undefined) {
    const each = divide(amount, fraction(BigInt(context.rows.length)));
    return succeed([{ label: "The same for each", amounts: context.rows.map(() => each) }]);
  }
  const active = quantities(context, months);
  if (!active.ok) return active;
  return oneLine(`The same for each month of ${months}`, inProportion(amount, active.value, months));
}

function driverCharges(
  drivers: readonly { readonly driver: string; readonly weight: number }[],
  amount: Fraction,
  context: RuleContext,
): Result<readonly Contribution[]> {
  const weights = wholeShares(
    context.rule,
    "weights",
    drivers.map(({ weight }) => weight),
  );
  if (!weights.ok) return weights;
  const lines: Contribution[] = [];
  for (const [index, { driver, weight }] of drivers.entries()) {
    const values = quantities(context, driver);
    if (!values.ok) return values;
    const amounts = inProportion(multiply(amount, entry(weights.value, index)), values.value, driver);
    if (!amounts.ok) return amounts;
    const share = drivers.length === 1 ? "" : `${percent(weight)} `;
    lines.push({ label: `${share}by ${driver}`, amounts: amounts.value });
  }
  return succeed(lines);
}

function formulaCharges(formula: string, amount: Fraction, context: RuleContext): Result<readonly Contribution[]> {
  const shares = exactShares(formula, context.table, context.rows, context.rule);
  if (!shares.ok) return shares;
  const terms = shares.value.terms();
  return succeed(
    terms.map(({ text, parts }) => ({ label: `by ${text}`, amounts: parts.map((part) => multiply(amount, part)) })),
  );
}

function bandedPoolCharges(
  { driver, bands, method, difference }: Extract<BaseRule, { kind: "banded" }>,
  amount: Fraction,
  context: RuleContext,
): Result<readonly Contribution[]> {
  const use = quantities(context, driver);
  if (!use.ok) return use;
  const priced = exactBandedCharges(use.value.map(toNumber), bands, method);
  if (!priced.ok) return priced;
  const charges = priced.value;
  const label = `${driver} by ${method} bands`;
  const missing = subtract(amount, sum(charges));
  if (difference !== "scale") {
    const rest = under("What the bands miss", baseCharges(difference, missing, context));
    return rest.ok ? succeed([{ label, amounts: charges }, ...rest.value]) : rest;
  }
  const scaled = inProportion(missing, charges, driver);
  if (!scaled.ok) return scaled;
  return succeed([
    { label, amounts: charges },
    { label: "Scaled to the pool", amounts: scaled.value },
  ]);
}

function partCharges(
  parts: readonly PoolPart[],
  amount: Fraction,
  context: RuleContext,
): Result<readonly Contribution[]> {
  const stated = sum(parts.map((part) => (part.amount === null ? ZERO : readDecimal(part.amount))));
  const open = parts.filter((part) => part.amount === null).length;
  const rest = subtract(amount, stated);
  const beyond = amount.n < 0n ? rest.n > 0n : rest.n < 0n;
  if (open > 1 || beyond || (open === 0 && rest.n !== 0n)) {
    const facts = { rule: context.rule, parts: toNumber(stated), amount: toNumber(amount) };
    return fail({ code: "rule-parts-unfit", ...facts });
  }
  const lines: Contribution[] = [];
  for (const part of parts) {
    const share = part.amount === null ? rest : readDecimal(part.amount);
    const charged = under(part.name, baseCharges(part.rule, share, context));
    if (!charged.ok) return charged;
    lines.push(...charged.value);
  }
  return succeed(lines);
}

/** Use at a rate, and what is left of the amount by another rule under its own heading. */
function pricedCharges(
  driver: string,
  rate: Fraction,
  label: string,
  [heading, rule]: readonly [string, BaseRule],
  amount: Fraction,
  context: RuleContext,
): Result<readonly Contribution[]> {
  const use = quantities(context, driver);
  if (!use.ok) return use;
  const charges = use.value.map((quantity) => multiply(rate, quantity));
  const left = subtract(amount, charges.reduce(add, ZERO));
  const rest = under(heading, baseCharges(rule, left, context));
  return rest.ok ? succeed([{ label, amounts: charges }, ...rest.value]) : rest;
}
