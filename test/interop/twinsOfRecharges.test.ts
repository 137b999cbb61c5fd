import { CLAIM_METHODS } from "../../src/engine";
import type { CellGrid, CellValue } from "../../src/model/cellValue";
import { differencesOf } from "../support/generatedTwins";
import type { SeededRandom } from "../support/seededRandom";

jest.setTimeout(300_000);

const one = (value: CellValue): CellGrid => [[value]];
const along = (vertical: boolean, values: readonly CellValue[]): CellGrid =>
  vertical ? values.map((value) => [value]) : [values];
const roundings = [0.01, 0.01, 1, 0];

/** Costs, some of them nothing or a credit, and use of which some is nothing, in whole numbers or parts. */
function serviceOf(random: SeededRandom, supports: number, operating: number, down: boolean): () => CellGrid[] {
  return () => {
    const use = (): number => (random.chance(0.3) ? 0 : random.pick([random.whole(1, 90), random.decimal(0, 1, 2)]));
    return [
      along(
        down,
        random.list(supports, () => random.pick([0, random.decimal(-900, 9000, 2), random.decimal(0, 90000, 2)])),
      ),
      random.list(supports, () => random.list(supports + operating, use)),
    ];
  };
}

test("DIRECT in the copy gives the engine's pennies for every operating unit", async () => {
  const found = await differencesOf("DIRECT", 200, 20331, (random) => {
    const unit = one(random.pick(roundings));
    const service = serviceOf(random, random.whole(1, 5), random.whole(1, 5), random.chance(0.5));
    return [
      [...service(), unit],
      [...service(), unit],
    ];
  });
  expect(found).toEqual([]);
});

test("STEPDOWN in the copy gives the engine's pennies, in the usual order and in a given one that changes", async () => {
  const found = await differencesOf("STEPDOWN", 200, 20332, (random) => {
    const supports = random.whole(1, 5);
    const [given, unit] = [random.chance(0.5), one(random.pick(roundings))];
    const service = serviceOf(random, supports, random.whole(1, 5), random.chance(0.5));
    const order = (): CellGrid | null => {
      if (!given) return null;
      const turn = random.whole(0, supports - 1);
      const steps = random.list(supports, (k) => ((k + turn) % supports) + 1);
      return [random.chance(0.5) ? steps : [...steps].reverse()];
    };
    const call = (): (CellGrid | null)[] => [...service(), order(), unit];
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

test("RECIPROCAL in the copy gives the engine's pennies from the inverse of the equations", async () => {
  const found = await differencesOf("RECIPROCAL", 200, 20333, (random) => {
    const unit = one(random.pick(roundings));
    const service = serviceOf(random, random.whole(1, 6), random.whole(1, 5), random.chance(0.5));
    return [
      [...service(), unit],
      [...service(), unit],
    ];
  });
  expect(found).toEqual([]);
});

test.each(CLAIM_METHODS.map((method, k) => [method, 20334 + k] as const))(
  "CLAIMS by %s in the copy gives the engine's pennies, with equal and empty claims",
  async (method, seed) => {
    const found = await differencesOf("CLAIMS", 200, seed, (random) => {
      const [count, down] = [random.whole(1, method === "random arrival" ? 5 : 9), random.chance(0.5)];
      const unit = one(random.pick(roundings));
      const call = (): CellGrid[] => {
        const list = random.list(count, () => random.pick([random.whole(0, 4) * 100, random.decimal(0, 9000, 2)]));
        const all = list.reduce((sum, claim) => sum + claim, 0);
        const estate = Math.floor(all * random.pick([0, 0.5, 1, random.next(), random.next()]) * 100) / 100;
        return [one(estate), along(down, list), one(method.toUpperCase()), unit];
      };
      return [call(), call()];
    });
    expect(found).toEqual([]);
  },
);
