import { asMatrix, asNumber, need, numbersOf, stop, stoppable, visitAll } from "../argument";
import { toNumber } from "../coerce";
import type { Environment } from "../environment";
import { whole, type FormulaFunction, type FunctionTable } from "../formulaFunction";
import {
  cellOf,
  DIVISION,
  isError,
  isReference,
  NOT_AVAILABLE,
  NUM,
  VALUE,
  type Scalar,
  type Value,
} from "../formulaValue";

/** A long sum without the drift of adding small numbers to large ones. */
export const total = (numbers: readonly number[]): number => {
  let sum = 0;
  let lost = 0;
  for (const number of numbers) {
    const next = sum + number;
    lost += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum;
    sum = next;
  }
  return sum + lost;
};

type Statistic = (numbers: readonly number[]) => Scalar;

const mean: Statistic = (numbers) => (numbers.length === 0 ? DIVISION : total(numbers) / numbers.length);

const variance =
  (sample: boolean): Statistic =>
  (numbers) => {
    const count = sample ? numbers.length - 1 : numbers.length;
    if (count < 1) return DIVISION;
    const middle = total(numbers) / numbers.length;
    return total(numbers.map((each) => (each - middle) ** 2)) / count;
  };

const deviation =
  (sample: boolean): Statistic =>
  (numbers) => {
    const squared = variance(sample)(numbers);
    return typeof squared === "number" ? Math.sqrt(squared) : squared;
  };

/** The value at a fraction of the way through the sorted numbers. */
const quantile = (numbers: readonly number[], fraction: number): Scalar => {
  if (numbers.length === 0 || fraction < 0 || fraction > 1) return NUM;
  const sorted = numbers.toSorted((a, b) => a - b);
  const place = fraction * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? 0;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
};

const largest: Statistic = (numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);
const smallest: Statistic = (numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);
const product: Statistic = (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b, 1));

const over = (statistic: Statistic): FormulaFunction =>
  whole(
    1,
    255,
    stoppable((values: readonly Value[], env: Environment) => statistic(numbersOf(values, env))),
  );

/** Over one range, with a second argument that is a number. */
const ranked = (statistic: (numbers: readonly number[], by: number) => Scalar): FormulaFunction =>
  whole(
    2,
    2,
    stoppable(([range, by]: readonly Value[], env: Environment) => {
      const numbers = numbersOf([range], env);
      const places = asMatrix(by, env);
      const results = places.data.map((place) => statistic(numbers, need(toNumber(place))));
      return places.data.length === 1 ? (results[0] ?? null) : { ...places, data: results };
    }),
  );

const nth = (sorted: readonly number[], place: number): Scalar => sorted[Math.ceil(place) - 1] ?? NUM;

const rank = (average: boolean): FormulaFunction =>
  whole(
    2,
    3,
    stoppable(([value, range, order]: readonly Value[], env: Environment) => {
      const numbers = numbersOf([range], env);
      const ascending = need(asNumber(order, env)) !== 0;
      const wanted = asMatrix(value, env);
      const results = wanted.data.map((each) => {
        const number = need(toNumber(each));
        const same = numbers.filter((other) => other === number).length;
        if (same === 0) return NOT_AVAILABLE;
        const before = numbers.filter((other) => (ascending ? other < number : other > number)).length;
        return before + 1 + (average ? (same - 1) / 2 : 0);
      });
      return wanted.data.length === 1 ? (results[0] ?? null) : { ...wanted, data: results };
    }),
  );

const count = (wanted: (value: Scalar, direct: boolean) => boolean): FormulaFunction =>
  whole(1, 255, (values, env) => {
    let found = 0;
    visitAll(values, env, (value, direct) => {
      if (wanted(value, direct)) found++;
    });
    return found;
  });

const SUBTOTALS: readonly Statistic[] = [
  mean,
  (numbers) => numbers.length,
  (numbers) => numbers.length,
  largest,
  smallest,
  product,
  deviation(true),
  deviation(false),
  total,
  variance(true),
  variance(false),
];

/** Values of visible rows that are not themselves subtotals. */
const subtotal = stoppable(([kind, ...ranges]: readonly Value[], env: Environment): Scalar => {
  const code = need(asNumber(kind, env));
  const place = (code > 100 ? code - 100 : code) - 1;
  const statistic = SUBTOTALS[place];
  if (!statistic) return VALUE;
  const numbers: number[] = [];
  for (const range of ranges) {
    if (!isReference(range)) return VALUE;
    for (const area of range.areas) {
      const matrix = env.read(area);
      for (let row = 0; row < matrix.rows; row++) {
        if (env.rowHidden(area.sheet, area.row + row)) continue;
        for (let column = 0; column < matrix.columns; column++) {
          const value = cellOf(matrix, row, column);
          const text = env.formulaText(area.sheet, area.row + row, area.column + column);
          if (text !== null && /^=\s*SUBTOTAL\(/i.test(text)) continue;
          if (isError(value) && place !== 1 && place !== 2) stop(value);
          if (typeof value === "number") numbers.push(value);
          else if (place === 2 && value !== null) numbers.push(0);
        }
      }
    }
  }
  return statistic(numbers);
});

export const aggregateFunctions: FunctionTable = {
  SUM: over(total),
  PRODUCT: over(product),
  SUMSQ: over((numbers) => total(numbers.map((each) => each * each))),
  AVERAGE: over(mean),
  MIN: over(smallest),
  MAX: over(largest),
  MEDIAN: over((numbers) => quantile(numbers, 0.5)),
  STDEV: over(deviation(true)),
  "STDEV.S": over(deviation(true)),
  STDEVP: over(deviation(false)),
  "STDEV.P": over(deviation(false)),
  VAR: over(variance(true)),
  "VAR.S": over(variance(true)),
  VARP: over(variance(false)),
  "VAR.P": over(variance(false)),
  LARGE: ranked((numbers, place) =>
    nth(
      numbers.toSorted((a, b) => b - a),
      place,
    ),
  ),
  SMALL: ranked((numbers, place) =>
    nth(
      numbers.toSorted((a, b) => a - b),
      place,
    ),
  ),
  PERCENTILE: ranked(quantile),
  "PERCENTILE.INC": ranked(quantile),
  QUARTILE: ranked((numbers, place) => quantile(numbers, Math.trunc(place) / 4)),
  "QUARTILE.INC": ranked((numbers, place) => quantile(numbers, Math.trunc(place) / 4)),
  RANK: rank(false),
  "RANK.EQ": rank(false),
  "RANK.AVG": rank(true),
  COUNT: count(
    (value, direct) => typeof value === "number" || (direct && typeof toNumber(value) === "number" && value !== null),
  ),
  COUNTA: count((value) => value !== null),
  COUNTBLANK: whole(1, 1, ([range], env) => {
    if (!isReference(range)) return VALUE;
    let blank = 0;
    for (const area of range.areas) {
      let filled = 0;
      env.each(area, (value) => {
        if (value !== null && value !== "") filled++;
      });
      blank += area.rows * area.columns - filled;
    }
    return blank;
  }),
  SUBTOTAL: whole(2, 255, subtotal),
};
