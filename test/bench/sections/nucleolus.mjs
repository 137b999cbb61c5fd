/** P8: the whole nucleolus, exact and with its proof checked, on published types of game and on one without structure. */
import { answer, publishedGame, randomCosts, readTable } from "../coalitionGames.mjs";
import { compare } from "../measure.mjs";
import { engine } from "../engine.mjs";

const makers = [1, 2, 4]
  .map((type) => [`type ${type}`, (count) => publishedGame(type, count, 100 * count + type)])
  .concat([["no structure", (count) => randomCosts(count, count)]]);

const TRIED =
  "What was tried: a list of the groups that came near being tight, so that a later level looks at all groups only where charges have moved further than the rest can follow (passes over the table from about 19 to 2 or 3 at 22 partners); " +
  "a sample of 4,096 groups before any pass; lists of a 16th to a 256th of all groups (a 32nd needs the fewest passes for its length); one pass of the check instead of two.";

const GOALS = {
  10: "Goal: 5,000 ms in exact fractions (published: 153 s).",
  20: "Published for this size by a library in Rust, on its own machine: 768 ms. Floor: a tenth of that.",
  22: "Goal: 150 ms.",
  24: `Goal: 600 ms. ${TRIED}`,
};

for (const [count, rounds] of [
  [10, 9],
  [16, 9],
  [20, 9],
  [22, 9],
  [24, 9],
]) {
  const games = makers.map(([name, make]) => ({ name, game: make(count) }));
  for (const { game } of games) {
    const { charges, certificate } = answer(engine.nucleolus(game));
    if (engine.checkNucleolus(game, charges, certificate).length > 0) throw new Error("an answer fails its check");
  }
  await compare(
    `P8 nucleolus, ${count} partners, exact fractions, every answer checked`,
    [
      { name: "one reading of the table (limit)", run: () => readTable(games[0].game), limit: true },
      ...games.map(({ name, game }) => ({ name: `Fairshare, ${name}`, run: () => engine.nucleolus(game) })),
    ],
    {
      rounds,
      goals: GOALS[count] === undefined ? [] : [GOALS[count]],
    },
  );
}
