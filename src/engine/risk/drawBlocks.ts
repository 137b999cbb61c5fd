import { invariant } from "../invariant";
import type { MarginalReader } from "./applyMarginals";
import { applyMarginals, MIDDLE_PLACE, PLACES_PER_UNIT, placesOf, readerOf } from "./applyMarginals";
import type { SharedRoot } from "./correlate";
import { correlate } from "./correlate";
import { jump } from "./generator";
import { mixRows } from "./mixRows";
import type { SimulationPlan } from "./simulationPlan";
import { startOf, STRETCH, workRows } from "./workRows";
import { fillNormals } from "./ziggurat";

/** Draws in one block. Each block has its own part of the generator's sequence, so that it comes out the same whoever draws it. */
const BLOCK = 32 * STRETCH;

/** Blocks in a run of so many draws; the last may be shorter. */
export function blocksIn(draws: number): number {
  return Math.ceil(draws / BLOCK);
}

/** What is done with a stretch of draws: the row in which the values of the first input stand, how many of its draws count, and the place of the first one. */
export type StretchUse = (firstRow: number, length: number, firstDraw: number) => void;

/** Draws the inputs of blocks `from` to before `to` and hands them on a stretch at a time. The rows are used again for the next stretch. */
export function forEachStretch(plan: SimulationPlan, from: number, to: number, use: StretchUse): void {
  const { inputs, marginals } = plan;
  const readers = marginals.map(readerOf);
  const correlation = plan.correlation === null ? null : inPlaces(plan.correlation);
  const firstSum = startOf(inputs);
  workRows.fill(MIDDLE_PLACE, firstSum, firstSum + STRETCH);
  const start = plan.state.slice();
  for (let block = 0; block < from; block++) jump(start);
  for (let block = from; block < to; block++) {
    const state = start.slice();
    jump(start);
    const end = Math.min((block + 1) * BLOCK, plan.draws);
    for (let first = block * BLOCK; first < end; first += STRETCH) {
      const values = drawStretch(inputs, readers, correlation, state);
      use(values, Math.min(STRETCH, end - first), first);
    }
  }
}

/** Independent quantities stand in the first rows, sums in as many after them, values after those. */
function drawStretch(
  inputs: number,
  readers: readonly MarginalReader[],
  correlation: SharedRoot | null,
  state: Int32Array,
): number {
  const sums = inputs;
  const values = 2 * inputs;
  for (let row = 0; row < inputs; row++) fillNormals(row, state);
  if (correlation === null) placesOf(inputs, values);
  else correlate(correlation, sums, values);
  applyMarginals(readers, values);
  return values;
}

/** A root that makes places of the marginals' tables from independent quantities. */
function inPlaces({ coefficients, ...root }: SharedRoot): SharedRoot {
  return { ...root, coefficients: coefficients.map((coefficient) => coefficient * PLACES_PER_UNIT) };
}

/**
 * The outputs of blocks `from` to before `to` of a planned run: one row an output, its draws one after the other. Any division of the blocks among workers
 * gives the same bits as one run of all of them. Results of the same length from a former run may be handed back as `former`, to be written over.
 */
export function drawBlocks(plan: SimulationPlan, from: number, to: number, former?: Float64Array): Float64Array {
  const first = from * BLOCK;
  const count = Math.max(0, Math.min(to * BLOCK, plan.draws) - first);
  const { mix, constants } = plan;
  const results = former ?? new Float64Array(mix.rows * count);
  invariant(results.length === mix.rows * count, "there is room for one result an output and draw");
  forEachStretch(plan, from, to, (firstRow, length, firstDraw) => {
    mixRows(mix, constants, firstRow, { values: results, from: firstDraw - first, stride: count }, length);
  });
  return results;
}
