import type { CellGrid, CellValue } from "../../src/model/cellValue";
import type { SeededRandom } from "./seededRandom";

const formulas = [
  "60%*SHARE([Population])+40%*SHARE([Calls])",
  "SHARE([Population])",
  "EQUAL()",
  "[Calls]+1",
  "IF([Population]>50000,SHARE([Population]),0)+EQUAL()",
  "FIXED([Agreed])",
  "MAX([Calls],AVERAGE([Calls]))",
  "LARGEST([Population])-[Population]+SMALLEST([Population])+1",
  'IF([Region]="North",2,1)*SHARE([Population])',
];

export interface GeneratedModel {
  readonly names: readonly string[];
  drivers(): CellGrid;
  lines(): CellGrid;
  rules(): CellGrid;
}

/** A partnership of a fixed shape whose figures can be drawn again and again. */
export function generateModel(random: SeededRandom, bounded = true): GeneratedModel {
  const count = random.whole(2, 7);
  const names = random.list(count, (i) => `${random.pick(["barton", "Ashby", "Zeal", "Mere"])} ${(i * 5) % 11}`);
  const agreed = random.list(count, (i) => (i === count - 1 ? 100 - (count - 1) * 10 : 10));
  const regions = random.list(count, () => random.pick(["North", "South"]));
  const shapes = random.list(random.whole(1, 5), (k) => {
    const behaviour = random.pick(["fixed", "step", "variable", "direct"]);
    const usesDriver = behaviour === "step" || behaviour === "variable";
    return {
      name: `Line ${k + 1}`,
      behaviour,
      driver: usesDriver ? random.pick(["Population", "Calls"]) : null,
      partner: behaviour === "direct" ? random.pick(names) : null,
      rule: random.pick<CellValue>([null, null, "R1", "r2 ", random.pick(formulas)]),
      from: random.pick<CellValue>([null, "2019/20"]),
      to: random.pick<CellValue>([null, null, null, "2018/19"]),
    };
  });
  const ruleTexts = [random.pick(formulas), random.pick(formulas)];
  const low = (): CellValue => (bounded ? random.pick<CellValue>(["none", null, 10, 1.5]) : "none");
  const high = (): CellValue => (bounded ? random.pick<CellValue>(["none", null, 1e6, 4e5]) : "none");
  return {
    names,
    drivers: () => [
      ["Partner", "Alone", "Population", "Calls", "Agreed", "Region"],
      ...names.map((name, i) => [
        name,
        random.decimal(0, 400000, 2),
        random.whole(0, 100000),
        random.pick([0, 5, random.whole(0, 50)]),
        agreed[i]! / 100,
        regions[i]!,
      ]),
    ],
    lines: () => [
      ["Line", "Behaviour", "Amount", "Driver", "Block", "Partner", "Rule", "From", "To"],
      ...shapes.map((shape) => [
        shape.name,
        shape.behaviour,
        shape.behaviour === "variable" ? random.decimal(0, 10, 3) : random.decimal(-1000, 300000, 2),
        shape.driver,
        shape.behaviour === "step" ? random.pick([10, 1000, 25000]) : null,
        shape.partner,
        shape.rule,
        shape.from,
        shape.to,
      ]),
    ],
    rules: () => [
      ["Rule", "Formula", "Minimum", "Maximum"],
      ...ruleTexts.map((text, k): CellValue[] => [`R${k + 1}`, text, low(), high()]),
    ],
  };
}
