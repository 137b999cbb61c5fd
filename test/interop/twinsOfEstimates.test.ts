import type { CellGrid, CellValue } from "../../src/model/cellValue";
import { differencesOf } from "../support/generatedTwins";
import type { SeededRandom } from "../support/seededRandom";

jest.setTimeout(300_000);

const one = (value: CellValue): CellGrid => [[value]];
const along = (vertical: boolean, values: readonly CellValue[]): CellGrid =>
  vertical ? values.map((value) => [value]) : [values];
const schedules: readonly (CellGrid | null)[] = [null, one("standard"), one("Health 2026"), one("lower"), one(0.05)];

test("BONUS in the copy gives the engine's pounds, below the threshold, between and at the cap", async () => {
  const found = await differencesOf("BONUS", 200, 20311, (random) => {
    const [rows, columns] = [random.whole(1, 4), random.whole(1, 3)];
    const call = (): CellGrid[] => [
      random.list(rows, () => random.list(columns, () => random.decimal(-50, 900, 2))),
      one(random.decimal(-20, 400, 1)),
      one(random.decimal(0, 30, 2)),
      one(random.decimal(0, 9000, 2)),
    ];
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

test("MRP in the copy gives the engine's provision of every year, equal and as an annuity", async () => {
  const found = await differencesOf("MRP", 200, 20312, (random) => {
    const [life, annuity] = [one(random.whole(1, 25)), random.chance(0.6)];
    const method = annuity ? one("Annuity") : random.pick([null, one("equal")]);
    const call = (): (CellGrid | null)[] => [
      one(random.decimal(-9000, 9000000, 2)),
      life,
      method,
      annuity ? one(random.pick([0, 0.025, 0.04, 0.0625])) : null,
    ];
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

test("BUYIN in the copy gives the engine's pounds, after the life and where something is owed too", async () => {
  const found = await differencesOf("BUYIN", 200, 20313, (random) => {
    const [owes, left] = [random.chance(0.5), random.chance(0.5)];
    const call = (): (CellGrid | null)[] => [
      one(random.decimal(0, 900000, 2)),
      one(random.decimal(1, 12, 1)),
      one(random.decimal(0, 14, 2)),
      one(random.decimal(0, 1, 3)),
      owes ? one(random.decimal(0, 9000, 2)) : null,
      left ? one(random.decimal(0, 90000, 2)) : null,
    ];
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

test("ANNUALEQUIVALENT in the copy gives the engine's level sum", async () => {
  const found = await differencesOf("ANNUALEQUIVALENT", 200, 20314, (random) => {
    const [schedule, count, down] = [random.pick(schedules), random.whole(2, 40), random.chance(0.5)];
    const call = (): (CellGrid | null)[] => [
      along(
        down,
        random.list(count, () => random.decimal(-90000, 90000, 2)),
      ),
      schedule,
    ];
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

test("SWITCHING in the copy gives the engine's fractions, from net flows and from two columns", async () => {
  const found = await differencesOf("SWITCHING", 200, 20315, (random) => {
    const [schedule, count, down] = [random.pick(schedules), random.whole(2, 20), random.chance(0.5)];
    const twoSides = random.chance(0.5);
    const flows = (): CellGrid =>
      twoSides
        ? random.list(count, () => [random.decimal(0, 90000, 2), random.decimal(0, 90000, 2)])
        : along(
            down,
            random.list(count, () => random.decimal(-90000, 90000, 2)),
          );
    return [
      [flows(), schedule],
      [flows(), schedule],
    ];
  });
  expect(found).toEqual([]);
});

const types = [
  "standard buildings",
  "Non-standard buildings",
  " non-standard civil",
  "standard civil engineering",
  "Equipment/Development",
  "IT",
  "outsourcing",
  "outsourcing (opex)",
];

test("OPTIMISM in the copy gives the engine's fraction for any type, any mix and another type later", async () => {
  const found = await differencesOf("OPTIMISM", 200, 20316, (random) => {
    const [mix, measure] = [random.whole(0, 4), random.pick([null, one("capital"), one("Duration"), one("operating")])];
    const parts = random.whole(0, 3);
    const type = (): CellGrid =>
      mix === 0 ? one(random.pick(types)) : random.list(mix, () => [random.pick(types), random.whole(0, 9)]);
    const call = (): (CellGrid | null)[] => [
      type(),
      parts === 0
        ? null
        : along(
            true,
            random.list(parts, () => random.decimal(0, 0.5, 2)),
          ),
      measure,
    ];
    return [call(), call()];
  });
  expect(found).toEqual([]);
});

/** Deflators by calendar year, by financial year as text, or by a date in the year, with or without a header. */
function deflators(random: SeededRandom): { readonly years: readonly CellValue[]; readonly grid: () => CellGrid } {
  const [first, count, header] = [random.whole(2005, 2020), random.whole(2, 9), random.chance(0.5)];
  const calendar = random.chance(0.4);
  const years = random.list(count, (k): CellValue => {
    const year = first + k;
    const financial = `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
    return calendar ? random.pick([year, String(year)]) : random.pick([financial, financial.replace("/", "-")]);
  });
  const grid = (): CellGrid => [
    ...(header ? [["Year", "Index"]] : []),
    ...years.map((year): CellValue[] => [year, random.decimal(40, 140, 3)]),
  ];
  return { years, grid };
}

test("REALTERMS in the copy gives the engine's pounds, and takes another year later", async () => {
  const found = await differencesOf("REALTERMS", 200, 20317, (random) => {
    const { years, grid } = deflators(random);
    const call = (year: () => CellValue): CellGrid[] => [
      one(random.decimal(-9000, 900000, 2)),
      one(year()),
      one(year()),
      grid(),
    ];
    const written = years.map((year) => String(year).replace("-", "/"));
    return [call(() => random.pick(years)), call(() => random.pick(written))];
  });
  expect(found).toEqual([]);
});

test("REDUNDANCYWEEKS in the copy gives the engine's weeks at every age and service", async () => {
  const found = await differencesOf("REDUNDANCYWEEKS", 200, 20318, (random) => {
    const call = (): CellGrid[] => {
      const age = random.pick([random.whole(16, 75), random.decimal(16, 66, 1)]);
      return [one(age), one(Math.min(age, random.pick([random.whole(0, 45), random.decimal(0, 25, 2)])))];
    };
    return [call(), call()];
  });
  expect(found).toEqual([]);
});
