/** Games that the coalition sections measure, in whole pence, from a seed. */
import { seeded } from "./measure.mjs";
import { engine } from "./engine.mjs";

const names = (count) => Array.from({ length: count }, (_, partner) => `P${String(partner + 1)}`);

function sizes(count) {
  const members = new Uint8Array(2 ** count);
  for (let group = 1; group < members.length; group++) members[group] = members[group >> 1] + (group & 1);
  return members;
}

/** Costs of 10^6 x members^0.8, up to 30% above or below: no structure at all. */
export function randomCosts(count, seed) {
  const random = seeded(seed);
  const members = sizes(count);
  const costs = new Float64Array(2 ** count);
  for (let group = 1; group < costs.length; group++)
    costs[group] = Math.round(1e8 * members[group] ** 0.8 * (0.7 + 0.6 * random()));
  return engine.gameOfUnits(names(count), costs, 100n);
}

/**
 * The game types of Benedek, Fliege and Nguyen, "Finding and verifying the nucleolus of cooperative games" (2021), by their published generator, gains turned into costs below zero.
 * Type 1: one alone gains nothing, others 1 to 100 a member, all about 100 a member; type 2: 1 to 50 a player; type 4: 1 to the number of players.
 */
export function publishedGame(type, count, seed) {
  const random = seeded(seed);
  const members = sizes(count);
  const whole = (most) => 1 + Math.floor(random() * most);
  const costs = new Float64Array(2 ** count);
  for (let group = 1; group < costs.length; group++) {
    if (members[group] === 1) continue;
    if (type === 1) {
      const all = group === costs.length - 1;
      costs[group] = all ? -(100 * (count - 2) + whole(201) - 1) : -whole(100 * members[group]);
    } else costs[group] = -whole(type === 2 ? 50 * count : count);
  }
  return engine.gameOfUnits(names(count), costs, 1n);
}

/** The answer of a result, or its problem thrown. */
export function answer(result) {
  if (!result.ok) throw new Error(engine.describe(result.problems[0]));
  return result.value;
}

/** One reading of the whole table: no method can do with less. */
export function readTable({ costs }) {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let group = 0; group < costs.length; group += 4) {
    a += costs[group];
    b += costs[group + 1];
    c += costs[group + 2];
    d += costs[group + 3];
  }
  return a + b + c + d;
}
