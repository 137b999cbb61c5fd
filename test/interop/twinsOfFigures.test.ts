import type { CellGrid, CellValue } from "../../src/model/cellValue";
import { differencesOf } from "../support/generatedTwins";
import type { SeededRandom } from "../support/seededRandom";

jest.setTimeout(300_000);

const one = (value: CellValue): CellGrid => [[value]];
const along = (vertical: boolean, values: readonly CellValue[]): CellGrid =>
  vertical ? values.map((value) => [value]) : [values];

test("DAMPEN in the copy gives the engine's pennies", async () => {
  const found = await differencesOf("DAMPEN", 200, 20271, (random) => {
    const [count, down] = [random.whole(2, 9), random.chance(0.5)];
    const call = (): CellGrid[] => [
      along(
        down,
        random.list(count, () => random.decimal(0, 90000, 2)),
      ),
      along(
        down,
        random.list(count, () => random.decimal(0, 90000, 2)),
      ),
      one(random.decimal(0, 1, 2)),
      one(0.01),
    ];
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

test("TOLERANCE in the copy keeps or replaces the agreed shares as the engine does, at the very edge too", async () => {
  const found = await differencesOf("TOLERANCE", 200, 20272, (random) => {
    const count = random.whole(2, 6);
    const call = (): CellGrid[] => {
      const agreed = random.list(count, () => random.whole(1, 20));
      const total = agreed.reduce((sum, part) => sum + part, 0);
      const hundred = agreed.map((part, i) =>
        i === 0
          ? 100 - agreed.slice(1).reduce((sum, next) => sum + Math.floor((next * 100) / total), 0)
          : Math.floor((part * 100) / total),
      );
      const actual = hundred.map((part) => part * 10);
      const moved = random.pick([0, 10, 29, 30, 31]);
      const shifted = actual.map((part, i) => (i === 0 ? part + moved : i === 1 ? part - moved : part));
      return [
        along(
          true,
          hundred.map((part) => part / 100),
        ),
        along(
          true,
          shifted.map((part) => Math.max(part, 0)),
        ),
        one(random.pick([1, 3, 2.9])),
      ];
    };
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

test("COLLAR in the copy gives the engine's pennies, with joiners, credits and wide or narrow collars", async () => {
  const found = await differencesOf("COLLAR", 200, 20273, (random) => {
    const [count, down, sign] = [random.whole(2, 9), random.chance(0.5), random.pick([1, 1, -1])];
    const joiners = random.list(count, () => random.chance(0.15));
    const call = (): (CellGrid | null)[] => {
      const charges = random.list(count, () => sign * random.decimal(0, 90000, 2));
      const prior = charges.map((charge, i): CellValue =>
        joiners[i] === true ? null : Math.round(charge * (0.8 + random.next() * 0.4) * 100) / 100,
      );
      return [
        along(down, charges),
        along(down, prior),
        one(random.pick([0.05, 0.1, 0.25])),
        one(random.pick([0.1, 0.3])),
        one(0.01),
      ];
    };
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

const balances = (random: SeededRandom, count: number): CellGrid => {
  const figures = random.list(count, () => random.decimal(-900, 900, 2));
  const pence = figures.slice(1).reduce((sum, figure) => sum + Math.round(figure * 100), 0);
  return [["Partner", "Balance"], ...figures.map((figure, i) => [`P${i}`, i === 0 ? -pence / 100 : figure])];
};

test("SETTLE in the copy gives the engine's payments, also where some balances clear among themselves", async () => {
  const found = await differencesOf("SETTLE", 200, 20274, (random) => {
    const paired = random.chance(0.5);
    const pair = [random.decimal(1, 900, 2), random.decimal(1, 900, 2)];
    const now = paired
      ? [
          ["P0", pair[0]!],
          ["P1", -pair[1]!],
          ["P2", -pair[0]!],
          ["P3", pair[1]!],
        ]
      : balances(random, random.whole(2, 14));
    const then = balances(random, paired ? 4 : now.length - 1).slice(paired ? 1 : 0);
    return [[now], [then]];
  });
  expect(found).toEqual([]);
});

test("EXITDATE in the copy gives the engine's day, at month ends and in leap years", async () => {
  const found = await differencesOf("EXITDATE", 200, 20275, (random) => {
    const expiry = random.pick<CellGrid | null>([
      null,
      one("any"),
      one("31 March"),
      one("29 February"),
      one("30 September"),
      one(46112),
    ]);
    const call = (): (CellGrid | null)[] => [one(random.whole(44000, 49000)), one(random.whole(0, 30)), expiry];
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

test("PARTYEAR in the copy gives the engine's part of the year", async () => {
  const found = await differencesOf("PARTYEAR", 200, 20276, (random) => {
    const call = (): CellGrid[] => [one(random.decimal(-1000, 900000, 2)), one(random.whole(44000, 49000))];
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

test("EXITCHARGE in the copy gives the engine's pennies", async () => {
  const found = await differencesOf("EXITCHARGE", 200, 20277, (random) => {
    const years = random.whole(1, 6);
    const [perYear, given] = [random.chance(0.3), random.chance(0.8)];
    const unit = one(random.pick([0.01, 0.01, 1]));
    const call = (): (CellGrid | null)[] => [
      perYear
        ? along(
            true,
            random.list(years, () => random.decimal(0, 90000, 2)),
          )
        : one(random.decimal(-5000, 90000, 2)),
      given
        ? along(
            true,
            random.list(years, () => random.decimal(0, 1, 1)),
          )
        : null,
      one(random.pick([0, 0.035, 0.05])),
      one(random.decimal(0, 9000, 2)),
      one(random.decimal(0, 90000, 2)),
      unit,
    ];
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

const schedules: readonly (CellGrid | null)[] = [null, one("standard"), one("Health 2026"), one("lower"), one(0.05)];

test("DISCOUNTFACTOR in the copy gives the engine's factors through the steps of a schedule", async () => {
  const found = await differencesOf("DISCOUNTFACTOR", 200, 20278, (random) => {
    const [schedule, down] = [random.pick(schedules), random.chance(0.5)];
    const count = random.whole(1, 8);
    const call = (): (CellGrid | null)[] => [
      along(
        down,
        random.list(count, () => random.whole(0, 60)),
      ),
      schedule,
    ];
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

test("PRESENTVALUE in the copy gives the engine's figure, at the end and in the middle of years", async () => {
  const found = await differencesOf("PRESENTVALUE", 200, 20279, (random) => {
    const [schedule, count] = [random.pick(schedules), random.whole(1, 45)];
    const timing = random.pick<CellGrid | null>([null, one("end"), one("mid")]);
    const call = (): (CellGrid | null)[] => [
      along(
        false,
        random.list(count, () => random.decimal(-90000, 90000, 2)),
      ),
      schedule,
      timing,
    ];
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

test("PAYBACK in the copy gives the engine's years", async () => {
  const found = await differencesOf("PAYBACK", 200, 20280, (random) => {
    const [schedule, count] = [random.pick(schedules), random.whole(3, 15)];
    const call = (): (CellGrid | null)[] => [
      [[random.decimal(-90000, 1000, 2), ...random.list(count, () => random.decimal(-9000, 40000, 2))]],
      schedule,
    ];
    return [call(), call()];
  });
  expect(found).toEqual([]);
});
