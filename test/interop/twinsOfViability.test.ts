import { viabilitySteps } from "../../src/engine";
import type { CellGrid, CellValue } from "../../src/model/cellValue";
import { readCosts } from "../../src/model/tables/readCosts";
import { readDriverTable } from "../../src/model/tables/readDriverTable";
import { readRules } from "../../src/model/tables/readRules";
import { differencesOf } from "../support/generatedTwins";
import type { SeededRandom } from "../support/seededRandom";

jest.setTimeout(600_000);

const formulas = [
  "SHARE([Calls])",
  "2*[Calls]",
  "60%*SHARE([Calls])+40%*SHARE([Population])",
  "50%*SHARE([Calls])+50%*EQUAL()",
  "EQUAL()",
  "SHARE([Population])",
  "FIXED([Agreed])",
];

interface ViabilityCalls {
  /** The same texts and shapes, with figures drawn anew. */
  readonly draw: () => (CellGrid | null)[];
}

/** A partnership in which some lines, or their shares, answer to calls; `steps` of them are in blocks of calls. */
function callsOf(random: SeededRandom, steps: number): ViabilityCalls {
  const count = random.whole(2, 5);
  const names = ["barton", "Ashby", "Zeal", "Mere", "Cole"].slice(0, count);
  const partner: CellGrid = [[random.pick(names)]];
  const agreed = names.map((_, i) => (i === 0 ? 100 - 10 * (count - 1) : 10) / 100);
  const neat = random.chance(0.3);
  const rulesGiven = random.chance(0.7);
  const rule = (): CellValue =>
    rulesGiven ? random.pick<CellValue>([null, "R1", "r2 "]) : random.pick([null, ...formulas]);
  const kinds = [
    ...random.list(steps, () => "step"),
    ...random.list(random.whole(1, 3), () => random.pick(["fixed", "fixed", "variable", "direct", "other step"])),
  ];
  const shapes = kinds.map((kind, k) => ({
    name: `Line ${k + 1}`,
    behaviour: kind === "other step" ? "step" : kind,
    driver:
      kind === "step"
        ? "calls"
        : kind === "other step"
          ? "Population"
          : kind === "variable"
            ? random.pick(["Calls", "Calls", "Population"])
            : null,
    partner: kind === "direct" ? random.pick(names) : null,
    rule: kind === "direct" ? null : rule(),
  }));
  const texts = [random.pick(formulas), random.pick(["EQUAL()", "SHARE([Population])"])];
  const amount = (behaviour: string): number => {
    if (behaviour === "variable") return random.decimal(0, 20, 2);
    return neat ? random.whole(1, 40) * 100 : random.decimal(random.chance(0.1) ? -900 : 0, 4000, 2);
  };
  const draw = (): (CellGrid | null)[] => [
    partner,
    [["Calls"]],
    [
      ["Partner", "Alone", "Calls", "Population", "Agreed"],
      ...names.map((name, i): CellValue[] => [
        name,
        neat ? random.whole(5, 50) * 100 : random.decimal(300, 9000, 2),
        neat ? random.whole(1, 10) * 10 : random.pick([0, random.whole(1, 120), random.decimal(1, 120, 1)]),
        random.whole(1, 9000),
        agreed[i]!,
      ]),
    ],
    [
      ["Line", "Behaviour", "Amount", "Driver", "Block", "Partner", "Rule"],
      ...shapes.map((shape): CellValue[] => [
        shape.name,
        shape.behaviour,
        shape.behaviour === "step" && shape.driver === "Population"
          ? random.decimal(1, 90, 2)
          : amount(shape.behaviour),
        shape.driver,
        shape.behaviour === "step" ? (shape.driver === "Population" ? 1000 : random.pick([50, 100, 120, 37.5])) : null,
        shape.partner,
        shape.rule,
      ]),
    ],
    rulesGiven
      ? [
          ["Rule", "Formula", "Minimum", "Maximum"],
          ["R1", texts[0]!, null, "none"],
          ["R2", texts[1]!, random.pick<CellValue>([null, 5]), "none"],
        ]
      : null,
  ];
  return { draw };
}

function stepsOf([partner, , partners, lines, rules]: readonly (CellGrid | null)[]): number | null {
  const [table, costs, agreed] = [
    readDriverTable(partners!),
    readCosts(lines!),
    rules === null ? null : readRules(rules!),
  ];
  if (!table.ok || !costs.ok || costs.value.kind !== "lines" || agreed?.ok === false) return null;
  const found = viabilitySteps(String(partner![0]![0]), "Calls", table.value, costs.value.lines, agreed?.value ?? []);
  return found.ok ? found.value : null;
}

/** Calls whose steps before and after the change fit into the rows that a copy has. */
function followed(random: SeededRandom, steps: number): readonly [(CellGrid | null)[], (CellGrid | null)[]] {
  for (;;) {
    const { draw } = callsOf(random, steps);
    const [now, then] = [draw(), draw()];
    const [before, after] = [stepsOf(now), stepsOf(then)];
    if (before !== null && after !== null && before <= 28 && after <= 28) return [now, then];
  }
}

test("VIABILITY in the copy gives the engine's intervals, with no step that answers to the driver, one, two or three", async () => {
  const found = await differencesOf("VIABILITY", 200, 20421, (random) =>
    followed(random, random.pick([0, 0, 1, 1, 1, 2, 3])),
  );
  expect(found.slice(0, 20)).toEqual([]);
});
