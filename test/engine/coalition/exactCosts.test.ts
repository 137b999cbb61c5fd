import fc from "fast-check";
import { cappedCost } from "../../../src/engine/coalition/modelGame";
import { exactCosts } from "../../../src/engine/coalition/exactCosts";
import type { CostPart } from "../../../src/engine/index";
import { compare } from "../../../src/engine/money/fraction";
import { randomParts, whole } from "../../support/randomParts";
import { randomRuns, seedText } from "../../support/randomRuns";
import { SeededRandom } from "../../support/seededRandom";

describe("what every group costs, exact", () => {
  test("pools are paid once, own costs by each, the largest need by the largest, blocks as they are started", () => {
    const parts: CostPart[] = [
      { kind: "pool", cost: whole(7), users: [1] },
      { kind: "pool", cost: whole(1000), users: [] },
      { kind: "own", costs: [{ n: 1n, d: 10n ** 20n }, whole(3)] },
      { kind: "largest", needs: [whole(5), whole(4)] },
      {
        kind: "steps",
        cost: whole(10),
        block: { n: 1n, d: 4n },
        volumes: [
          { n: 1n, d: 2n },
          { n: 1n, d: 8n },
        ],
      },
    ];
    const tiny = { n: 1n, d: 10n ** 20n };
    const plusTiny = (pounds: bigint) => ({ n: pounds * tiny.d + tiny.n, d: tiny.d });
    const expected = [whole(0), plusTiny(25n), whole(24), plusTiny(45n)];
    exactCosts(2, parts, null).forEach((cost, group) => expect(compare(cost, expected[group]!)).toBe(0));
    const capped = exactCosts(2, parts, [whole(20), whole(24)]);
    [whole(0), whole(20), whole(24), whole(44)].forEach((cost, group) => expect(compare(cost, capped[group]!)).toBe(0));
  });

  test("long figures are in their lowest terms", () => {
    const [, cost] = exactCosts(1, [{ kind: "own", costs: [{ n: 5n * 10n ** 19n, d: 10n ** 20n }] }], null);
    expect(cost).toEqual({ n: 1n, d: 2n });
  });

  test(`is what each group's parts come to by themselves (${seedText})`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), fc.boolean(), (seed, isCapped) => {
        const random = new SeededRandom(seed);
        const count = random.whole(1, 5);
        const parts = randomParts(random, count);
        const alone = isCapped ? random.list(count, () => ({ n: BigInt(random.whole(0, 90_000)), d: 30n })) : null;
        exactCosts(count, parts, alone).forEach((cost, group) => {
          const members = Array.from({ length: count }, (_, at) => at).filter((at) => (group >> at) & 1);
          expect(compare(cost, cappedCost(parts, alone, members))).toBe(0);
        });
      }),
      randomRuns,
    );
  });
});
