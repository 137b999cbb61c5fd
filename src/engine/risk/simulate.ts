import type { Result } from "../result";
import { succeed } from "../result";
import type { CorrelationRepair } from "./correlationMatrix";
import { blocksIn, drawBlocks } from "./drawBlocks";
import { exactQuantiles } from "./exactQuantiles";
import { GENERATOR } from "./generator";
import { latinHypercube } from "./latinHypercube";
import { mixColumns } from "./mixRows";
import type { RiskModel } from "./riskModel";
import type { Sampling, SimulationOptions, SimulationPlan } from "./simulationPlan";
import { planSimulation } from "./simulationPlan";

/** A figure that a simulation can only estimate, with its standard error. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number;
}

/** What a simulation says of one output. */
export interface OutputRisk {
  readonly name: string;
  readonly mean: Estimate;
  readonly sd: number;
  readonly lowest: number;
  readonly highest: number;
  /** As many as were asked for, in that order. */
  readonly quantiles: readonly { readonly chance: number; readonly value: number }[];
  /** Chance of a loss: of a present value below 0, or that a partner whose saving this is is worse off. */
  readonly chanceBelowZero: Estimate;
}

/** The outcome of a simulation. It is estimated: another seed gives other figures, within their standard errors. */
export interface Simulation {
  readonly estimated: true;
  readonly draws: number;
  readonly seed: number;
  readonly generator: string;
  readonly sampling: Sampling;
  /** What was changed in correlations that cannot all hold together; null where nothing was. `describeRepair` puts it into words. */
  readonly repair: CorrelationRepair | null;
  readonly outputs: readonly OutputRisk[];
  /** Chance that no output is below 0: with the savings of all partners as outputs, that nobody is worse off. */
  readonly chanceNoneBelowZero: Estimate;
}

const QUANTILES = [0.1, 0.5, 0.9];

/**
 * Simulates a model: draws its inputs (xoshiro128**, fixed seed, the same bits on every machine), puts them together by their rank correlations (a Gaussian
 * copula, or Iman and Conover's method under Latin hypercube), and says of each output mean, spread, exact quantiles of the draws, and chance below 0.
 * Problems: those of `planSimulation`.
 */
export function simulate(model: RiskModel, options: SimulationOptions = {}): Result<Simulation> {
  const plan = planSimulation(model, options);
  if (!plan.ok) return plan;
  const { draws, sampling } = plan.value;
  const columns = sampling === "random" ? drawBlocks(plan.value, 0, blocksIn(draws)) : hypercubeOutputs(plan.value);
  return succeed(summarise(plan.value, columns, options.quantiles ?? QUANTILES));
}

/** What drawn outputs (one row an output, as `drawBlocks` gives them for all blocks together) come to. */
export function summarise(
  plan: SimulationPlan,
  columns: Float64Array,
  quantiles: readonly number[] = QUANTILES,
): Simulation {
  const { draws, seed, sampling, repair, outputNames } = plan;
  const below = new Uint8Array(draws);
  const outputs = outputNames.map((name, row) =>
    outputRisk(name, columns.subarray(row * draws, (row + 1) * draws), quantiles, below),
  );
  const none = below.reduce((count, some) => count + (some === 0 ? 1 : 0), 0);
  return {
    estimated: true,
    draws,
    seed,
    generator: GENERATOR,
    sampling,
    repair,
    outputs,
    chanceNoneBelowZero: chanceOf(none, draws),
  };
}

/** A share of draws as a chance. Its error is never quite nothing: a thing that never came up in n draws may have a chance of about 1/n. */
export function chanceOf(count: number, draws: number): Estimate {
  const nearest = (count + 1) / (draws + 2);
  return { value: count / draws, standardError: Math.sqrt((nearest * (1 - nearest)) / draws) };
}

function outputRisk(name: string, values: Float64Array, quantiles: readonly number[], below: Uint8Array): OutputRisk {
  let sum = 0;
  let lowest = Infinity;
  let highest = -Infinity;
  let losses = 0;
  for (let draw = 0; draw < values.length; draw++) {
    const value = values[draw] ?? 0;
    sum += value;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
    if (value < 0) {
      losses++;
      below[draw] = 1;
    }
  }
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  const sd = Math.sqrt(squares / (values.length - 1));
  const found = exactQuantiles(values, quantiles);
  return {
    name,
    mean: { value: mean, standardError: sd / Math.sqrt(values.length) },
    sd,
    lowest,
    highest,
    quantiles: quantiles.map((chance, index) => ({ chance, value: found[index] ?? NaN })),
    chanceBelowZero: chanceOf(losses, values.length),
  };
}

function hypercubeOutputs(plan: SimulationPlan): Float64Array {
  return mixColumns(plan.mix, plan.constants, latinHypercube(plan), plan.draws);
}
