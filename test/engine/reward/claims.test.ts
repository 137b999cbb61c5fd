import fc from "fast-check";
import { CLAIM_METHODS, shareClaims } from "../../../src/engine/index";
import type { ClaimMethod } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";

const pence = (values: readonly number[]): number => values.reduce((sum, value) => sum + Math.round(value * 100), 0);
const problem = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 6 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([claims, part]) => ({ claims, estate: Math.floor(claims.reduce((sum, claim) => sum + claim, 0) * part) }));

function awards(estate: number, claims: readonly number[], method: ClaimMethod, unit = 0): readonly number[] {
  const result = shareClaims(estate, claims, method, unit);
  if (!result.ok) throw new Error(`${method} has an answer`);
  return result.value;
}

function orders(count: number): number[][] {
  if (count === 0) return [[]];
  return orders(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, at) => [...order.slice(0, at), count - 1, ...order.slice(at)]),
  );
}

/** Every order of arrival, each paid in turn. */
function everyOrder(estate: number, claims: readonly number[]): number[] {
  const all = orders(claims.length);
  const paid = claims.map(() => 0);
  for (const order of all) {
    let left = estate;
    for (const i of order) {
      const gets = Math.min(left, claims[i]!);
      paid[i]! += gets;
      left -= gets;
    }
  }
  return paid.map((sum) => sum / all.length);
}

/** λ by halving, without the breakpoints that the engine looks for. */
function byHalving(total: number, at: (level: number) => readonly number[], top: number): readonly number[] {
  let [low, high] = [0, top];
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (at(middle).reduce((sum, value) => sum + value, 0) < total) low = middle;
    else high = middle;
  }
  return at(high);
}

/** What two claimants do with what both get together, by the contested garment: each concedes what it does not claim, the rest is halved. */
function garment(estate: number, a: number, b: number): [number, number] {
  const concededToA = Math.max(0, estate - b);
  const concededToB = Math.max(0, estate - a);
  const contested = (estate - concededToA - concededToB) / 2;
  return [concededToA + contested, concededToB + contested];
}

const expectNear = (found: readonly number[], wanted: readonly number[]): void => {
  found.forEach((value, i) => expect(Math.abs(value - wanted[i]!)).toBeLessThan(1e-6));
};

describe("claims on an estate", () => {
  test("no claims, an estate of nothing and claims of nothing have answers", () => {
    for (const method of CLAIM_METHODS) {
      expect(awards(0, [], method)).toEqual([]);
      expect(awards(0, [5, 3], method)).toEqual([0, 0]);
      expect(awards(0, [0, 0], method)).toEqual([0, 0]);
      expect(awards(8, [5, 3], method)).toEqual([5, 3]);
    }
  });

  test("the library refuses amounts below zero and an estate above the claims", () => {
    const facts = { code: "number-out-of-range", value: -1, expected: "0 or more" } as const;
    expect(shareClaims(-1, [1, -1])).toStrictEqual({
      ok: false,
      problems: [
        { ...facts, place: { argument: "estate" } },
        { ...facts, place: { argument: "claims", row: 2 } },
      ],
    });
    expect(shareClaims(3, [1, 1])).toMatchObject({ ok: false, problems: [{ code: "claims-below-estate", gap: 1 }] });
  });

  test("the four methods on the widows' claims, estate 200", () => {
    expect(awards(200, [100, 200, 300], "random arrival", 0.01)).toEqual([33.33, 83.34, 83.33]);
    expect(awards(200, [100, 200, 300], "adjusted proportional", 0.01)).toEqual([40, 80, 80]);
    expect(awards(200, [100, 200, 300], "equal awards", 0.01)).toEqual([66.67, 66.67, 66.66]);
    expect(awards(200, [100, 200, 300], "equal losses", 0.01)).toEqual([0, 50, 150]);
    expect(shareClaims(200, [100, 200, 300])).toEqual({ ok: true, value: [33.33, 66.67, 100] });
  });

  test("adjusted proportional first pays what nobody else claims, and shares the rest by what is left of the claims", () => {
    expect(awards(500, [100, 200, 300], "adjusted proportional", 0.01)).toEqual([66.66, 166.67, 266.67]);
  });

  test("claims in pence are shared as claims in pounds are", () => {
    for (const method of CLAIM_METHODS) {
      const pounds = awards(350, [100, 200, 300], method);
      expectNear(
        awards(3.5, [1, 2, 3], method).map((award) => award * 100),
        pounds,
      );
      expectNear(
        awards(0.35, [0.1, 0.2, 0.3], method).map((award) => award * 1000),
        pounds,
      );
    }
  });
});

