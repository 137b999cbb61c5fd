import fc from "fast-check";
import { settle } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";

function paymentsFor(balances: readonly number[]) {
  const result = settle(balances.map((balance, index) => ({ partner: `P${String(index)}`, balance })));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** The fewest payments by trying every way to split the balances into groups that clear: non-zero balances less the most groups. */
function fewest(pence: readonly number[]): number {
  const left = pence.filter((value) => value !== 0);
  const most = (values: readonly number[]): number => {
    const [first, ...rest] = values;
    if (first === undefined) return 0;
    let best = 0;
    for (let set = 0; set < 1 << rest.length; set++) {
      const inside = rest.filter((_, index) => (set & (1 << index)) !== 0);
      const outside = rest.filter((_, index) => (set & (1 << index)) === 0);
      if (inside.reduce((sum, value) => sum + value, first) === 0) best = Math.max(best, 1 + most(outside));
    }
    return best;
  };
  return left.length - most(left);
}

describe("settle", () => {
  test("the largest debtor pays the largest creditor, ties to the earlier", () => {
    expect(paymentsFor([10, -4, -6])).toEqual([
      { payer: "P2", payee: "P0", amount: 6 },
      { payer: "P1", payee: "P0", amount: 4 },
    ]);
    expect(paymentsFor([3, 3, -3, -3]).map(({ payer, payee }) => [payer, payee])).toEqual([
      ["P2", "P0"],
      ["P3", "P1"],
    ]);
  });

  test("groups that clear among themselves save payments", () => {
    expect(paymentsFor([7, -2, -5, 6, -6])).toHaveLength(3);
  });

  test("what a subtraction in a cell leaves beyond whole pennies is not a balance", () => {
    const result = settle([
      { partner: "A", balance: 100.1 - 100 },
      { partner: "B", balance: -0.1 },
    ]);
    expect(result).toEqual({ ok: true, value: [{ payer: "B", payee: "A", amount: 0.1 }] });
  });

  test("unrounded balances that miss nothing but their last digit are cleared", () => {
    const result = settle([100 / 3, 100 / 3, -200 / 3].map((balance, i) => ({ partner: `P${String(i)}`, balance })));
    expect(result).toMatchObject({
      ok: true,
      value: [
        { payer: "P2", payee: "P0" },
        { payer: "P2", payee: "P1" },
      ],
    });
  });

  test("noise beyond the fifteenth digit is not a balance", () => {
    expect(paymentsFor([0.1 + 0.2 - 0.3, 1000, -1000])).toHaveLength(1);
    expect(paymentsFor([0, 0])).toEqual([]);
    expect(paymentsFor([])).toEqual([]);
  });
});

describe("settle at its edges", () => {
  const balancesOf = (values: readonly number[]) => values.map((balance, i) => ({ partner: `P${String(i)}`, balance }));

  test("balances that do not add up to nothing are refused with what they add up to", () => {
    expect(settle(balancesOf([1, -2]))).toEqual({ ok: false, problems: [{ code: "balances-not-zero", total: -1 }] });
    expect(settle(balancesOf([0.01]))).toEqual({ ok: false, problems: [{ code: "balances-not-zero", total: 0.01 }] });
    expect(settle(balancesOf([1 / 3, 1]))).toMatchObject({ problems: [{ code: "balances-not-zero" }] });
    expect(settle(balancesOf([-1 / 3, -1]))).toMatchObject({ problems: [{ code: "balances-not-zero" }] });
  });

  test("a balance that is no number is refused", () => {
    expect(settle(balancesOf([1, NaN]))).toEqual({
      ok: false,
      problems: [{ code: "not-a-number", place: { argument: "balances", row: 2 }, found: { is: "no finite number" } }],
    });
  });

  test("less than a millionth of a penny is no balance", () => {
    expect(settle(balancesOf([1e-9, 0]))).toEqual({ ok: true, value: [] });
  });

  test("balances of thousands of billions that are not rounded are cleared to their fifteenth digit", () => {
    expect(settle(balancesOf([1 / 3, 1.5e16, -1.5e16]))).toEqual({
      ok: true,
      value: [{ payer: "P2", payee: "P1", amount: 1.5e16 }],
    });
  });

  test("what unrounded balances miss in their last digit is borne by the largest", () => {
    expect(settle(balancesOf([0.333333333333333, 0.333333333333333, -0.666666666666667]))).toEqual({
      ok: true,
      value: [
        { payer: "P2", payee: "P0", amount: 0.333333333333333 },
        { payer: "P2", payee: "P1", amount: 0.333333333333333 },
      ],
    });
  });
});

describe(`settle over random balances (${seedText})`, () => {
  const pence = fc.array(fc.oneof(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -100_000, max: 100_000 })), {
    minLength: 1,
    maxLength: 7,
  });

  test("everyone is cleared to the penny, in the fewest payments", () => {
    fc.assert(
      fc.property(pence, (start) => {
        const balances = [...start, -start.reduce((sum, value) => sum + value, 0)];
        const payments = paymentsFor(balances.map((value) => value / 100));
        const left = [...balances];
        for (const { payer, payee, amount } of payments) {
          expect(amount).toBeGreaterThan(0);
          left[Number(payer.slice(1))]! += Math.round(amount * 100);
          left[Number(payee.slice(1))]! -= Math.round(amount * 100);
        }
        expect(left.every((value) => value === 0)).toBe(true);
        expect(payments).toHaveLength(fewest(balances));
      }),
      randomRuns,
    );
  });

  test("beyond twelve balances there is at most one payment fewer than balances", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 13, maxLength: 30 }), (start) => {
        const balances = [...start, -start.reduce((sum, value) => sum + value, 0)];
        expect(paymentsFor(balances).length).toBeLessThan(balances.length);
      }),
      randomRuns,
    );
  });
});
