import fc from "fast-check";
import { cappedCost } from "../../../src/engine/coalition/modelGame";
import { overchargeOf } from "../../../src/engine/coalition/overcharge";
import { wholeParts } from "../../../src/engine/coalition/wholeParts";
import { number } from "../../support/groupGames";
import { randomParts, whole } from "../../support/randomParts";
import { randomRuns, seedText } from "../../support/randomRuns";
import { SeededRandom } from "../../support/seededRandom";

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe("what a cap takes off a growing group", () => {
  test(`is its cost by parts less the cost under the cap, whoever joins and in whatever order (${seedText})`, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = new SeededRandom(seed);
        const count = random.whole(1, 6);
        const parts = randomParts(random, count);
        const alone = random.list(count, () => whole(random.whole(0, 1500)));
        const one = wholeParts(count, parts, alone)!;
        const unit = Number(one.unitsPerPound);
        const group = overchargeOf(one);
        for (let round = 0; round < 2; round++) {
          group.empty();
          const members: number[] = [];
          for (const position of shuffled(random, count)) {
            members.push(position);
            const uncapped = number(cappedCost(parts, null, members));
            const capped = number(cappedCost(parts, alone, members));
            expect(group.join(position) / unit).toBeCloseTo(uncapped - capped, 9);
          }
        }
      }),
      randomRuns,
    );
  });

  test("is asked for only where partners have a cost alone", () => {
    const uncapped = wholeParts(1, [{ kind: "own", costs: [whole(5)] }], null)!;
    expect(() => overchargeOf(uncapped)).toThrow("a cap takes off only where partners have a cost alone");
  });
});

function shuffled(random: SeededRandom, count: number): number[] {
  const left = Array.from({ length: count }, (_, position) => position);
  return Array.from({ length: count }, () => left.splice(random.whole(0, left.length - 1), 1)[0]!);
}
