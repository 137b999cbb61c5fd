import fc from "fast-check";
import type { Fraction } from "../../../src/engine/money/fraction";
import { ZERO, add, compare, sum, sumColumns } from "../../../src/engine/money/fraction";
import { randomRuns, seedText } from "../../support/randomRuns";

describe("exact sums", () => {
  test("nothing and a half is the half, as it is written", () => {
    expect(add(ZERO, { n: 2n, d: 4n })).toEqual({ n: 2n, d: 4n });
    expect(sumColumns([], 2)).toEqual([
      { n: 0n, d: 1n },
      { n: 0n, d: 1n },
    ]);
  });

  test("a half and a third, a quarter and a third", () => {
    const rows = [
      [
        { n: 1n, d: 2n },
        { n: 1n, d: 4n },
      ],
      [
        { n: 1n, d: 3n },
        { n: 1n, d: 3n },
      ],
    ];
    expect(sumColumns(rows, 2)).toEqual([
      { n: 10n, d: 12n },
      { n: 7n, d: 12n },
    ]);
  });

  const number = fc.record({
    n: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
    d: fc.bigInt({ min: 1n, max: 10n ** 9n }),
  });
  const grids = fc
    .integer({ min: 1, max: 5 })
    .chain((columns) =>
      fc.array(fc.array(number, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
    );
  test(`sums of columns are what adding one number after the other gives (${seedText})`, () => {
    fc.assert(
      fc.property(grids, (rows: readonly (readonly Fraction[])[]) => {
        const columns = rows[0]!.length;
        sumColumns(rows, columns).forEach((found, column) => {
          expect(compare(found, sum(rows.map((row) => row[column]!)))).toBe(0);
        });
      }),
      randomRuns,
    );
  });
});
