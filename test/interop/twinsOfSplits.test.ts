import type { CellGrid, CellValue } from "../../src/model/cellValue";
import { generateFormula } from "../support/generatedFormulas";
import { differencesOf } from "../support/generatedTwins";

jest.setTimeout(300_000);

const one = (value: CellValue): CellGrid => [[value]];
const along = (vertical: boolean, values: readonly CellValue[]): CellGrid =>
  vertical ? values.map((value) => [value]) : [values];

test("SPLIT in the copy gives the engine's pennies, with ties, zero weights, negative amounts and other units", async () => {
  const found = await differencesOf("SPLIT", 200, 20281, (random) => {
    const [count, down, tied] = [random.whole(1, 12), random.chance(0.5), random.chance(0.3)];
    const unit = one(random.pick([0.01, 0.01, 0.05, 1, 0]));
    const weights = (): CellValue[] =>
      random.list(count, () => (tied ? random.whole(0, 3) : random.decimal(0, 90000, 3)));
    const call = (): (CellGrid | null)[] => [
      one(random.decimal(-50000, 9000000, 3)),
      along(down, weights()),
      null,
      null,
      unit,
    ];
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

test("SPLIT in the copy keeps minimums and maximums as the engine does", async () => {
  const found = await differencesOf("SPLIT", 200, 20282, (random) => {
    const [count, down, single] = [random.whole(2, 10), random.chance(0.5), random.chance(0.2)];
    const call = (): (CellGrid | null)[] => {
      const amount = random.decimal(-20000, 900000, 2);
      const fair = Math.abs(amount) / count;
      const low = (): CellValue => (random.chance(0.3) ? Math.round(random.next() * fair * 100) / 100 : "none");
      const high = (): CellValue =>
        random.chance(0.4) ? Math.round((0.4 + random.next()) * 150 * fair) / 100 : "none";
      return [
        one(amount),
        along(
          down,
          random.list(count, () => random.whole(0, 40)),
        ),
        single ? one(low()) : along(down, random.list(count, low)),
        single ? one(high()) : along(down, random.list(count, high)),
      ];
    };
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

test("SPLIT in the copy shares a column or a row of amounts", async () => {
  const found = await differencesOf("SPLIT", 200, 20283, (random) => {
    const [count, amounts, down] = [random.whole(2, 6), random.whole(2, 4), random.chance(0.5)];
    const call = (): CellGrid[] => [
      along(
        !down,
        random.list(amounts, () => random.decimal(0, 9000, 2)),
      ),
      along(
        down,
        random.list(count, () => random.whole(0, 9)),
      ),
    ];
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

test("SHARES in the copy gives the engine's shares for every part of the formula language", async () => {
  const found = await differencesOf("SHARES", 200, 20284, (random) => {
    const count = random.whole(2, 8);
    const agreed = random.list(count, (i) => (i === 0 ? 100 - 10 * (count - 1) : 10));
    const regions = random.list(count, () => random.pick(["North", "South", "east "]));
    const formula = one(generateFormula(random, random.whole(0, 3)));
    const call = (): CellGrid[] => [
      formula,
      [
        ["Partner", "Population", "Calls", "Floor area", "Region", "Agreed"],
        ...agreed.map((part, i) => [
          `P${i}`,
          random.whole(0, 100000),
          random.pick([0, random.whole(0, 50)]),
          random.decimal(0, 900, 2),
          regions[i]!,
          part / 100,
        ]),
      ],
    ];
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

test("a share formula near the longest there may be is written in cells that Excel can take", async () => {
  const found = await differencesOf("SHARES", 2, 20285, (random) => {
    const long = random.list(300, (k) => `${k + 1}*SHARE([Calls]+${k})`).join("+");
    const call = (): CellGrid[] => [
      one(long),
      [["Partner", "Calls"], ...random.list(4, (i) => [`P${i}`, random.whole(1, 900)])],
    ];
    return [call(), call()];
  });
  expect(found).toEqual([]);
});
