import fc from "fast-check";
import type { ServiceUse } from "../../../src/engine/index";
import { stepDownRecharge } from "../../../src/engine/index";
import { readDecimal, toNumber } from "../../../src/engine/money/decimal";
import type { Fraction } from "../../../src/engine/money/fraction";
import { ZERO, add, divide, multiply, sum } from "../../../src/engine/money/fraction";
import { randomRuns, seedText } from "../../support/randomRuns";
import { valueOf } from "../../support/valueOf";

/** Department after department, each amount a fraction by itself. */
function oneByOne({ costs, usage }: ServiceUse, order: readonly number[]): { units: number[]; passedOn: number[] } {
  const columns = usage[0]!.length;
  const held: Fraction[] = Array.from({ length: columns }, (_, at) => readDecimal(costs[at] ?? 0));
  const open = held.map(() => true);
  for (const position of order) {
    const own = position - 1;
    open[own] = false;
    const row = usage[own]!.map((used, column) => (open[column] ? readDecimal(used) : ZERO));
    const all = sum(row);
    if (held[own]!.n === 0n) continue;
    row.forEach((used, column) => (held[column] = add(held[column]!, divide(multiply(held[own]!, used), all))));
  }
  const figures = held.map(toNumber);
  return { units: figures.slice(costs.length), passedOn: figures.slice(0, costs.length) };
}

describe("the step-down method", () => {
  test("closes one department after the other, in the order that is asked", () => {
    const table = {
      costs: [100, 10],
      usage: [
        [0, 1, 1, 2],
        [3, 0, 1, 0],
      ],
    };
    expect(stepDownRecharge(table, [1, 2], 0)).toMatchObject({
      ok: true,
      value: { charges: [60, 50], passedOn: [100, 35], order: [1, 2] },
    });
    expect(stepDownRecharge(table, [2, 1], 0)).toMatchObject({
      ok: true,
      value: { charges: [2.5 + 107.5 / 3, 215 / 3], passedOn: [107.5, 10], order: [2, 1] },
    });
  });

  test("a department that has nothing to pass on passes nothing, and need not be used", () => {
    const idle = {
      costs: [0, 30],
      usage: [
        [0, 0, 0],
        [1, 0, 2],
      ],
    };
    expect(stepDownRecharge(idle, [1, 2], 0)).toMatchObject({ ok: true, value: { charges: [30], passedOn: [0, 30] } });
    expect(stepDownRecharge(idle, [2, 1], 0)).toEqual({
      ok: false,
      problems: [{ code: "use-nowhere", department: 1, by: "those that come later" }],
    });
  });

  test(`gives what amounts give that are fractions by themselves (${seedText})`, () => {
    const table = fc.integer({ min: 1, max: 6 }).chain((supports) =>
      fc.record({
        costs: fc.array(
          fc.integer({ min: -9999, max: 900_000 }).map((value) => value / 100),
          {
            minLength: supports,
            maxLength: supports,
          },
        ),
        usage: fc.array(
          fc.array(
            fc.nat({ max: 999 }).map((value) => value / 10),
            { minLength: supports + 1, maxLength: supports + 1 },
          ),
          { minLength: supports, maxLength: supports },
        ),
      }),
    );
    fc.assert(
      fc.property(table, ({ costs, usage }) => {
        const service = { costs, usage: usage.map((row) => [...row, 0.5]) };
        const found = valueOf(stepDownRecharge(service, null, 0));
        const { units, passedOn } = oneByOne(service, found.order);
        expect(found.charges).toEqual(units);
        expect(found.passedOn).toEqual(passedOn);
      }),
      randomRuns,
    );
  });
});
