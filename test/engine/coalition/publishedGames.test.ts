import type { GroupRow } from "../../../src/engine/index";
import {
  airport,
  costOfGroup,
  disruption,
  fair,
  gately,
  nonSeparableCost,
  partnerCostsOfGame,
  poundsOfGroup,
  readGroupCosts,
  scrb,
  separable,
  separableCosts,
  shapley,
  standAlone,
  tau,
  tauBounds,
} from "../../../src/engine/index";
import { valueOf, published, ofSavings, expectClose, number } from "../../support/groupGames";
import { workedAnswer } from "../../support/workedAnswers";

describe("published tables", () => {
  const game = published("TVA-01");
  const costs = partnerCostsOfGame(game);

  test("TVA-01 and TVA-02: savings and separable costs", () => {
    const order = [1, 2, 4, 3, 5, 6, 7];
    const alone = costs.alone.map(number);
    const saved = order.map((group) => {
      const apart = alone.reduce((sum, cost, at) => sum + ((group >> at) & 1 ? cost : 0), 0);
      return apart - number(costOfGroup(game, group));
    });
    expect(saved).toEqual(workedAnswer("TVA-01").expected);
    const { separable: wanted, nonSeparable } = workedAnswer("TVA-02").expected;
    expect(separableCosts(costs).map(number)).toEqual(wanted);
    expect(number(nonSeparableCost(costs))).toBe(nonSeparable);
  });

  test.each([
    ["TVA-03", () => separable(costs)],
    ["TVA-04", () => valueOf(scrb(costs))],
    ["TVA-05", () => shapley(game)],
    ["TVA-07", () => valueOf(tau(game))],
    ["TVA-09", () => valueOf(standAlone(costs))],
  ] as const)("%s: dams on the Tennessee", (id, charges) => {
    const { expected, tolerance } = workedAnswer(id);
    expectClose(charges(), expected, tolerance);
  });

  test("TVA-08: at the Gately point all have the same propensity to disrupt", () => {
    const { expected, tolerance } = workedAnswer("TVA-08");
    const charges = valueOf(gately(costs));
    expectClose(charges, expected.allocation, tolerance);
    const paid = charges.map((charge, at) => ({ partner: game.partners[at]!, charge: number(charge) }));
    valueOf(disruption(paid, costs)).forEach(({ propensity }) =>
      expect(Math.abs(propensity! - expected.propensity)).toBeLessThan(1e-7),
    );
  });

  test("SKN-01 to SKN-03: water of Skåne", () => {
    const skane = published("SKN-01");
    const ofSkane = partnerCostsOfGame(skane);
    const answers = { "SKN-01": separableCosts(ofSkane), "SKN-02": valueOf(scrb(ofSkane)), "SKN-03": shapley(skane) };
    for (const id of ["SKN-01", "SKN-02", "SKN-03"] as const)
      expectClose(answers[id], workedAnswer(id).expected, workedAnswer(id).tolerance);
  });

  test("GAT-01: electricity of Southern India", () => {
    const { inputs, expected, tolerance } = workedAnswer("GAT-01");
    const charges = valueOf(gately(partnerCostsOfGame(ofSavings(inputs))));
    expectClose(
      charges,
      expected.map((saving) => -saving),
      tolerance,
    );
  });

  test("TAU-02: crossed bounds have no tau value", () => {
    const { inputs, expected } = workedAnswer("TAU-02");
    const crossed = ofSavings(inputs);
    expect(tauBounds(crossed).most.map((most) => -number(most))).toEqual(expected.minimalRights);
    expect(tauBounds(crossed).least.map((least) => -number(least))).toEqual(expected.utopia);
    expect(tau(crossed)).toEqual({ ok: false, problems: [{ code: "not-quasi-balanced", group: "P1+P2", gap: 36 }] });
  });

  test("TAU-03: minimal rights", () => {
    const { inputs, expected } = workedAnswer("TAU-03");
    expect(tauBounds(ofSavings(inputs)).most.map((most) => -number(most))).toEqual(expected);
  });

  test("APT-00: savings of a shared flat", () => {
    const { inputs, expected } = workedAnswer("APT-00");
    const flat = ofSavings({ n: inputs.n, v: inputs.cost.map((cost) => -cost) });
    const saved = [1, 2, 4, 3, 5, 6, 7].map((group) =>
      [0, 1, 2].reduce(
        (sum, at) => sum + ((group >> at) & 1 ? poundsOfGroup(flat, 2 ** at) : 0),
        -poundsOfGroup(flat, group),
      ),
    );
    expect(saved).toEqual(expected);
  });

  test.each(["SVC-07", "SVC-08"] as const)("%s: one trip for two", (id) => {
    const { inputs, expected } = workedAnswer(id);
    const rows: GroupRow[] = [
      ["Chicago", inputs.standAlone[0]!],
      ["Durham", inputs.standAlone[1]!],
      ["Chicago+Durham", inputs.joint],
    ];
    const method = id === "SVC-07" ? "stand-alone" : "shapley";
    expect(valueOf(fair(valueOf(readGroupCosts(rows)), method)).map(({ charge }) => charge)).toEqual(expected);
  });

  test.each(["AIR-01", "AIR-03"] as const)("%s: runways", (id) => {
    const { inputs, expected } = workedAnswer(id);
    expect(valueOf(airport(inputs.costs))).toEqual(expected);
  });

  test("WDR-10: the four-partner service", () => {
    const { inputs, expected, tolerance } = workedAnswer("WDR-10");
    const table = valueOf(readGroupCosts(Object.entries(inputs.cost).map(([g, c]) => [Array.from(g).join("+"), c])));
    const found = (method: string) => valueOf(fair(table, method, 0)).map(({ charge }) => charge);
    found("shapley").forEach((charge, at) => expect(Math.abs(charge - expected.shapley[at]!)).toBeLessThan(tolerance));
    found("scrb").forEach((charge, at) => expect(Math.abs(charge - expected.aca[at]!)).toBeLessThan(tolerance));
  });
});
