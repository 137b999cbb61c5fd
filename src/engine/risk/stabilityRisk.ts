import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import type { Problem } from "../problem";
import type { Correlations, CorrelationRepair } from "./correlationMatrix";
import type { RiskInput } from "./distribution";
import { blocksIn, forEachStretch } from "./drawBlocks";
import { GENERATOR } from "./generator";
import { mixOf, mixRows } from "./mixRows";
import { STRETCH } from "./workRows";
import type { LinearOutput } from "./riskModel";
import type { Estimate } from "./simulate";
import { chanceOf } from "./simulate";
import type { SimulationOptions } from "./simulationPlan";
import { planSimulation } from "./simulationPlan";

/** Charges and what groups would pay on their own, all along straight lines in the uncertain inputs. */
export interface ChargesAtRisk {
  readonly inputs: readonly RiskInput[];
  readonly correlations?: Correlations;
  /** What each partner pays, pounds. */
  readonly charges: readonly LinearOutput[];
  /** The groups to test: places of their members among the charges (from 0), and what they would pay on their own, pounds. Single partners count as groups. */
  readonly groups: readonly { readonly members: readonly number[]; readonly cost: LinearOutput }[];
}

/** How sure it is that nobody would pay less on their own. It is estimated, and says how many groups were tested. */
export interface StabilityRisk {
  readonly estimated: true;
  readonly draws: number;
  readonly seed: number;
  readonly generator: string;
  readonly repair: CorrelationRepair | null;
  /** Chance that no group tested is charged more than its own cost. */
  readonly chanceStable: Estimate;
  readonly groupsTested: number;
  /** For each group, in the order given, the chance that it is charged more than its own cost. */
  readonly overcharged: readonly { readonly group: string; readonly chance: Estimate }[];
}

/** Groups whose draws are worked out together. */
const BATCH = 64;
/** Less than this many pounds is no overcharge: half a penny a charge may come from rounding. */
const TOLERANCE = 0.005;

/**
 * The chance that charges are stable: in each draw of the inputs, no group tested is charged more (by over half a penny) than it would cost on its own.
 * Problems: those of `planSimulation`; `number-out-of-range` where a group has a member that is no charge.
 */
export function stabilityRisk(risk: ChargesAtRisk, options: SimulationOptions = {}): Result<StabilityRisk> {
  const { inputs, charges, groups, correlations } = risk;
  const strange = failIfAny(memberProblems(risk));
  if (strange !== null) return strange;
  const outputs = [
    ...charges.map((charge) => ({ ...charge, name: `charge of ${charge.name}` })),
    ...groups.map(({ cost }) => ({ ...cost, name: `cost of ${cost.name}` })),
  ];
  const planned = planSimulation(
    { inputs, outputs, ...(correlations !== undefined && { correlations }) },
    { ...options, sampling: "random" },
  );
  if (!planned.ok) return planned;
  const plan = planned.value;
  const excesses = groups.map(({ members, cost }) =>
    excessOf(
      members.flatMap((member) => charges[member] ?? []),
      cost,
    ),
  );
  const batches = Array.from({ length: Math.ceil(groups.length / BATCH) }, (_, index) => {
    const rows = excesses.slice(index * BATCH, (index + 1) * BATCH);
    const constants = Float64Array.from(rows, ({ constant }) => constant);
    return {
      mix: mixOf(
        rows.map(({ weights }) => weights),
        inputs.length,
      ),
      constants,
      first: index * BATCH,
    };
  });
  const counts = new Float64Array(groups.length);
  let stable = 0;
  const rows = { values: new Float64Array(BATCH * STRETCH), from: 0, stride: STRETCH };
  const broken = new Uint8Array(STRETCH);
  forEachStretch(plan, 0, blocksIn(plan.draws), (firstRow, length) => {
    broken.fill(0);
    for (const { mix, constants, first } of batches) {
      mixRows(mix, constants, firstRow, rows, length);
      for (let row = 0; row < mix.rows; row++) {
        counts[first + row] = (counts[first + row] ?? 0) + countOver(rows.values, row * STRETCH, length, broken);
      }
    }
    for (let draw = 0; draw < length; draw++) if (broken[draw] === 0) stable++;
  });
  return succeed({
    estimated: true,
    draws: plan.draws,
    seed: plan.seed,
    generator: GENERATOR,
    repair: plan.repair,
    chanceStable: chanceOf(stable, plan.draws),
    groupsTested: groups.length,
    overcharged: groups.map(({ cost }, index) => ({
      group: cost.name,
      chance: chanceOf(counts[index] ?? 0, plan.draws),
    })),
  });
}

function countOver(values: Float64Array, from: number, length: number, broken: Uint8Array): number {
  let count = 0;
  for (let draw = 0; draw < length; draw++) {
    if ((values[from + draw] ?? 0) <= TOLERANCE) continue;
    count++;
    broken[draw] = 1;
  }
  return count;
}

function excessOf(charges: readonly LinearOutput[], cost: LinearOutput): LinearOutput {
  return {
    name: cost.name,
    constant: charges.reduce((sum, { constant }) => sum + constant, 0) - cost.constant,
    weights: cost.weights.map(
      (weight, index) => charges.reduce((sum, { weights }) => sum + (weights[index] ?? 0), 0) - weight,
    ),
  };
}

function memberProblems({ charges, groups }: ChargesAtRisk): Problem[] {
  return groups.flatMap(({ members, cost }): Problem[] =>
    members
      .filter((member) => charges[member] === undefined)
      .map((value) => ({
        code: "number-out-of-range",
        place: { argument: "members", partner: cost.name },
        value,
        expected: `the place of a charge, from 0 to ${String(charges.length - 1)}`,
      })),
  );
}
