import { applyMarginals } from "./applyMarginals";
import { jump } from "./generator";
import { mixRows, startRows } from "./mixRows";
import type { SimulationPlan } from "./simulationPlan";
import { fillNormals } from "./ziggurat";

/** Draws in one block. Each block has its own stretch of the generator, so that it comes out the same whoever draws it. */
export const BLOCK = 1024;

/** Blocks in a run of so many draws; the last may be shorter. */
export function blocksIn(draws: number): number {
  return Math.ceil(draws / BLOCK);
}

/** What is done with a block: values of the inputs, `length` draws a row, and the place of its first draw. */
export type BlockUse = (inputs: Float64Array, length: number, firstDraw: number) => void;

/** Draws the inputs of blocks `from` to before `to` and hands each block on. The buffer is used again for the next block. */
export function forEachBlock(plan: SimulationPlan, from: number, to: number, use: BlockUse): void {
  const { inputs, correlation, marginals, ziggurat } = plan;
  const state = plan.state.slice();
  for (let block = 0; block < from; block++) jump(state);
  const independent = new Float64Array(inputs * BLOCK);
  const correlated = correlation === null ? independent : new Float64Array(inputs * BLOCK);
  for (let block = from; block < to; block++) {
    const length = Math.min(BLOCK, plan.draws - block * BLOCK);
    fillNormals(independent, 0, inputs * length, state.slice(), ziggurat);
    jump(state);
    if (correlation !== null) {
      correlated.fill(0);
      mixRows(
        correlation,
        { values: independent, from: 0, stride: length },
        { values: correlated, from: 0, stride: length },
        length,
      );
    }
    applyMarginals(marginals, correlated, length);
    use(correlated, length, block * BLOCK);
  }
}

/**
 * The outputs of blocks `from` to before `to` of a planned run: one row an output, its draws one after the other. Any division of the blocks among workers
 * gives the same bits as one run of all of them.
 */
export function drawBlocks(plan: SimulationPlan, from: number, to: number): Float64Array {
  const first = from * BLOCK;
  const count = Math.max(0, Math.min(to * BLOCK, plan.draws) - first);
  const { mix, constants } = plan;
  const results = new Float64Array(mix.rows * count);
  forEachBlock(plan, from, to, (inputs, length, firstDraw) => {
    const rows = { values: results, from: firstDraw - first, stride: count };
    startRows(constants, rows, length);
    mixRows(mix, { values: inputs, from: 0, stride: length }, rows, length);
  });
  return results;
}
