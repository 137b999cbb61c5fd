import type { Result } from "../result";
import { fail, failIfAny, succeed } from "../result";
import { momentsOf } from "./moments";
import { quantileOf } from "./quantileOf";
import type { LinearOutput, RiskModel } from "./riskModel";
import { modelProblems } from "./riskModel";

/** One bar of a tornado: what an output comes to with one input low and high and all others at their means. */
export interface TornadoBar {
  readonly input: string;
  /** The range of the input that was used. */
  readonly low: number;
  readonly high: number;
  readonly outputAtLow: number;
  readonly outputAtHigh: number;
  /** How far the output moves, 0 or more. */
  readonly swing: number;
}

/** A tornado: the output with all inputs at their means, and its bars, the widest first. */
export interface Tornado {
  readonly base: number;
  readonly bars: readonly TornadoBar[];
}

/** What one input must come to for an output to be 0, all others at their means. */
export interface InputSwitchingValue {
  readonly input: string;
  readonly base: number;
  /** null where the output does not depend on the input. */
  readonly value: number | null;
  /** The change from the base as a fraction of its size; null where there is no such value, or the base is 0. */
  readonly change: number | null;
  /** The input can come to that value: it lies between the lowest and the highest that one draw in ten thousand reaches. */
  readonly reachable: boolean;
}

const REACH = 0.0001;

/**
 * A tornado of one output: each input at a low and a high quantile (10% and 90% where not given) with all others at their means. Bars are sorted by swing, the
 * widest first; of equal ones the earlier input. Problems: those of the model, `word-unknown` for an output that is not there, `number-out-of-range` for a low that is not below the high.
 */
export function tornado(
  model: RiskModel,
  output: string,
  range: readonly [number, number] = [0.1, 0.9],
): Result<Tornado> {
  const found = outputNamed(model, output);
  if (!found.ok) return found;
  const [low, high] = range;
  if (!(low > 0 && low < high && high < 1)) {
    const expected = "a low and a high chance above 0 and below 1, the low one first";
    return fail({ code: "number-out-of-range", place: { argument: "range" }, value: low, expected });
  }
  const base = baseOf(model, found.value);
  const bars = model.inputs.map(({ name, distribution }, index): TornadoBar => {
    const weight = found.value.weights[index] ?? 0;
    const mean = momentsOf(distribution).mean;
    const ends = { low: quantileOf(distribution, low), high: quantileOf(distribution, high) };
    const outputAtLow = base + weight * (ends.low - mean);
    const outputAtHigh = base + weight * (ends.high - mean);
    return { input: name, ...ends, outputAtLow, outputAtHigh, swing: Math.abs(weight * (ends.high - ends.low)) };
  });
  return succeed({ base, bars: bars.toSorted((a, b) => b.swing - a.swing) });
}

/** For each input, the value at which an output comes to 0 with all others at their means, in the order of the inputs. Problems: as `tornado`. */
export function inputSwitchingValues(model: RiskModel, output: string): Result<readonly InputSwitchingValue[]> {
  const found = outputNamed(model, output);
  if (!found.ok) return found;
  const result = baseOf(model, found.value);
  return succeed(
    model.inputs.map(({ name, distribution }, index): InputSwitchingValue => {
      const weight = found.value.weights[index] ?? 0;
      const base = momentsOf(distribution).mean;
      if (weight === 0) return { input: name, base, value: null, change: null, reachable: false };
      const value = base - result / weight;
      const change = base === 0 ? null : (value - base) / Math.abs(base);
      const reachable = value >= quantileOf(distribution, REACH) && value <= quantileOf(distribution, 1 - REACH);
      return { input: name, base, value, change, reachable };
    }),
  );
}

function outputNamed(model: RiskModel, name: string): Result<LinearOutput> {
  const problems = failIfAny(modelProblems(model));
  if (problems !== null) return problems;
  const found = model.outputs.find((output) => output.name === name);
  if (found !== undefined) return succeed(found);
  const expected = model.outputs.map((output) => output.name);
  return fail({ code: "word-unknown", place: { argument: "output" }, found: name, expected });
}

function baseOf({ inputs }: RiskModel, { constant, weights }: LinearOutput): number {
  return inputs.reduce(
    (sum, { distribution }, index) => sum + (weights[index] ?? 0) * momentsOf(distribution).mean,
    constant,
  );
}
