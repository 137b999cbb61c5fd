import type { CellGrid, CellValue } from "../../src/model/cellValue";
import { differencesOf } from "../support/generatedTwins";
import type { SeededRandom } from "../support/seededRandom";

jest.setTimeout(300_000);

const one = (value: CellValue): CellGrid => [[value]];
const along = (vertical: boolean, values: readonly CellValue[]): CellGrid =>
  vertical ? values.map((value) => [value]) : [values];
const units = [0.01, 0.01, 0.05, 1, 0];

/** Bands that rise, with a header or without, with or without an end. */
function bandsOf(random: SeededRandom, step: number, rate: () => number): () => CellGrid {
  const [count, header, end] = [random.whole(1, 5), random.chance(0.4), random.pick([null, "none", "limit"])];
  return () => {
    let limit = 0;
    const rows = random.list(count, (k): CellValue[] => {
      limit = Math.round((limit + random.decimal(0.1, 1, 1) * step) * 100) / 100;
      return [k === count - 1 && end !== "limit" ? end : limit, rate()];
    });
    return header ? [["Up to", "Rate"], ...rows] : rows;
  };
}

test("BANDED in the copy gives the engine's price at every limit, by slices and by slabs", async () => {
  const found = await differencesOf("BANDED", 200, 20321, (random) => {
    const [rows, columns] = [random.whole(1, 4), random.whole(1, 3)];
    const method = random.pick([null, one("incremental"), one("Slab")]);
    const bands = bandsOf(random, 100, () => random.decimal(0, 9, 3));
    const call = (): (CellGrid | null)[] => {
      const table = bands();
      const limits = table.flatMap(([limit]) => (typeof limit === "number" ? [limit] : []));
      const usage = (): number => random.pick([0, random.decimal(0, 200, 1), ...limits]);
      return [random.list(rows, () => random.list(columns, usage)), table, method];
    };
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

test("PAINGAIN in the copy gives the engine's gain or pain across the bands", async () => {
  const found = await differencesOf("PAINGAIN", 200, 20322, (random) => {
    const count = random.whole(1, 4);
    const bands = bandsOf(random, 0.6, () => random.decimal(0, 1, 2));
    const call = (): CellGrid[] => {
      const target = random.decimal(1000, 900000, 2);
      return [
        one(target),
        along(
          true,
          random.list(count, () => random.pick([target, 0, Math.round(target * random.decimal(0, 2, 2) * 100) / 100])),
        ),
        bands(),
      ];
    };
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

test("NOWORSEOFF in the copy gives the engine's pennies, with credits and where nobody gains", async () => {
  const found = await differencesOf("NOWORSEOFF", 200, 20323, (random) => {
    const [count, down, across] = [random.whole(1, 9), random.chance(0.5), random.chance(0.2)];
    const unit = one(random.pick(units));
    const call = (): CellGrid[] => {
      const even = random.chance(0.1);
      const charges = random.list(count, () => random.decimal(-900, 90000, 2));
      const baselines = charges.map((charge) =>
        even ? charge : Math.round((charge + random.decimal(-4000, 9000, 2)) * 100) / 100,
      );
      return [along(down, charges), along(across ? !down : down, baselines), unit];
    };
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

test("AIRPORT in the copy gives the engine's charge of every need, tied, zero and used often", async () => {
  const found = await differencesOf("AIRPORT", 200, 20324, (random) => {
    const [count, down, counted] = [random.whole(1, 9), random.chance(0.5), random.chance(0.5)];
    const call = (): (CellGrid | null)[] => [
      along(
        down,
        random.list(count, () => random.pick([random.whole(0, 4) * 100, random.decimal(0, 9000, 2)])),
      ),
      counted
        ? along(
            down,
            random.list(count, () => random.pick([random.whole(1, 40), random.decimal(0.1, 4, 1)])),
          )
        : null,
    ];
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

test("GAINSHARE in the copy gives the engine's pennies of gains, losses and gains below the hurdle", async () => {
  const found = await differencesOf("GAINSHARE", 200, 20325, (random) => {
    const [count, down, hurdle] = [random.whole(1, 9), random.chance(0.5), random.chance(0.6)];
    const unit = one(random.pick(units));
    const call = (): (CellGrid | null)[] => [
      one(random.decimal(-9000, 90000, 2)),
      along(
        down,
        random.list(count, () => random.whole(0, 40)),
      ),
      hurdle ? one(random.decimal(0, 60000, 2)) : null,
      unit,
    ];
    return [call(), call()];
  });
  expect(found).toEqual([]);
});
