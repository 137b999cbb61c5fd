/** P4 and P5: the Shapley value from a cost model, each group costed once, and of 50 partners without any table. */
import { engine } from "../engine.mjs";
import { costOfService, largestGap, partnersOf, partsOf, pooledService, textbook } from "../groupGames.mjs";
import { compare, seeded } from "../measure.mjs";

for (const count of [10, 15, 20]) {
  const service = pooledService(count);
  const parts = partsOf(service);
  const partners = partnersOf(count);
  const costEach = () => Float64Array.from({ length: 2 ** count }, (_, group) => 100 * costOfService(service, group));
  const costOnce = () => {
    const costs = new Float64Array(2 ** count);
    for (let group = 1; group < costs.length; group++) costs[group] = 100 * costOfService(service, group);
    return costs;
  };
  const gap = largestGap(engine.gameOfParts(partners, parts).value.costs, costEach());
  if (gap !== 0) throw new Error(`A group is costed ${gap} pence wrong.`);
  await compare(`P4 Shapley value of ${count} partners from a service of 20 pools and blocks of volume, to the penny`, [
    { name: "cost each group once (limit)", run: costOnce, limit: true },
    { name: "Fairshare: fill the table", run: () => engine.gameOfParts(partners, parts) },
    {
      name: "Fairshare: fill and share",
      run: () => engine.shapleyCharges(engine.gameOfParts(partners, parts).value),
    },
    { name: "cost each group once, textbook formula", run: () => textbook(costOnce(), count) },
  ]);
}

const random = seeded(50);
const volumes = Array.from({ length: 49 }, () => 1 + Math.floor(random() * 400));
volumes.push(10_470 - volumes.reduce((sum, volume) => sum + volume, 0));
if (volumes.at(-1) < 1) throw new Error("The volumes do not leave anything for the last partner.");
const cost = Float64Array.from({ length: 10_471 }, (_, volume) => 6e6 * Math.ceil(volume / 250) + 1200 * volume);
const added = (from, volume) => cost[from + volume] - cost[from];
const byVolume = () => engine.shapleyOfVolume(volumes, 10_471, added);
const off = Math.abs(byVolume().reduce((sum, value) => sum + value, 0) - cost.at(-1));
await compare(
  "P5 Shapley value of 50 partners, the cost a function of their total volume of 10,470",
  [{ name: "Fairshare", run: byVolume, limit: true }],
  { goals: [`The values add up to the cost of all but for ${off.toExponential(1)} pence.`] },
);

const exact = (value) => ({ n: BigInt(value), d: 1n });
const mixed = Array.from({ length: 20 }, (_, at) => {
  const figures = Array.from({ length: 50 }, () => Math.floor(random() * 400));
  const users = figures.flatMap((figure, position) => (figure < 200 ? [position] : []));
  return [
    { kind: "pool", cost: exact(100_000 + at), users },
    { kind: "own", costs: figures.map(exact) },
    { kind: "largest", needs: figures.map((figure) => exact(figure * 1000)) },
    { kind: "steps", cost: exact(60_000), block: exact(250 + at), volumes: figures.map(exact) },
  ][at % 4];
});
const { error } = engine.shapleyOfParts(50, mixed);
await compare(
  "P5 Shapley value of 50 partners, 20 mixed pools (5 of each: shared by users, own, largest need, blocks of volume)",
  [{ name: "Fairshare", run: () => engine.shapleyOfParts(50, mixed), limit: true }],
  { goals: [`Each value is within ${error.toExponential(1)} pounds of the exact one; they add up exactly.`] },
);
