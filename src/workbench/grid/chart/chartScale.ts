/** An axis of round numbers that holds all values. */
export interface ChartScale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 2.5, 5, 10] as const;

/** Round ticks, about `count` of them; nought is on the axis, because bars are measured from it. */
export const chartScale = (
  values: readonly number[],
  count: number,
  fixed: { readonly low: number | null; readonly high: number | null } = { low: null, high: null },
): ChartScale => {
  const least = fixed.low ?? Math.min(0, ...values);
  const most = fixed.high ?? Math.max(0, ...values);
  const span = most > least ? most - least : 1;
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((each) => each * power >= rough * 0.999_999) ?? 10) * power;
  const low = fixed.low ?? Math.floor(least / step + 1e-9) * step;
  const high = fixed.high ?? Math.max(Math.ceil(most / step - 1e-9) * step, low + step);
  const ticks: number[] = [];
  for (let at = Math.ceil(low / step - 1e-9); at * step <= high + step * 1e-9; at++)
    ticks.push(Number((at * step).toPrecision(12)));
  return { low, high, ticks };
};
