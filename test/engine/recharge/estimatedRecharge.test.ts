import { estimatedRecharge, reciprocalRecharge, solveLinear } from "../../../src/engine/index";
import { SeededRandom } from "../../support/seededRandom";

const SEED = 20261121;

/** Rows with some use outside; in one table of four nearly all service stays among the support departments. */
function service(random: SeededRandom, supports: number, units: number) {
  const outside = random.chance(0.25) ? 0.01 : 1;
  return {
    costs: random.list(supports, () => random.decimal(-5000, 900_000, 2)),
    usage: random.list(supports, () =>
      random.list(supports + units, (x) => (x < supports ? random.whole(0, 9) : random.whole(1, 9) * outside)),
    ),
  };
}

describe(`recharges estimated in doubles (seed ${String(SEED)})`, () => {
  test("are no further from the exact charges than they say, in 1,000 tables", () => {
    const random = new SeededRandom(SEED);
    for (let round = 0; round < 1000; round++) {
      const table = service(random, random.whole(1, 9), random.whole(1, 4));
      const [rough, exact] = [estimatedRecharge(table), reciprocalRecharge(table, 0)];
      if (!rough.ok || !exact.ok) throw new Error("the table has an answer");
      expect(rough.value.isEstimate).toBe(true);
      expect(rough.value.error).toBeLessThan(0.1);
      exact.value.charges.forEach((charge, i) =>
        expect(Math.abs(charge - rough.value.charges[i]!)).toBeLessThanOrEqual(rough.value.error),
      );
      exact.value.passedOn.forEach((amount, i) =>
        expect(Math.abs(amount - rough.value.passedOn[i]!)).toBeLessThanOrEqual(rough.value.error),
      );
    }
  });

  test("300 departments are proved to be off by less than a pound, and charge the whole cost", () => {
    const table = service(new SeededRandom(7), 300, 20);
    const rough = estimatedRecharge(table);
    if (!rough.ok) throw new Error("the table has an answer");
    const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
    expect(rough.value.error).toBeLessThan(1);
    expect(Math.abs(sum(rough.value.charges) - sum(table.costs))).toBeLessThan(1e-5);
  });

  test("an idle department is left out; closed groups and unfit tables are refused", () => {
    const idle = {
      costs: [100, 0],
      usage: [
        [0, 0, 1, 3],
        [0, 0, 0, 0],
      ],
    };
    expect(estimatedRecharge(idle)).toMatchObject({ ok: true, value: { charges: [25, 75] } });
    expect(
      estimatedRecharge({
        costs: [1, 1],
        usage: [
          [0, 1, 0],
          [1, 0, 0],
        ],
      }),
    ).toMatchObject({
      ok: false,
      problems: [{ code: "recharge-closed-group", departments: [1, 2] }],
    });
    expect(estimatedRecharge({ costs: [1], usage: [[1]] })).toMatchObject({ ok: false });
  });
});

describe("a linear solve in doubles", () => {
  test("finds what was put in, for every size from 1 to 40, rows in any order", () => {
    const random = new SeededRandom(SEED);
    for (let count = 1; count <= 40; count++) {
      const wanted = random.list(count, () => random.whole(-9, 9));
      const rows = random.list(count, (i) =>
        random.list(count, (j) => random.whole(-9, 9) + (j === count - 1 - i ? 99 : 0)),
      );
      const right = rows.map((row) => row.reduce((sum, value, j) => sum + value * wanted[j]!, 0));
      const found = solveLinear(Float64Array.from(rows.flat()), Float64Array.from(right));
      found!.forEach((value, i) => expect(value).toBeCloseTo(wanted[i]!, 7));
    }
  });

  test("says that a singular matrix, or one with what is no number, has no solution", () => {
    expect(solveLinear(Float64Array.from([1, 2, 2, 4]), Float64Array.from([1, 2]))).toBeNull();
    expect(solveLinear(Float64Array.from([NaN]), Float64Array.from([1]))).toBeNull();
  });
});
