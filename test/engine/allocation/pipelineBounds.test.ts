import type { BaseRule } from "../../../src/engine/index";
import { shareByRule } from "../../../src/engine/index";
import { byCaseload, charges, ruleOf, table } from "./pipelineCases";

describe("bounds of a pool's charges", () => {
  test("the tighter of pounds and collar binds on each side, and a charge of nothing stands beside others", () => {
    const collar = { against: "Last year", down: 0.05, up: 0.05 };
    const bounds = { minimum: 100, maximum: 900, collar };
    expect(charges(2040, ruleOf(byCaseload, { bounds }))).toEqual([798, 621, 414, 207]);
    const byMonths: BaseRule = { kind: "equal", months: "Months" };
    const most = { minimum: null, maximum: 38, collar: null };
    expect(charges(100, ruleOf(byMonths, { bounds: most }))).toEqual([38, 38, 24, 0]);
    expect(charges(-100, ruleOf(byMonths, { bounds: most }))).toEqual([-38, -38, -24, 0]);
  });

  test("bounds that cross are told with the partner", () => {
    const bounds = { minimum: 50, maximum: 40, collar: null };
    const rule = ruleOf(byCaseload, { bounds, scope: ["Barton"] });
    expect(shareByRule({ name: "Systems", amount: 100 }, rule, table, 2027)).toEqual({
      ok: false,
      problems: [{ code: "bounds-crossed", minimum: 50, maximum: 40, position: 1, partner: "Barton" }],
    });
  });
});
