import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import type { CorrelationRepair } from "./correlationMatrix";
import { lowerRoot, possibleCorrelations } from "./correlationMatrix";
import { seededState } from "./generator";
import type { Mix } from "./mixRows";
import { mixOf } from "./mixRows";
import type { SharedRoot } from "./correlate";
import { shareBeginnings } from "./correlate";
import type { Marginal } from "./quantileTable";
import { marginalOf, normalTails } from "./quantileTable";
import type { RiskModel } from "./riskModel";
import { modelProblems } from "./riskModel";
import { MOST_INPUTS } from "./workRows";

/** `random` draws each trial on its own; `latin hypercube` takes one draw from each of as many equally likely slices of every input as there are trials. */
export type Sampling = "random" | "latin hypercube";

/** How a model is simulated. */
export interface SimulationOptions {
  /** Trials; 10,000 where not given. 100 at least, and 50 million figures at most in all outputs together. */
  readonly draws?: number;
  /** A whole number from 0 to 4,294,967,295; 1 where not given. The same seed gives the same bits on every machine. */
  readonly seed?: number;
  readonly sampling?: Sampling;
  /** Chances, fractions from 0 to 1, whose quantiles are reported; 0.1, 0.5 and 0.9 where not given. */
  readonly quantiles?: readonly number[];
}

/** All that drawing needs, as plain data and numbers in typed arrays: it can be handed to a worker as it is. */
export interface SimulationPlan {
  readonly draws: number;
  readonly seed: number;
  readonly sampling: Sampling;
  readonly inputs: number;
  readonly state: Int32Array;
  readonly marginals: readonly Marginal[];
  /** Turns independent normal quantities into correlated ones; null where the inputs are independent. */
  readonly correlation: SharedRoot | null;
  readonly mix: Mix;
  readonly constants: Float64Array;
  readonly outputNames: readonly string[];
  readonly repair: CorrelationRepair | null;
}

const DRAWS = 10_000;
const FEWEST = 100;
const MOST = 10_000_000;
const MOST_FIGURES = 50_000_000;
const SEEDS = 2 ** 32;

/**
 * Prepares a simulation. Problems: an unsound distribution (`distribution-disordered`, `chances-not-whole`, `number-out-of-range`), correlations that are
 * none (`shape-unfit`, `number-out-of-range`, `correlation-two-sided`), `risk-empty`, `name-repeated`, `length-differs`, `not-a-number`. Correlations that cannot
 * all hold together are no problem: the nearest that can are used, and `repair` says so.
 */
export function planSimulation(model: RiskModel, options: SimulationOptions = {}): Result<SimulationPlan> {
  const { draws = DRAWS, seed = 1, sampling = "random" } = options;
  const { inputs, outputs, correlations } = model;
  const problems = failIfAny([...modelProblems(model), ...optionProblems(options, model)]);
  if (problems !== null) return problems;
  const names = inputs.map(({ name }) => name);
  const possible = correlations === undefined ? null : possibleCorrelations(correlations, names);
  const independent =
    possible === null || possible.correlations.every((row, i) => row.every((value, j) => i === j || value === 0));
  const tails = normalTails();
  return succeed({
    draws,
    seed,
    sampling,
    inputs: inputs.length,
    state: seededState(seed),
    marginals: inputs.map(({ distribution }) => marginalOf(distribution, tails)),
    correlation: independent ? null : shareBeginnings(lowerRoot(possible.correlations)),
    mix: mixOf(
      outputs.map(({ weights }) => weights),
      inputs.length,
    ),
    constants: Float64Array.from(outputs, ({ constant }) => constant),
    outputNames: outputs.map(({ name }) => name),
    repair: possible?.repair ?? null,
  });
}

function optionProblems(
  { draws = DRAWS, seed = 1, quantiles = [] }: SimulationOptions,
  { inputs, outputs }: RiskModel,
): Problem[] {
  const fewest = Math.max(FEWEST, 2 * inputs.length);
  const most = Math.min(MOST, Math.floor(MOST_FIGURES / Math.max(outputs.length, 1)));
  const problems: Problem[] = [];
  if (inputs.length > MOST_INPUTS) {
    const expected = `at most ${MOST_INPUTS.toLocaleString("en-GB")} uncertain inputs: put those together that are small or go together`;
    problems.push({ code: "number-out-of-range", place: { argument: "inputs" }, value: inputs.length, expected });
  }
  if (!Number.isInteger(draws) || draws < fewest || draws > most) {
    const expected = `a whole number from ${String(fewest)} to ${most.toLocaleString("en-GB")}`;
    problems.push({ code: "number-out-of-range", place: { argument: "draws" }, value: draws, expected });
  }
  if (!Number.isInteger(seed) || seed < 0 || seed >= SEEDS) {
    const expected = "a whole number from 0 to 4,294,967,295";
    problems.push({ code: "number-out-of-range", place: { argument: "seed" }, value: seed, expected });
  }
  quantiles.forEach((value, index) => {
    if (value >= 0 && value <= 1) return;
    const place = { argument: "quantiles", row: index + 1 };
    problems.push({ code: "number-out-of-range", place, value, expected: "a fraction from 0 to 1 (5% is 0.05)" });
  });
  return problems;
}
