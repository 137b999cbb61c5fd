import fc from "fast-check";
import { splitAmount } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";

interface Row {
  readonly weight: bigint;
  readonly low: bigint;
  readonly high: bigint;
}

/**
 * The bounded split by trying every way to hold partners at their bounds: the free ones share the rest in proportion, and a way is right when the one
 * multiplier (rest over free weights, as a fraction) presses each held partner against its bound. Gives parts as numerators over one denominator.
 */
function bruteForce(total: bigint, rows: readonly Row[]): { parts: bigint[]; denominator: bigint } | null {
  for (let way = 0; way < 3 ** rows.length; way++) {
    const holds = rows.map((_, index) => Math.floor(way / 3 ** index) % 3);
    const held = rows.reduce((sum, { low, high }, i) => sum + (holds[i] === 0 ? low : holds[i] === 1 ? high : 0n), 0n);
    const free = rows.reduce((sum, { weight }, i) => sum + (holds[i] === 2 ? weight : 0n), 0n);
    const rest = total - held;
    if (free === 0n) continue;
    const right = rows.every(({ weight, low, high }, i) => {
      const raw = weight * rest;
      if (weight === 0n) return holds[i] === 0;
      if (holds[i] === 0) return raw <= low * free;
      if (holds[i] === 1) return raw >= high * free;
      return raw >= low * free && raw <= high * free;
    });
    if (right)
      return {
        parts: rows.map(({ weight, low, high }, i) =>
          holds[i] === 0 ? low * free : holds[i] === 1 ? high * free : weight * rest,
        ),
        denominator: free,
      };
  }
  return null;
}

describe(`bounds against trying every way (${seedText})`, () => {
  const row = fc.record({
    weight: fc.integer({ min: 0, max: 9 }),
    low: fc.integer({ min: 0, max: 40 }),
    room: fc.integer({ min: 0, max: 60 }),
  });

  test("the one multiplier is found exactly", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 300 }), (list, total) => {
        fc.pre(list.some(({ weight }) => weight > 0));
        const rows = list.map(({ weight, low, room }) => ({
          weight: BigInt(weight),
          low: BigInt(low),
          high: BigInt(low + room),
        }));
        const expected = bruteForce(BigInt(total), rows);
        const result = splitAmount(
          total,
          list.map(({ weight }) => weight),
          {
            minimum: list.map(({ low }) => low),
            maximum: list.map(({ low, room }) => low + room),
            unit: 0,
          },
        );
        const lowest = list.reduce((sum, { low }) => sum + low, 0);
        const highest = list.reduce((sum, { weight, low, room }) => sum + low + (weight > 0 ? room : 0), 0);
        if (total < lowest || total > highest) {
          expect(result).toMatchObject({
            ok: false,
            problems: [{ gap: total < lowest ? lowest - total : total - highest }],
          });
          return;
        }
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
        if (expected !== null)
          expect(result.value).toEqual(expected.parts.map((part) => Number(part) / Number(expected.denominator)));
        expect(result.value.reduce((sum, part) => sum + part, 0)).toBeCloseTo(total, 9);
      }),
      randomRuns,
    );
  });
});