describe(`claims over random estates (${seedText})`, () => {
  test("every method pays the estate, no claim more than whole, no larger claim less", () => {
    fc.assert(
      fc.property(problem, fc.constantFrom(...CLAIM_METHODS), ({ estate, claims }, method) => {
        const paid = awards(estate, claims, method, 0.01);
        expect(pence(paid)).toBe(estate * 100);
        paid.forEach((award, i) => {
          expect(award).toBeGreaterThanOrEqual(0);
          expect(award).toBeLessThanOrEqual(claims[i]!);
          claims.forEach((claim, j) => {
            if (claims[i]! <= claim) expect(award).toBeLessThan(paid[j]! + 0.011);
          });
        });
      }),
      randomRuns,
    );
  });

  test("random arrival is the average over every order", () => {
    fc.assert(
      fc.property(problem, ({ estate, claims }) => {
        expectNear(awards(estate, claims, "random arrival"), everyOrder(estate, claims));
        // Beyond 2^33, where amounts are added in two halves.
        const large = 12_345_678_901;
        expectNear(
          awards(
            estate * large,
            claims.map((claim) => claim * large),
            "random arrival",
          ).map((award) => award / large),
          everyOrder(estate, claims),
        );
        const fine = claims.map((claim) => claim * 1e12 + 0.001);
        expectNear(
          awards(estate * 1e12, fine, "random arrival").map((award) => award / 1e12),
          everyOrder(
            estate,
            fine.map((claim) => claim / 1e12),
          ),
        );
      }),
      randomRuns,
    );
  });

  test("equal awards and equal losses are the level found by halving", () => {
    fc.assert(
      fc.property(problem, ({ estate, claims }) => {
        const most = Math.max(...claims) + 1;
        const cut = (level: number) => claims.map((claim) => Math.min(claim, level));
        expectNear(awards(estate, claims, "equal awards"), byHalving(estate, cut, most));
        const lost = (level: number) => claims.map((claim) => Math.max(0, claim - (most - level)));
        expectNear(awards(estate, claims, "equal losses"), byHalving(estate, lost, most));
      }),
      randomRuns,
    );
  });

  test("the Talmud's rule shares as the contested garment does, for every two claimants", () => {
    fc.assert(
      fc.property(problem, ({ estate, claims }) => {
        const paid = awards(estate, claims, "talmud");
        paid.forEach((award, i) =>
          paid.slice(i + 1).forEach((other, k) => {
            const j = i + 1 + k;
            expectNear([award, other], garment(award + other, claims[i]!, claims[j]!));
          }),
        );
      }),
      randomRuns,
    );
  });

  test("adjusted proportional pays two claimants as the contested garment does", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 500 }),
        fc.nat({ max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, part) => {
          const estate = Math.floor((a + b) * part);
          expectNear(awards(estate, [a, b], "adjusted proportional"), garment(estate, a, b));
        },
      ),
      randomRuns,
    );
  });

  test("proportional, Talmud, random arrival and adjusted proportional are their own duals", () => {
    fc.assert(
      fc.property(
        problem,
        fc.constantFrom(...CLAIM_METHODS.filter((m) => !m.startsWith("equal"))),
        ({ estate, claims }, method) => {
          const missing = claims.reduce((sum, claim) => sum + claim, 0) - estate;
          const lost = awards(missing, claims, method);
          expectNear(
            awards(estate, claims, method),
            claims.map((claim, i) => claim - lost[i]!),
          );
        },
      ),
      randomRuns,
    );
  });
});

describe("random arrival in numbers too large or too fine for doubles, and the most claims of that kind", () => {
  test("fifteen claims of such numbers are refused, and fourteen that leave nothing for most are shared", () => {
    const fine = Array.from({ length: 14 }, (_, i) => 9e11 + (i + 1) / 1000);
    expect(shareClaims(7e12, [...fine, 1.0001], "random arrival")).toMatchObject({
      ok: false,
      problems: [{ code: "too-many-claims", count: 15, limit: 14 }],
    });
    expect(pence(awards(0.14, fine, "random arrival", 0.01))).toBe(14);
  });
});
