import { asMatrix, asNumber, need, numbersOf, stoppable } from "../argument";
import { toNumber } from "../coerce";
import type { Environment } from "../environment";
import { cells, whole, type FormulaFunction, type FunctionTable } from "../formulaFunction";
import { DIVISION, NUM, type Scalar, type Value } from "../formulaValue";
import { total } from "./aggregateFunctions";

const numeric = (least: number, most: number, run: (...numbers: number[]) => Scalar): FormulaFunction =>
  cells(least, most, (args) => {
    const numbers: number[] = [];
    for (const each of args) {
      const number = toNumber(each);
      if (typeof number !== "number") return number;
      numbers.push(number);
    }
    const result = run(...numbers);
    return typeof result === "number" && !Number.isFinite(result) ? NUM : result;
  });

/** What 1 a period is worth at the end, paid at the end or (kind 1) the start of each. */
const annuity = (rate: number, periods: number, kind: number): number =>
  rate === 0 ? periods : (((1 + rate) ** periods - 1) / rate) * (kind === 0 ? 1 : 1 + rate);

const futureValue = (rate: number, periods: number, payment: number, present: number, kind: number): number =>
  -(present * (1 + rate) ** periods + payment * annuity(rate, periods, kind));

const payment = (rate: number, periods: number, present: number, future: number, kind: number): number =>
  -(future + present * (1 + rate) ** periods) / annuity(rate, periods, kind);

const discounted = (flows: readonly number[], rate: number): number =>
  total(flows.map((flow, year) => flow / (1 + rate) ** year));

/** The rate at which a function of it is nought: Newton's steps from a guess, then halving. */
const root = (value: (rate: number) => number, guess: number): Scalar => {
  let rate = guess;
  for (let step = 0; step < 60; step++) {
    const here = value(rate);
    const slope = (value(rate + 1e-7) - here) / 1e-7;
    const next = rate - here / slope;
    if (!Number.isFinite(next) || next <= -1) break;
    if (Math.abs(next - rate) < 1e-12) return next;
    rate = next;
  }
  let low = -0.9999;
  for (let high = low; high < 10; high += 0.05) {
    if (value(low) * value(high) > 0) {
      low = high;
      continue;
    }
    let [a, b] = [low, high];
    for (let step = 0; step < 100; step++) {
      const middle = (a + b) / 2;
      if (value(a) * value(middle) <= 0) b = middle;
      else a = middle;
    }
    return (a + b) / 2;
  }
  return NUM;
};

const dated = stoppable((rate: number, values: Value, dates: Value, env: Environment): number => {
  const flows = asMatrix(values, env).data.map((each) => need(toNumber(each)));
  const days = asMatrix(dates, env).data.map((each) => Math.floor(need(toNumber(each))));
  return total(flows.map((flow, at) => flow / (1 + rate) ** (((days[at] ?? 0) - (days[0] ?? 0)) / 365)));
});

export const financialFunctions: FunctionTable = {
  NPV: whole(
    2,
    255,
    stoppable(([rate, ...values]: readonly Value[], env: Environment): Value => {
      const by = need(asNumber(rate, env));
      return by === -1 ? DIVISION : discounted(numbersOf(values, env), by) / (1 + by);
    }),
  ),
  IRR: whole(
    1,
    2,
    stoppable(([values, guess]: readonly Value[], env: Environment): Value => {
      const flows = numbersOf([values], env);
      if (!flows.some((flow) => flow > 0) || !flows.some((flow) => flow < 0)) return NUM;
      return root((rate) => discounted(flows, rate), need(asNumber(guess, env, 0.1)));
    }),
  ),
  XNPV: whole(
    3,
    3,
    stoppable(([rate, values, dates]: readonly Value[], env: Environment): Value =>
      dated(need(asNumber(rate, env)), values, dates, env),
    ),
  ),
  XIRR: whole(
    2,
    3,
    stoppable(([values, dates, guess]: readonly Value[], env: Environment): Value => {
      need(dated(0, values, dates, env));
      return root((rate) => need(dated(rate, values, dates, env)), need(asNumber(guess, env, 0.1)));
    }),
  ),
  FV: numeric(3, 5, (rate, periods = 0, paid = 0, present = 0, kind = 0) =>
    futureValue(rate, periods, paid, present, kind),
  ),
  PV: numeric(
    3,
    5,
    (rate, periods = 0, paid = 0, future = 0, kind = 0) =>
      -(future + paid * annuity(rate, periods, kind)) / (1 + rate) ** periods,
  ),
  PMT: numeric(3, 5, (rate, periods = 0, present = 0, future = 0, kind = 0) =>
    periods === 0 ? NUM : payment(rate, periods, present, future, kind),
  ),
  IPMT: numeric(4, 6, (rate, period = 1, periods = 0, present = 0, future = 0, kind = 0) => {
    const paid = payment(rate, periods, present, future, kind);
    if (period === 1 && kind === 1) return 0;
    const interest = futureValue(rate, period - 1, paid, present, kind) * rate;
    return kind === 1 ? interest / (1 + rate) : interest;
  }),
  PPMT: numeric(4, 6, (rate, period = 1, periods = 0, present = 0, future = 0, kind = 0) => {
    const paid = payment(rate, periods, present, future, kind);
    const interest = period === 1 && kind === 1 ? 0 : futureValue(rate, period - 1, paid, present, kind) * rate;
    return paid - (kind === 1 ? interest / (1 + rate) : interest);
  }),
  NPER: numeric(3, 5, (rate, paid = 0, present = 0, future = 0, kind = 0) => {
    if (rate === 0) return paid === 0 ? NUM : -(present + future) / paid;
    const due = (paid * (kind === 0 ? 1 : 1 + rate)) / rate;
    return Math.log((due - future) / (due + present)) / Math.log(1 + rate);
  }),
  RATE: numeric(3, 6, (periods, paid = 0, present = 0, future = 0, kind = 0, guess = 0.1) =>
    root((rate) => futureValue(rate, periods, paid, present, kind) - future, guess),
  ),
  SLN: numeric(3, 3, (cost, salvage = 0, life = 0) => (life === 0 ? DIVISION : (cost - salvage) / life)),
  EFFECT: numeric(2, 2, (rate, periods = 1) =>
    rate <= 0 || periods < 1 ? NUM : (1 + rate / Math.trunc(periods)) ** Math.trunc(periods) - 1,
  ),
  NOMINAL: numeric(2, 2, (rate, periods = 1) =>
    rate <= 0 || periods < 1 ? NUM : Math.trunc(periods) * ((1 + rate) ** (1 / Math.trunc(periods)) - 1),
  ),
};
