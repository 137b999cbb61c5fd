import type { CellGrid, CellValue } from "../../src/model/cellValue";
import { twinEntry } from "../../src/sharing/twins/twins";
import { functionResult } from "./functionResult";
import { SeededRandom } from "./seededRandom";
import { differences, type TwinCase } from "./twinCases";

type CallArguments = readonly (CellGrid | null)[];

/** Inputs of a call and the same call with other figures in the same shapes. */
export type Generate = (random: SeededRandom) => readonly [CallArguments, CallArguments];

const gridOf = (result: unknown): CellGrid =>
  Array.isArray(result) ? (result as CellValue[][]) : [[result as CellValue]];

/** Makes cases from a seed, leaves out those that the function refuses, and recalculates the rest. */
export async function differencesOf(id: string, count: number, seed: number, generate: Generate): Promise<string[]> {
  const random = new SeededRandom(seed);
  const entry = twinEntry(id);
  if (entry === null) return [`There is no twin of ${id}.`];
  const cases: TwinCase[] = [];
  for (let tries = 0; cases.length < count && tries < count * 50; tries += 1) {
    const [args, changed] = generate(random);
    const [now, then] = [functionResult(id, args), functionResult(id, changed)];
    if (now === null || then === null) continue;
    cases.push({
      label: `${id}, seed ${seed}, case ${cases.length + 1}`,
      twin: entry.twin,
      args,
      expected: gridOf(now),
      changed,
      expectedChanged: gridOf(then),
    });
  }
  if (cases.length < count) return [`${id}, seed ${seed}: only ${cases.length} cases of ${count} could be made.`];
  return differences(cases);
}
