import type { Problem } from "../../engine";
import { allocate, payback, presentValue, readFinancialYear, sharesOf, splitAmount } from "../../engine";
import type { Benefit, Partnership } from "../../model/partnership";
import type { CostModel } from "../partnership/costModel";
import { ruleFormula } from "./ruleFormula";
import type { SavingsInputs } from "./savingsState";

/** What sharing brings one partner; pounds, savings positive. */
export interface PartnerSavings {
  readonly partner: string;
  readonly alone: number;
  readonly charge: number;
  readonly oneOff: number;
  /** A year at full effect. */
  readonly cashable: number;
  readonly nonCashable: number;
  /** Running total of cash from year 0 to the horizon. */
  readonly cumulative: readonly number[];
  readonly presentValue: number;
  /** Years; null where it does not pay back within the horizon. */
  readonly payback: number | null;
}

export type SavingsEffectRead =
  | { readonly ok: true; readonly partners: readonly PartnerSavings[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const pennies = (amount: number) => Math.round(amount * 100) / 100;

/** The appraisal that the Savings sheet makes, from the tables as they stand and the figures as typed. */
export function savingsEffect(model: CostModel, partnership: Partnership, inputs: SavingsInputs): SavingsEffectRead {
  const year = readFinancialYear(partnership.firstYear, { argument: "model year" });
  const allocation = allocate(
    { kind: "lines", lines: model.lines },
    model.rules,
    model.drivers,
    year.ok ? { year: year.value } : {},
  );
  if (!allocation.ok) return allocation;
  const oneOff = oneOffOf(model, inputs);
  if (!oneOff.ok) return oneOff;
  const cashable = benefitsOf(
    model,
    partnership.benefits.filter((benefit) => benefit.class === "cashable"),
  );
  if (!cashable.ok) return cashable;
  const nonCashable = benefitsOf(
    model,
    partnership.benefits.filter((benefit) => benefit.class === "non-cashable"),
  );
  if (!nonCashable.ok) return nonCashable;
  const { horizonYears, schedule, timing, ramp } = inputs.savings;
  const aloneOf = (name: string) => partnership.partners.find((one) => one.name === name)?.alone.value ?? null;
  const unknown = model.drivers.partners.filter((name) => aloneOf(name) === null);
  if (unknown.length > 0) {
    return {
      ok: false,
      problems: unknown.map((partner) => ({ code: "alone-unusable", partner, found: { is: "blank" } })),
    };
  }
  const partners: PartnerSavings[] = [];
  for (const [at, partner] of model.drivers.partners.entries()) {
    const alone = aloneOf(partner) ?? 0;
    const charge = allocation.value.charges[at] ?? 0;
    const full = alone - charge + (cashable.values[at] ?? 0);
    const flows = Array.from({ length: horizonYears + 1 }, (_, t) => {
      const part = ramp[Math.min(t, ramp.length - 1)] ?? 0;
      return pennies(pennies(part * full) - (t === 0 ? (oneOff.values[at] ?? 0) : 0));
    });
    const value = presentValue(flows, schedule, timing);
    if (!value.ok) return value;
    const years = payback(flows);
    let running = 0;
    partners.push({
      partner,
      alone,
      charge,
      oneOff: oneOff.values[at] ?? 0,
      cashable: cashable.values[at] ?? 0,
      nonCashable: nonCashable.values[at] ?? 0,
      cumulative: flows.map((flow) => (running = pennies(running + flow))),
      presentValue: value.value,
      payback: years.ok ? years.value : null,
    });
  }
  return { ok: true, partners };
}

type PerPartner =
  | { readonly ok: true; readonly values: readonly number[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function oneOffOf({ drivers }: CostModel, { oneOff, investmentSharing }: SavingsInputs): PerPartner {
  if (investmentSharing.kind === "typed")
    return { ok: true, values: drivers.partners.map((name) => oneOff[name] ?? 0) };
  const shares = sharesOf(investmentSharing.formula, drivers);
  if (!shares.ok) return shares;
  const split = splitAmount(investmentSharing.total ?? 0, shares.value.shares);
  return split.ok ? { ok: true, values: split.value } : split;
}

/** Each benefit to its partner, or shared among all by its rule, equally without one. */
function benefitsOf({ drivers, rules }: CostModel, benefits: readonly Benefit[]): PerPartner {
  const sums = drivers.partners.map(() => 0);
  for (const { partner, annual, rule } of benefits) {
    if (annual === null) continue;
    if (partner !== null) {
      const at = drivers.partners.findIndex((name) => name.toLowerCase() === partner.trim().toLowerCase());
      if (at >= 0) sums[at] = (sums[at] ?? 0) + annual;
      continue;
    }
    const shares = sharesOf(ruleFormula(rules, rule), drivers);
    if (!shares.ok) return shares;
    const split = splitAmount(annual, shares.value.shares);
    if (!split.ok) return split;
    split.value.forEach((part, at) => (sums[at] = pennies((sums[at] ?? 0) + part)));
  }
  return { ok: true, values: sums };
}
