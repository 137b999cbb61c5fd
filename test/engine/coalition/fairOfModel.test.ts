import * as fc from "fast-check";
import type { CostLine } from "../../../src/engine/index";
import {
  describe as sentence,
  fair,
  fairMethodNames,
  fairOfModel,
  groupCosts,
  linesInForce,
  mostPartnersOf,
  readGroupCosts,
} from "../../../src/engine/index";
import { costLine, randomCostModel } from "../../support/randomCostModel";
import { randomRuns, seedText } from "../../support/randomRuns";
import { told } from "../../support/told";
import { valueOf } from "../../support/valueOf";

/** The worked service of the handbook: 600,000 fixed, 60,000 for every 25,000 cases, 12 a case. */
const service = {
  table: {
    partners: ["A", "B", "C", "D"],
    drivers: [
      { name: "Alone", values: [816_000, 714_000, 525_000, 300_000] },
      { name: "Cases", values: [40_000, 30_000, 20_000, 10_000] },
    ],
  },
  lines: [
    costLine("fixed", 600_000),
    costLine("step", 60_000, { driver: "Cases", block: 25_000 }),
    costLine("variable", 12, { driver: "Cases" }),
  ],
};

describe("fair charges on the cost model", () => {
  test("add up to the cost of all by every method", () => {
    for (const method of fairMethodNames) {
      const { charges, standardErrors, orders } = valueOf(fairOfModel(service.table, service.lines, method));
      expect(charges.map(({ partner }) => partner)).toEqual(["A", "B", "C", "D"]);
      expect(charges.reduce((all, { charge }) => all + Math.round(charge * 100), 0)).toBe(204_000_000);
      expect({ standardErrors, orders }).toEqual({ standardErrors: null, orders: 0 });
    }
  });

  test("same saving for everyone: each pays the same part of its cost alone", () => {
    const { charges } = valueOf(fairOfModel(service.table, service.lines, " Stand-Alone "));
    const shares = [816_000, 714_000, 525_000, 300_000].map((alone) => (2_040_000 * alone) / 2_355_000);
    charges.forEach(({ charge }, at) => expect(charge).toBeCloseTo(shares[at]!, 2));
  });

  test(`are those of the table of all groups (${seedText})`, () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 2, max: 6 }),
        fc.constantFrom(...fairMethodNames),
        (seed, count, method) => {
          const { table, lines } = randomCostModel(seed, count);
          const groups = valueOf(
            readGroupCosts(valueOf(groupCosts(table, lines)).map(({ group, cost }) => [group, cost])),
          );
          const [fromTable, fromModel] = [fair(groups, method), fairOfModel(table, lines, method)];
          expect(fromModel.ok).toBe(fromTable.ok);
          if (fromModel.ok && fromTable.ok) {
            fromModel.value.charges.forEach(({ charge }, at) =>
              expect(charge).toBeCloseTo(fromTable.value[at]!.charge, 1),
            );
          }
        },
      ),
      randomRuns,
    );
  });

  test("go to 16 partners by every method, and beyond by those that need no table", () => {
    const sixteen = randomCostModel(3, 16, true);
    const lines = [...sixteen.lines, costLine("fixed", 400_000)];
    for (const method of ["shapley", "nucleolus", "scrb"]) {
      expect(valueOf(fairOfModel(sixteen.table, lines, method)).charges).toHaveLength(16);
    }
    const many = randomCostModel(3, 17, true).table;
    for (const method of fairMethodNames) {
      const found = fairOfModel(many, lines, method);
      const needsAll = method === "tau" || method.endsWith("nucleolus");
      expect(mostPartnersOf(method)).toBe(needsAll ? 16 : 50);
      if (!needsAll) continue;
      expect(found).toEqual({
        ok: false,
        problems: [{ code: "too-many-for-method", method, count: 17, limit: 16 }],
      });
    }
    const refused = fairOfModel(many, lines, "tau");
    expect(refused.ok ? [] : refused.problems.map(sentence)).toEqual([
      "tau looks at every group of partners and takes at most 16 of them; there are 17. Take shapley, scrb, separable or stand-alone.",
    ]);
  });

  test("with 50 partners are estimated by shapley, with a standard error, and add up all the same", () => {
    const { table } = randomCostModel(5, 50);
    const lines = [costLine("fixed", 900_000), costLine("step", 60_000, { driver: "Staff", block: 25 })];
    const { charges, standardErrors, orders } = valueOf(fairOfModel(table, lines));
    expect(orders).toBeGreaterThan(100);
    expect(standardErrors).toHaveLength(50);
    const steps = Math.ceil(table.drivers[2]!.values.reduce<number>((all, value) => all + Number(value), 0) / 25);
    const total = 900_000 + 60_000 * steps;
    expect(charges.reduce((all, { charge }) => all + Math.round(charge * 100), 0)).toBe(total * 100);
  });

  test("are refused by every method where the model cannot be read", () => {
    for (const method of fairMethodNames) {
      expect(told(fairOfModel(service.table, [costLine("fixed", NaN)], method))).toEqual(
        told(fairOfModel(service.table, [costLine("fixed", NaN)])),
      );
    }
    expect(told(fairOfModel(service.table, [costLine("fixed", NaN)]))).toHaveLength(1);
  });

  test("name a method that is not there", () => {
    expect(fairOfModel(service.table, service.lines, "equal")).toMatchObject({
      problems: [{ code: "word-unknown", found: "equal", expected: fairMethodNames }],
    });
  });

  test("take the lines that run in the year asked for", () => {
    const years = (from: number | null, to: number | null): CostLine => costLine("fixed", 1, { from, to });
    const lines = [years(null, null), years(2027, null), years(null, 2026), years(2026, 2026)];
    expect(linesInForce(lines, 2026)).toEqual([lines[0], lines[2], lines[3]]);
    expect(linesInForce(lines, 2027)).toEqual([lines[0], lines[1]]);
    expect(linesInForce(lines, null)).toEqual(lines);
    expect(linesInForce([], 2027)).toEqual([]);
  });
});
