import { toNumber } from "../coerce";
import { cells, whole, type FormulaFunction, type FunctionTable } from "../formulaFunction";
import { DIVISION, NUM, type Scalar } from "../formulaValue";
import { roundDown, roundHalf, roundUp } from "../rounding";
import { numbersOf, stoppable } from "../argument";

/** Numbers in, one number out; anything that is not finite is #NUM!. */
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

/** To the multiple of `step` above or below; 15 digits decide whether a number already is one. */
const multiple = (value: number, step: number, way: (ratio: number) => number): number => {
  if (step === 0) return 0;
  const ratio = Number((value / step).toPrecision(15));
  return Number((way(ratio) * step).toPrecision(15));
};

const towards = (up: boolean): FormulaFunction =>
  numeric(1, 2, (value, step = 1) => {
    if (value > 0 && step < 0) return NUM;
    if (!up && step === 0) return value === 0 ? 0 : DIVISION;
    if (value < 0 && step < 0) return multiple(value, step, up ? Math.ceil : Math.floor);
    return multiple(value, Math.abs(step), up ? Math.ceil : Math.floor);
  });

const mathTowards = (up: boolean): FormulaFunction =>
  numeric(1, 3, (value, step = 1, mode = 0) => {
    const away = value < 0 && mode !== 0;
    return multiple(value, Math.abs(step), up === away ? Math.floor : Math.ceil);
  });

const factorial = (value: number): number => {
  let product = 1;
  for (let factor = 2; factor <= Math.trunc(value); factor++) product *= factor;
  return product;
};

const combinations = (n: number, k: number): number => {
  let result = 1;
  for (let step = 1; step <= Math.min(k, n - k); step++) result = (result * (n - step + 1)) / step;
  return Math.round(result);
};

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

const whole0 = (run: () => number): FormulaFunction => whole(0, 0, run);

export const mathFunctions: FunctionTable = {
  ROUND: numeric(2, 2, (value, digits = 0) => roundHalf(value, Math.trunc(digits))),
  ROUNDUP: numeric(2, 2, (value, digits = 0) => roundUp(value, Math.trunc(digits))),
  ROUNDDOWN: numeric(2, 2, (value, digits = 0) => roundDown(value, Math.trunc(digits))),
  TRUNC: numeric(1, 2, (value, digits = 0) => roundDown(value, Math.trunc(digits))),
  INT: numeric(1, 1, (value) => Math.floor(Number(value.toPrecision(15)))),
  MROUND: numeric(2, 2, (value, step = 0) => {
    if (step === 0 || value === 0) return 0;
    if (Math.sign(value) !== Math.sign(step)) return NUM;
    return multiple(value, step, (ratio) => roundHalf(ratio, 0));
  }),
  CEILING: towards(true),
  FLOOR: towards(false),
  "CEILING.MATH": mathTowards(true),
  "FLOOR.MATH": mathTowards(false),
  EVEN: numeric(1, 1, (value) => Math.sign(value) * multiple(Math.abs(value), 2, Math.ceil)),
  ODD: numeric(1, 1, (value) => (value < 0 ? -1 : 1) * (multiple(Math.max(0, Math.abs(value) - 1), 2, Math.ceil) + 1)),
  ABS: numeric(1, 1, Math.abs),
  SIGN: numeric(1, 1, Math.sign),
  MOD: numeric(2, 2, (value, by = 0) => {
    if (by === 0) return DIVISION;
    const rest = value - by * Math.floor(Number((value / by).toPrecision(15)));
    return Math.abs(rest) < Math.abs(by) * 1e-14 ? 0 : rest;
  }),
  QUOTIENT: numeric(2, 2, (value, by = 0) => (by === 0 ? DIVISION : Math.trunc(Number((value / by).toPrecision(15))))),
  POWER: numeric(2, 2, (value, exponent = 0) => {
    if (value === 0 && exponent <= 0) return exponent === 0 ? NUM : DIVISION;
    return value ** exponent;
  }),
  SQRT: numeric(1, 1, Math.sqrt),
  EXP: numeric(1, 1, Math.exp),
  LN: numeric(1, 1, (value) => (value > 0 ? Math.log(value) : NUM)),
  LOG10: numeric(1, 1, (value) => (value > 0 ? Math.log10(value) : NUM)),
  LOG: numeric(1, 2, (value, base = 10) => {
    if (value <= 0 || base <= 0) return NUM;
    if (base === 1) return DIVISION;
    return base === 10 ? Math.log10(value) : base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base);
  }),
  SIN: numeric(1, 1, Math.sin),
  COS: numeric(1, 1, Math.cos),
  TAN: numeric(1, 1, Math.tan),
  ASIN: numeric(1, 1, Math.asin),
  ACOS: numeric(1, 1, Math.acos),
  ATAN: numeric(1, 1, Math.atan),
  ATAN2: numeric(2, 2, (x, y = 0) => (x === 0 && y === 0 ? DIVISION : Math.atan2(y, x))),
  RADIANS: numeric(1, 1, (value) => (value * Math.PI) / 180),
  DEGREES: numeric(1, 1, (value) => (value * 180) / Math.PI),
  FACT: numeric(1, 1, (value) => (value < 0 ? NUM : factorial(value))),
  COMBIN: numeric(2, 2, (n, k = 0) =>
    n < 0 || k < 0 || Math.trunc(n) < Math.trunc(k) ? NUM : combinations(Math.trunc(n), Math.trunc(k)),
  ),
  GCD: whole(
    1,
    255,
    stoppable((values, env) => numbersOf(values, env).reduce((a, b) => divisor(a, Math.trunc(b)), 0)),
  ),
  LCM: whole(
    1,
    255,
    stoppable((values, env) =>
      numbersOf(values, env)
        .map(Math.trunc)
        .reduce((a, b) => (a === 0 || b === 0 ? 0 : (a / divisor(a, b)) * b), 1),
    ),
  ),
  PI: whole0(() => Math.PI),
  RAND: whole(0, 0, (_values, env) => {
    env.volatile();
    return env.random();
  }),
  RANDBETWEEN: cells(2, 2, ([low = null, high = null], env) => {
    env.volatile();
    const from = toNumber(low);
    const to = toNumber(high);
    if (typeof from !== "number") return from;
    if (typeof to !== "number") return to;
    const bottom = Math.ceil(from);
    return to < bottom ? NUM : bottom + Math.floor(env.random() * (Math.floor(to) - bottom + 1));
  }),
};
