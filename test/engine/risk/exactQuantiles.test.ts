import fc from "fast-check";
import { exactQuantiles } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";
import { SeededRandom } from "../../support/seededRandom";

const chances = [0, 0.01, 0.1, 0.25, 0.5, 0.9, 0.999, 1];

function bySorting(values: Float64Array): number[] {
  const sorted = values.slice().sort();
  return chances.map((chance) => {
    const place = chance * (values.length - 1);
    const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
    return low + (place - Math.floor(place)) * (high - low);
  });
}

describe("exact quantiles", () => {
  test("are those of Excel's PERCENTILE.INC and of NumPy", () => {
    const values = Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6);
    const found = exactQuantiles(values, [0, 0.1, 0.25, 0.5, 0.9, 1]);
    [1, 1, 1.75, 3.5, 6.9, 9].forEach((value, index) => expect(found[index]).toBeCloseTo(value, 12));
    expect(exactQuantiles(Float64Array.of(7), [0, 0.5, 1])).toEqual([7, 7, 7]);
  });

  const chance = new SeededRandom(20);
  const random = () => chance.next();
  const count = 30_000;
  const shapes: readonly (readonly [string, (at: number) => number])[] = [
    ["even", () => random()],
    ["all the same", () => 5],
    ["two heaps far apart", (at) => (at % 2 === 0 ? random() : 1e9 + random())],
    ["a few enormous", (at) => (at % 1000 === 999 ? 1e300 * random() : random())],
    ["enormous both ways", (at) => (at % 2 === 0 ? 1 : -1) * 1e308 * random()],
    ["tiny among large", (at) => (at % 500 === 0 ? 1e6 : 1e-300 * random())],
    ["few different values", () => Math.floor(random() * 4)],
    ["rising", (at) => at],
    ["falling", (at) => -at],
    ["steps of many sizes", () => Math.exp(200 * random() - 100)],
  ];
  test.each(shapes)("equal those of sorting: %s", (_, valueAt) => {
    const values = Float64Array.from({ length: count }, (_value, at) => valueAt(at));
    expect(exactQuantiles(values, chances)).toEqual(bySorting(values));
  });

  test("leave the numbers as they were", () => {
    const values = Float64Array.from({ length: 20_000 }, (_, at) => (at * 7919) % 20_011);
    const before = values.slice();
    exactQuantiles(values, chances);
    expect(values).toEqual(before);
  });

  test(`equal those of sorting for any numbers (${seedText})`, () => {
    const few = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(few, (list) => {
        const values = Float64Array.from(list);
        expect(exactQuantiles(values, chances)).toEqual(bySorting(values));
      }),
      randomRuns,
    );
  });
});
