/** P2 and P3: the Shapley value from a table of all groups, in doubles and to the penny. */
import peer from "shapley";
import { engine } from "../engine.mjs";
import { largestGap, partnersOf, randomTable, readTable, textbook } from "../groupGames.mjs";
import { compare } from "../measure.mjs";

function values(costs, count) {
  const sums = engine.weightedSums(costs, count);
  const spare = (sums.reduce((all, sum) => all + sum, 0) - costs.at(-1)) / count;
  return sums.map((sum) => sum - spare);
}

function byLibrary(costs, count) {
  const players = Array.from({ length: count }, (_, at) => at);
  const value = peer.shapley(players, (group) => costs[group.reduce((sum, at) => sum + 2 ** at, 0)]);
  return players.map(value);
}

const GOALS =
  "P2: floor at most 3 times one reading and 18 times quicker than the textbook, goal 2 times. P3 (to the penny): floor 7 times, goal 4 times. What was tried on top, for 20 partners: " +
  "eight blocks of the table at a time instead of four (four times slower: eight rows of 8 kB fall on the same lines of the cache), a view of each block instead of places in the table (a fifth slower).";

for (const count of [10, 15, 20, 24]) {
  const costs = randomTable(count);
  const game = engine.gameOfUnits(partnersOf(count), costs, 100n);
  const exact = engine.shapley(game).map(({ n, d }) => Number((n * 10n ** 9n) / d) / 1e7);
  const gap = largestGap(values(costs, count), exact);
  if (gap > 1e-3) throw new Error(`The value of ${count} partners is off by ${gap} pence.`);
  const charges = engine.shapleyCharges(game);
  const missed = Math.round(charges.reduce((sum, charge) => sum + charge * 100, 0)) - costs.at(-1);
  if (
    missed !== 0 ||
    largestGap(
      charges,
      exact.map((value) => value / 100),
    ) > 0.011
  )
    throw new Error(`The charges of ${count} partners are wrong.`);
  await compare(
    `P2, P3 Shapley value from a table of 2^${count} groups (largest gap to the exact value ${gap.toExponential(1)} pence)`,
    [
      { name: "read the table once, eight sums (limit)", run: () => readTable(costs), limit: true },
      { name: "Fairshare, in doubles", run: () => values(costs, count) },
      { name: "Fairshare, to the penny", run: () => engine.shapleyCharges(game) },
      { name: "Fairshare, exact fractions", run: () => engine.shapley(game) },
      { name: "textbook formula in JavaScript", run: () => textbook(costs, count) },
      ...(count > 10 ? [] : [{ name: "npm shapley 1.0.5", run: () => byLibrary(costs, count) }]),
    ],
    { rounds: count === 24 ? 9 : 15, goals: count < 20 ? [] : [GOALS] },
  );
}
