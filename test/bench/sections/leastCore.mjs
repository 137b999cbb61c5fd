/** P7: the least core of a game of 15 partners without structure. */
import { solve } from "yalps";
import { answer, randomCosts, readTable } from "../coalitionGames.mjs";
import { compare } from "../measure.mjs";
import { engine } from "../engine.mjs";

const COUNT = 15;
const game = randomCosts(COUNT, 15);
const scale = game.largest;
/** The library takes numbers of 0 or more: charges and relief stand above floors that lie below any answer. */
const FLOOR = 4;

/** A linear program over some of the groups, as the library takes it. */
function program(groups) {
  const constraints = [["all", { equal: game.costs.at(-1) / scale + FLOOR * COUNT }]];
  const relief = [["value", 1]];
  const columns = Array.from({ length: COUNT }, (_, partner) => [`x${partner}`, [["all", 1]]]);
  for (const group of groups) {
    const name = `g${group}`;
    let members = 0;
    for (let partner = 0; partner < COUNT; partner++) {
      if ((group >> partner) & 1) {
        columns[partner][1].push([name, 1]);
        members++;
      }
    }
    constraints.push([name, { max: game.costs[group] / scale + FLOOR * (members + 1) }]);
    relief.push([name, 1]);
  }
  const { variables } = solve(
    { direction: "maximize", objective: "value", constraints, variables: [...columns, ["relief", relief]] },
    { includeZeroVariables: true },
  );
  const values = new Map(variables);
  return {
    charges: Float64Array.from({ length: COUNT }, (_, partner) => values.get(`x${partner}`) - FLOOR),
    relief: values.get("relief") - FLOOR,
  };
}

function worstGroups({ charges, relief }) {
  const paid = new Float64Array(2 ** COUNT);
  for (let partner = 0; partner < COUNT; partner++)
    for (let group = 0; group < 2 ** partner; group++) paid[2 ** partner + group] = paid[group] + charges[partner];
  const found = [];
  const block = 2 ** (COUNT - 7);
  for (let first = 0; first < paid.length; first += block) {
    let most = 1e-7;
    let winner = -1;
    for (let group = first; group < first + block; group++) {
      const over = paid[group] + relief - game.costs[group] / scale;
      if (over > most && group > 0 && group < paid.length - 1) [most, winner] = [over, group];
    }
    if (winner >= 0) found.push(winner);
  }
  return found;
}

/** The library with the groups that it needs alone, found by our own passes: the fastest way to use it that we know. */
function generated() {
  const groups = new Set();
  for (let partner = 0; partner < COUNT; partner++) groups.add(2 ** partner).add(2 ** COUNT - 1 - 2 ** partner);
  for (;;) {
    const found = program(groups);
    const worst = worstGroups(found).filter((group) => !groups.has(group));
    if (worst.length === 0) return found.relief * scale;
    for (const group of worst) groups.add(group);
  }
}

const ours = answer(engine.leastCore(game));
const overcharge = (Number(ours.overcharge.n) / Number(ours.overcharge.d)) * 100;
if (Math.abs(overcharge + generated()) > 1e-5 * scale) throw new Error("the contenders differ");

await compare("P7 least core, 15 partners, costs without structure", [
  { name: "one reading of the table (limit)", run: () => readTable(game), limit: true },
  { name: "Fairshare leastCore, exact and proved", run: () => engine.leastCore(game) },
  { name: "yalps, groups added as they are overcharged", run: generated },
]);
