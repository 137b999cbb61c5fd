import fc from "fast-check";
import { bandOf, exactBands, sliceBySlice } from "../../../src/engine/allocation/exactBands";
import { bandedCharges, painGain } from "../../../src/engine/index";
import { readDecimal, toNumber } from "../../../src/engine/money/decimal";
import type { Fraction } from "../../../src/engine/money/fraction";
import { ZERO, add, compare, fraction, multiply, subtract } from "../../../src/engine/money/fraction";
import { randomRuns, seedText } from "../../support/randomRuns";

const band = (upTo: Fraction | null, rate: bigint) => ({ upTo, rate: fraction(rate) });

describe("the band of a usage", () => {
  const bands = exactBands([band(fraction(10n), 3n), band(fraction(20n), 2n), band(fraction(30n), 1n)]);

  test("a limit belongs to the band that ends there, and the last takes what is beyond it", () => {
    const rates = [0n, 10n, 11n, 20n, 21n, 30n, 31n].map((usage) => bandOf(fraction(usage), bands).rate.n);
    expect(rates).toEqual([3n, 3n, 2n, 2n, 1n, 1n, 1n]);
  });

  test("each begins where the one before ends, at what those before it cost", () => {
    const begun = [0n, 15n, 25n].map((usage) => {
      const { from, before } = bandOf(fraction(usage), bands);
      return [toNumber(from), toNumber(before)];
    });
    expect(begun).toEqual([
      [0, 0],
      [10, 30],
      [20, 50],
    ]);
    expect(toNumber(sliceBySlice(fraction(25n), bands))).toBe(55);
    expect(sliceBySlice(fraction(25n), exactBands([]))).toEqual(ZERO);
  });

  test("limits closer together than doubles can tell are told apart", () => {
    const hair = (count: bigint): Fraction => ({ n: 10n ** 30n + count, d: 10n ** 30n });
    const close = exactBands([band(hair(2n), 1n), band(hair(4n), 2n), band(null, 3n)]);
    expect([1n, 2n, 3n, 4n, 5n].map((count) => bandOf(hair(count), close).rate.n)).toEqual([1n, 1n, 2n, 2n, 3n]);
  });
});

describe(`bands against each slice by itself (${seedText})`, () => {
  const rates = fc.array(fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: -100, max: 300 })), {
    minLength: 1,
    maxLength: 8,
  });
  const written = (list: readonly (readonly [width: number, rate: number])[], open: boolean, scale: number) => {
    let end = 0;
    return list.map(([width, rate], index) => {
      end += width;
      return { upTo: open && index === list.length - 1 ? null : end / scale, rate: rate / 100 };
    });
  };
  /** What lies between two amounts, band by band. */
  const between = (
    low: Fraction,
    high: Fraction,
    bands: readonly { upTo: Fraction | null; rate: Fraction }[],
  ): Fraction => {
    let [sum, from] = [ZERO, ZERO];
    for (const { upTo, rate } of bands) {
      const start = compare(from, low) > 0 ? from : low;
      const end = upTo !== null && compare(upTo, high) < 0 ? upTo : high;
      if (compare(end, start) > 0) sum = add(sum, multiply(subtract(end, start), rate));
      from = upTo ?? from;
    }
    return sum;
  };

  test("a usage costs the sum of its slices, or all of it the price of the band that it ends in", () => {
    fc.assert(
      fc.property(rates, fc.boolean(), fc.nat({ max: 40_000 }), (list, open, cents) => {
        const bands = written(list, open, 100);
        const last = bands.at(-1)!.upTo;
        const usage = last === null ? cents / 100 : Math.min(last, cents / 100);
        const exact = bands.map(({ upTo, rate }) => ({
          upTo: upTo === null ? null : readDecimal(upTo),
          rate: readDecimal(rate),
        }));
        const slices = toNumber(between(ZERO, readDecimal(usage), exact));
        expect(bandedCharges([usage], bands)).toEqual({ ok: true, value: [slices] });
        const own = exact.find(({ upTo }) => upTo === null || compare(readDecimal(usage), upTo) <= 0)!;
        const whole = toNumber(multiply(readDecimal(usage), own.rate));
        expect(bandedCharges([usage], bands, "slab")).toEqual({ ok: true, value: [whole] });
      }),
      randomRuns,
    );
  });

  test("a gain or a pain is what lies between target and outturn, whichever is higher, as far as the bands go", () => {
    fc.assert(
      fc.property(
        rates,
        fc.boolean(),
        fc.integer({ min: 1, max: 9999 }),
        fc.nat({ max: 3000 }),
        (list, open, pence, part) => {
          const bands = written(list, open, 2500);
          const target = pence / 100;
          const [aim, last] = [readDecimal(target), bands.at(-1)!.upTo];
          const exact = bands.map(({ upTo, rate }) => ({
            upTo: upTo === null ? null : multiply(aim, readDecimal(upTo)),
            rate: readDecimal(rate),
          }));
          const outturn = Math.round(target * (last === null ? part / 1000 : Math.min(last, part / 1000)) * 100) / 100;
          const top = exact.at(-1)!.upTo;
          fc.pre(top === null || compare(readDecimal(outturn), top) <= 0);
          const spent = readDecimal(outturn);
          const share =
            compare(spent, aim) <= 0 ? toNumber(between(spent, aim, exact)) : 0 - toNumber(between(aim, spent, exact));
          expect(painGain(target, [outturn], bands)).toEqual({ ok: true, value: [share] });
        },
      ),
      randomRuns,
    );
  });
});
