import { applyMarginals, placesOf, readerOf } from "./applyMarginals";
import { lowerRoot } from "./correlationMatrix";
import { nextBits, nextFraction } from "./generator";
import { mixColumns, mixOf } from "./mixRows";
import { normalQuantile } from "./normalCurve";
import type { SimulationPlan } from "./simulationPlan";
import { startOf, STRETCH, takeStretch, workRows } from "./workRows";

/**
 * The inputs of a whole run by Latin hypercube (McKay, Beckman and Conover, Technometrics 21, 1979): every input has one draw in each of its equally likely
 * slices. Ranks are brought together by the method of Iman and Conover ("A distribution-free approach to inducing rank correlation among input variables",
 * Communications in Statistics B11, 1982), with normal scores: each input keeps exactly its own draws, only their order changes. One row an input.
 */
export function latinHypercube(plan: SimulationPlan): Float64Array {
  const { inputs, draws } = plan;
  const state = plan.state.slice();
  const scores = Float64Array.from({ length: draws }, (_, rank) => normalQuantile((rank + 1) / (draws + 1)));
  const orders = new Float64Array(inputs * draws);
  const slices = new Float64Array(inputs * draws);
  for (let input = 0; input < inputs; input++) {
    const order = shuffled(draws, state);
    const from = input * draws;
    for (let draw = 0; draw < draws; draw++) {
      orders[from + draw] = scores[order[draw] ?? 0] ?? 0;
      slices[from + draw] = normalQuantile((draw + nextFraction(state)) / draws);
    }
  }
  const arranged = plan.correlation === null ? orders : correlatedScores(plan, orders);
  const values = new Float64Array(inputs * draws);
  for (let input = 0; input < inputs; input++) {
    const from = input * draws;
    const ranks = ranksOf(arranged.subarray(from, from + draws));
    for (let draw = 0; draw < draws; draw++) values[from + draw] = slices[from + (ranks[draw] ?? 0)] ?? 0;
  }
  giveMarginals(plan, values);
  return values;
}

/** Turns standard normal quantities into values of the inputs, where they stand. */
function giveMarginals({ inputs, draws, marginals }: SimulationPlan, quantities: Float64Array): void {
  const readers = marginals.map(readerOf);
  for (let at = 0; at < draws; at += STRETCH) {
    const length = takeStretch(quantities, draws, at);
    placesOf(inputs, inputs);
    applyMarginals(readers, inputs);
    for (let row = 0; row < inputs; row++) {
      const from = startOf(inputs + row);
      quantities.set(workRows.subarray(from, from + length), row * draws + at);
    }
  }
}

/** Scores with the correlations of the plan: those that the shuffles happen to have are taken out first. */
function correlatedScores({ inputs, draws, correlation }: SimulationPlan, scores: Float64Array): Float64Array {
  const target = Array.from({ length: inputs }, (_, i) =>
    Array.from({ length: inputs }, (_column, j) => correlation?.coefficients[i * inputs + j] ?? 0),
  );
  const own = lowerRoot(correlationsOf(scores, inputs, draws));
  const rows = target.map((row) => solvedAgainst(own, row));
  return mixColumns(mixOf(rows, inputs), new Float64Array(inputs), scores, draws);
}

/** The row x for which x times the lower triangle is the row given. */
function solvedAgainst(lower: readonly (readonly number[])[], row: readonly number[]): number[] {
  const solved = row.map(() => 0);
  for (let j = row.length - 1; j >= 0; j--) {
    let rest = row[j] ?? 0;
    for (let k = j + 1; k < row.length; k++) rest -= (solved[k] ?? 0) * (lower[k]?.[j] ?? 0);
    const pivot = lower[j]?.[j] ?? 0;
    solved[j] = pivot === 0 ? 0 : rest / pivot;
  }
  return solved;
}

function correlationsOf(scores: Float64Array, inputs: number, draws: number): number[][] {
  const product = (i: number, j: number): number => {
    let sum = 0;
    for (let draw = 0; draw < draws; draw++) sum += (scores[i * draws + draw] ?? 0) * (scores[j * draws + draw] ?? 0);
    return sum;
  };
  const size = product(0, 0);
  return Array.from({ length: inputs }, (_, i) =>
    Array.from({ length: inputs }, (_column, j) => (i === j ? 1 : product(i, j) / size)),
  );
}

/** 0, 1, 2 ... in an order by chance (Fisher and Yates). */
function shuffled(count: number, state: Int32Array): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(((nextBits(state) >>> 0) / 4294967296) * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}

/** The place of each number among all of them, from 0; of equal ones the earlier comes first. */
export function ranksOf(values: Float64Array): Int32Array {
  const sorted = values.slice().sort();
  const taken = new Int32Array(values.length);
  return Int32Array.from(values, (value) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    const place = low + (taken[low] ?? 0);
    taken[low] = (taken[low] ?? 0) + 1;
    return place;
  });
}
