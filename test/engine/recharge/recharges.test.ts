import fc from "fast-check";
import type { ServiceUse } from "../../../src/engine/index";
import { checkRecharge, directRecharge, reciprocalRecharge, stepDownRecharge } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";

const pence = (values: readonly number[]): number => values.reduce((sum, value) => sum + Math.round(value * 100), 0);

/** Some support departments, and operating units; every row has some use outside, so that no group is closed. */
const service = (least: number, most: number): fc.Arbitrary<ServiceUse> =>
  fc.integer({ min: least, max: most }).chain((supports) =>
    fc.integer({ min: 1, max: 4 }).chain((units) =>
      fc.record({
        costs: fc.array(
          fc.integer({ min: -50_000, max: 900_000 }).map((value) => value / 100),
          { minLength: supports, maxLength: supports },
        ),
        usage: fc.array(
          fc
            .array(fc.integer({ min: 0, max: 20 }), { minLength: supports + units, maxLength: supports + units })
            .map((row) => row.map((value, x) => (x === supports ? value + 1 : value) / 4)),
          { minLength: supports, maxLength: supports },
        ),
      }),
    ),
  );

/** Passes every cost on again and again until nothing is left with the support departments: slow, and without any equation. */
function passedRound({ costs, usage }: ServiceUse): number[] {
  const supports = costs.length;
  let held = [...costs];
  const charges = (usage[0] ?? []).slice(supports).map(() => 0);
  for (let round = 0; round < 4000 && held.some((value) => Math.abs(value) > 1e-12); round++) {
    const next = held.map(() => 0);
    usage.forEach((row, from) => {
      const all = row.reduce((sum, value, to) => sum + (to === from ? 0 : value), 0);
      row.forEach((value, to) => {
        if (to === from) return;
        const part = (held[from]! * value) / all;
        if (to < supports) next[to]! += part;
        else charges[to - supports]! += part;
      });
    });
    held = next;
  }
  return charges;
}

describe("recharges between departments", () => {
  const costs = [6300000, 1452150];
  const usage = [
    [0, 0.2, 0.3, 0.5],
    [0.1, 0, 0.8, 0.1],
  ];

  test("the reciprocal method gives what each department passes on, and a certificate", () => {
    const result = reciprocalRecharge({ costs, usage });
    expect(result).toMatchObject({ ok: true, value: { charges: [4187025, 3565125], passedOn: [6576750, 2767500] } });
  });

  test("own use does not count", () => {
    const busy = usage.map((row, y) => row.map((value, x) => (x === y ? 0.5 : value)));
    for (const method of [directRecharge, reciprocalRecharge]) {
      const [plain, own] = [method({ costs, usage }), method({ costs, usage: busy })];
      expect(own.ok && own.value.charges).toEqual(plain.ok && plain.value.charges);
    }
  });

  test("one support department: all methods are a split", () => {
    const alone = { costs: [100], usage: [[7, 1, 1, 1]] };
    for (const result of [directRecharge(alone), stepDownRecharge(alone), reciprocalRecharge(alone)])
      expect(result.ok && result.value.charges).toEqual([33.34, 33.33, 33.33]);
  });

  test("a department that costs nothing and plays no part is left out", () => {
    const idle = {
      costs: [100, 0],
      usage: [
        [0, 0, 1, 3],
        [0, 0, 0, 0],
      ],
    };
    for (const result of [directRecharge(idle), stepDownRecharge(idle), reciprocalRecharge(idle)])
      expect(result.ok && result.value.charges).toEqual([25, 75]);
  });

  test("only those that serve nobody outside are named, not those that serve them", () => {
    const closed = {
      costs: [1, 1, 1],
      usage: [
        [0, 1, 0, 0],
        [0, 0, 1, 0],
        [0, 1, 0, 0],
      ],
    };
    expect(reciprocalRecharge(closed)).toEqual({
      ok: false,
      problems: [{ code: "recharge-closed-group", departments: [2, 3] }],
    });
  });

  test("tables that do not fit are refused", () => {
    expect(reciprocalRecharge({ costs: [1], usage: [[0]] })).toMatchObject({
      ok: false,
      problems: [{ code: "shape-unfit" }],
    });
    expect(stepDownRecharge({ costs: [1], usage: [] })).toMatchObject({ ok: false });
    expect(directRecharge({ costs: [1], usage: [[0, -1]] })).toMatchObject({
      ok: false,
      problems: [{ code: "number-out-of-range" }],
    });
  });
});

