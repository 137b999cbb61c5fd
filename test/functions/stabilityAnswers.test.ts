import { gameOfGains } from "../support/gameInputs";
import { membersIn } from "../support/nucleolusTwin";
import { workedAnswer } from "../support/workedAnswers";
import { errorOf, rowsOf } from "./builtFunctions";

/** A table of group costs as a sheet holds it, in pounds. */
function tableOf(players: readonly string[], cost: (group: number) => number): [string, number][] {
  return Array.from({ length: 2 ** players.length - 1 }, (_, index) => [
    membersIn(index + 1, players.length)
      .map((place) => players[place]!)
      .join("+"),
    cost(index + 1),
  ]);
}

function byLetters(players: readonly string[], cost: Readonly<Record<string, number>>): [string, number][] {
  return tableOf(
    players,
    (group) =>
      cost[
        membersIn(group, players.length)
          .map((place) => players[place]!)
          .join("")
      ]!,
  );
}

function expectCharges(
  table: readonly unknown[],
  method: string,
  expected: readonly number[],
  tolerance: number,
): void {
  const charges = rowsOf("FAIR", table, method, 0).map(([, charge]) => Number(charge));
  expected.forEach((value, place) => expect(Math.abs(charges[place]! - value)).toBeLessThanOrEqual(tolerance + 1e-9));
}

describe("the nucleolus and the core test, through the functions as built", () => {
  test("SKN-04, and not SKN-05", () => {
    const { inputs, expected, tolerance } = workedAnswer("SKN-04");
    const table = byLetters(inputs.players, inputs.cost);
    expectCharges(table, "nucleolus", expected, tolerance);
    expect(() => expectCharges(table, "nucleolus", workedAnswer("SKN-05").expected, 0.0051)).toThrow();
  });

  test("SKN-09: the per-capita nucleolus is in the per-capita least core", () => {
    const { inputs } = workedAnswer("SKN-09");
    const table = byLetters(inputs.players, inputs.cost);
    expectCharges(table, "per-capita nucleolus", inputs.allocation.slice(0, 4), 0.005);
  });

  test("SKN-10: HKL pays too much under SCRB and under Shapley", () => {
    const { inputs, expected, tolerance } = workedAnswer("SKN-10");
    const table = byLetters(inputs.players, inputs.cost);
    for (const [row, over] of [
      [inputs.SCRB, expected.SCRB_excess_HKL],
      [inputs.Shapley, expected.Shapley_excess_HKL],
    ] as const) {
      const charges = inputs.players.map((player, place) => [player, row[place]!]);
      const [header, ...groups] = rowsOf("STABILITY", charges, table);
      expect(header).toEqual(["Group", "Charged", "Own cost", "Overcharge"]);
      expect(Math.abs(Number(groups.find(([group]) => group === "H+K+L")![3]) - over)).toBeLessThan(tolerance);
    }
  });

  test.each(["NUC-01", "NUC-02"] as const)("%s: gains, as what is saved on going alone", (id) => {
    const { inputs, expected, tolerance } = workedAnswer(id);
    const { costs, partners } = gameOfGains(inputs.n, inputs.v);
    const table = tableOf(partners, (group) => costs[group]! / 100);
    const saved = expected.map((gain) => 100 - gain);
    expectCharges(table, "nucleolus", saved, tolerance);
  });

  test("COR-01: a third each, and no charges are stable", () => {
    const { inputs, expected, tolerance } = workedAnswer("COR-01");
    const { costs, partners } = gameOfGains(inputs.n, inputs.v);
    const table = tableOf(partners, (group) => costs[group]! / 100);
    const saved = expected.nucleolus.map((gain) => 100 - gain);
    expectCharges(table, "nucleolus", saved, tolerance);
    const charges = partners.map((partner, place) => [partner, saved[place]!]);
    const groups = rowsOf("STABILITY", charges, table).slice(1);
    expect(groups.map(([group]) => group)).toEqual(["A+B", "A+C", "B+C"]);
    groups.forEach((row) => expect(Math.abs(Number(row[3]) - expected.epsilon)).toBeLessThan(tolerance));
  });

  test.each(["TAL-11", "TAL-12"] as const)("%s: the Talmud rule, as what is not left to others", (id) => {
    const { inputs, expected, tolerance } = workedAnswer(id);
    const all = inputs.claims.reduce((sum, claim) => sum + claim, 0);
    const table = tableOf(["1", "2", "3"], (group) => {
      const inside = membersIn(group, 3).reduce((sum, place) => sum + inputs.claims[place]!, 0);
      return 1000 * membersIn(group, 3).length - Math.max(0, inputs.E - (all - inside));
    });
    const kept = expected.map((share) => 1000 - share);
    expectCharges(table, "nucleolus", kept, tolerance);
  });

  test("WDR-10: the nucleolus of the four-partner service; caseload shares are in its core", () => {
    const { inputs, expected, tolerance } = workedAnswer("WDR-10");
    const table = byLetters(Object.keys(inputs.caseload), inputs.cost);
    expectCharges(table, "nucleolus", (expected as { nucleolus: number[] }).nucleolus, tolerance);
    const charges = Object.entries(inputs.caseload).map(([name, cases]) => [name, cases * 20.4]);
    expect(rowsOf("STABILITY", charges, table)[1]).toEqual(["None", "", "", ""]);
  });
});

describe("hard cases, each with its sentence", () => {
  const pair = [
    ["Ashby", 60],
    ["Barton", 50],
    ["Ashby+Barton", 80],
  ];
  const charges = [
    ["Ashby", 40],
    ["Barton", 40],
  ];

  test.each([
    ["a missing group", [charges, pair.slice(0, 2)], "#VALUE!", "groupcosts lacks the group Ashby+Barton"],
    ["a repeated group", [charges, [...pair, ["Barton+Ashby", 81]]], "#VALUE!", "“Barton+Ashby” stands above already"],
    ["charges of nobody", [charges.slice(0, 1), pair], "#VALUE!", "Barton"],
    [
      "charges that miss the cost",
      [
        [
          ["Ashby", 40],
          ["Barton", 41],
        ],
        pair,
      ],
      "#VALUE!",
      "add up to £81",
    ],
    [
      "25 partners",
      [charges, Array.from({ length: 25 }, (_, place) => [`P${String(place)}`, 1])],
      "#VALUE!",
      "There are 25 partners",
    ],
    ["not a number", [charges, [["Ashby", NaN], ...pair.slice(1)]], "#VALUE!", "groupcosts, row 1"],
  ])("STABILITY, %s", (_, args, code, words) => {
    const error = errorOf("STABILITY", ...args);
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
  });

  test("a nucleolus without an answer says why", () => {
    const dear = [...pair.slice(0, 2), ["Ashby+Barton", 120]];
    expect(errorOf("FAIR", dear, "disruption nucleolus")).toMatchObject({ code: "#N/A" });
    const free = [["Ashby", 0], ...pair.slice(1)];
    expect(errorOf("FAIR", free, "Proportional  Nucleolus").message).toContain("Group “Ashby” costs £0");
    expect(errorOf("FAIR", pair, "nucleus").message).toContain("per-capita nucleolus");
  });

  test("costs as large as a cell holds, and a table that is not subadditive, have their nucleolus", () => {
    const huge = [
      ["Ashby", 1e308],
      ["Barton", 1e308],
      ["Ashby+Barton", 1.5e308],
    ];
    expect(rowsOf("FAIR", huge, "nucleolus", 0).map(([, charge]) => charge)).toEqual([7.5e307, 7.5e307]);
    expect(rowsOf("FAIR", [...pair.slice(0, 2), ["Ashby+Barton", 120]], "nucleolus")).toEqual([
      ["Ashby", 65],
      ["Barton", 55],
    ]);
  });
});