describe(`recharges over random tables (${seedText})`, () => {
  test("all methods charge the operating units the whole cost to the penny", () => {
    fc.assert(
      fc.property(service(1, 5), (table) => {
        for (const result of [directRecharge(table), stepDownRecharge(table), reciprocalRecharge(table)])
          expect(result.ok && pence(result.value.charges)).toBe(pence(table.costs));
      }),
      randomRuns,
    );
  });

  test("the reciprocal method is where passing on for ever ends", () => {
    fc.assert(
      fc.property(service(1, 4), (table) => {
        const result = reciprocalRecharge(table, 0);
        const slow = passedRound(table);
        expect(result.ok).toBe(true);
        if (result.ok) result.value.charges.forEach((charge, i) => expect(charge).toBeCloseTo(slow[i]!, 6));
      }),
      randomRuns,
    );
  });

  test("departments in another order: the same charges, and a step-down by default too", () => {
    fc.assert(
      fc.property(service(2, 5), (table) => {
        const last = table.costs.length - 1;
        const turn = (row: readonly number[]) => [...row.slice(0, last + 1).reverse(), ...row.slice(last + 1)];
        const turned = { costs: [...table.costs].reverse(), usage: [...table.usage].reverse().map(turn) };
        const charges = (from: ServiceUse) => {
          const result = reciprocalRecharge(from);
          return result.ok && result.value.charges;
        };
        expect(charges(turned)).toEqual(charges(table));
      }),
      randomRuns,
    );
  });

  test("twice the cost is twice the charge, and costs add up", () => {
    fc.assert(
      fc.property(service(1, 4), (table) => {
        const twice = reciprocalRecharge({ ...table, costs: table.costs.map((cost) => cost * 2) }, 0);
        const once = reciprocalRecharge(table, 0);
        if (once.ok && twice.ok)
          twice.value.charges.forEach((charge, i) => expect(charge).toBeCloseTo(2 * once.value.charges[i]!, 8));
        expect(once.ok && twice.ok).toBe(true);
      }),
      randomRuns,
    );
  });

  test("departments that serve no other department: all three methods agree", () => {
    fc.assert(
      fc.property(service(1, 4), (table) => {
        const supports = table.costs.length;
        const usage = table.usage.map((row) => row.map((value, x) => (x < supports ? 0 : value)));
        const [a, b, c] = [directRecharge, stepDownRecharge, reciprocalRecharge].map((method) => {
          const result = method({ costs: table.costs, usage });
          return result.ok && result.value.charges;
        });
        expect(b).toEqual(a);
        expect(c).toEqual(a);
      }),
      randomRuns,
    );
  });
});

describe(`the check of a reciprocal recharge (${seedText})`, () => {
  test("accepts the answer, rounded and unrounded, and refuses every answer that is a penny off", () => {
    fc.assert(
      fc.property(service(1, 4), fc.nat(), fc.nat(), (table, one, other) => {
        const result = reciprocalRecharge(table);
        const exact = reciprocalRecharge(table, 0);
        if (!result.ok || !exact.ok) throw new Error("the table has an answer");
        const { charges, certificate } = result.value;
        expect(checkRecharge(table, { charges, certificate })).toBe(true);
        expect(checkRecharge(table, exact.value, 0)).toBe(true);
        for (let wrong = 0; wrong < 10; wrong++) {
          const [from, to] = [(one + wrong) % charges.length, other % charges.length];
          const by = Math.ceil((wrong + 1) / 2) * 0.01 * (wrong % 2 === 0 ? 1 : -1);
          const moved = charges.map((charge, i) =>
            penny(charge + (i === from ? by : 0) - (i === to && to !== from ? 2 * by : 0)),
          );
          expect(checkRecharge(table, { charges: moved, certificate })).toBe(false);
        }
        const passed = certificate.passed.map((amount, i) => (i === 0 ? String(BigInt(amount) + 1n) : amount));
        expect(checkRecharge(table, { charges, certificate: { ...certificate, passed } })).toBe(false);
        expect(checkRecharge(table, { charges, certificate: { ...certificate, over: "0" } })).toBe(false);
        expect(checkRecharge(table, { charges: exact.value.charges.map((c) => c + 0.01), certificate }, 0)).toBe(false);
      }),
      randomRuns,
    );
  });
});

const penny = (value: number): number => Math.round(value * 100) / 100;
