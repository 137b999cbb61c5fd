import type { CostLine, DriverTable } from "../../../src/engine/index";
import { allocate, shareShape, viability } from "../../../src/engine/index";
import { costLine } from "../../support/randomCostModel";
import { valueOf } from "../../support/valueOf";

const line = (behaviour: CostLine["behaviour"], driver: string | null): Pick<CostLine, "behaviour" | "driver"> => ({
  behaviour,
  driver,
});
const rule = (formula: string, minimum: number | null = null, maximum: number | null = null) => ({
  formula,
  minimum,
  maximum,
});

/** Partner A with 40 cases beside two that have `others` together. */
const tableOf = (others: number): DriverTable => ({
  partners: ["A", "B", "C"],
  drivers: [
    { name: "Alone", values: [400, 1e9, 1e9] },
    { name: "Cases", values: [40, others / 4, (3 * others) / 4] },
    { name: "People", values: [7, 1, 2] },
  ],
});

const followed = [
  "SHARE([Cases])",
  "[Cases]",
  "[ cases ]",
  "+[Cases]",
  "[Cases]%",
  "2*[Cases]",
  "[Cases]*2",
  "[Cases]/4",
  "(1+2)*[Cases]",
  "(2*3/4)*[Cases]",
  "+50%*[Cases]",
  "[Cases]*(+2)",
  "SHARE([Cases]*3)",
  "SHARE(2*[Cases]/7)",
  "SHARE([Cases])%",
  "+SHARE([Cases])",
  "60%*SHARE([Cases])+40%*SHARE([People])",
  "SHARE([People])+SHARE([Cases])",
  "SHARE([Cases])+SHARE(2*[Cases])",
  "SHARE([Cases])/2+EQUAL()/2",
  "SHARE([Cases])*(1+1)+3*EQUAL()",
  "40%*(SHARE([Cases])+SHARE([People]))",
];

const notFollowed = [
  "-(-[Cases])",
  "[Cases]^2",
  "2^1*[Cases]",
  "(2-1)*[Cases]",
  "(1+-1+1)*[Cases]",
  "(1+[People])*[Cases]",
  "([People]+1)*[Cases]",
  "[Cases]*[People]",
  "[People]*[Cases]",
  "[People]/[Cases]",
  "2/[Cases]",
  "[Cases]/[People]",
  "[Cases]+[People]",
  "[Cases]+SHARE([Cases])",
  "SHARE([Cases])+[Cases]",
  "SHARE([Cases])-EQUAL()/9",
  "SHARE([Cases])*[People]",
  "SHARE([Cases])*SHARE([People])",
  "SHARE([Cases])/SHARE([People])",
  "SHARE([Cases])^2",
  "SHARE([Cases]^2)",
  "SHARE([Cases]+1)",
  "SHARE([Cases]+[People])",
  "SUM([Cases])+[People]",
  "MAX([Cases],1)",
  "SQRT([Cases])",
  "ROUND([Cases],0)",
  "IF([Cases]>10,2,1)",
];

describe("how a partner's share answers to a driver", () => {
  test.each(followed)("%s as a number, and a part that falls as everybody has more", (formula) => {
    expect(shareShape(line("fixed", null), rule(formula), "CASES")).toBe("hyperbolic");
  });

  test.each(notFollowed)("%s otherwise", (formula) => {
    expect(shareShape(line("fixed", null), rule(formula), "Cases")).toBe("other");
  });

  test.each(["EQUAL()", "[People]^2", "SHARE([People])-0.1*EQUAL()", "IF([People]>1,2,1)"])(
    "%s not at all",
    (formula) => {
      expect(shareShape(line("step", "People"), rule(formula), "Cases")).toBe("constant");
      expect(shareShape(line("fixed", "Cases"), rule(formula, 0, 100), "Cases")).toBe("constant");
    },
  );

  test("a formula that cannot be read is followed by nobody", () => {
    expect(shareShape(line("fixed", null), rule("SHARE([Cases]"), "Cases")).toBe("other");
  });

  test("without a rule, step and variable lines go by their own driver", () => {
    expect(shareShape(line("step", " cases"), null, "Cases")).toBe("hyperbolic");
    expect(shareShape(line("variable", "Cases"), null, "Cases")).toBe("hyperbolic");
    expect(shareShape(line("variable", "People"), null, "Cases")).toBe("constant");
    expect(shareShape(line("fixed", "Cases"), null, "Cases")).toBe("constant");
    expect(shareShape(line("direct", null), null, "Cases")).toBe("constant");
  });

  test("a bound on a share or on a cost that moves is not followed", () => {
    for (const [least, most] of [
      [1, null],
      [null, 1],
      [0, 9],
    ] as const) {
      expect(shareShape(line("fixed", null), rule("SHARE([Cases])", least, most), "Cases")).toBe("other");
      expect(shareShape(line("step", "Cases"), rule("EQUAL()", least, most), "Cases")).toBe("other");
      expect(shareShape(line("variable", "Cases"), rule("EQUAL()", least, most), "Cases")).toBe("other");
      expect(shareShape(line("variable", "People"), rule("EQUAL()", least, most), "Cases")).toBe("constant");
    }
  });
});

describe("viability by every formula that is followed", () => {
  test.each(followed)("%s: within the intervals A pays no more than alone, outside it pays more", (formula) => {
    const lines = [
      costLine("fixed", 900, { rule: formula }),
      costLine("variable", 1.5, { driver: "Cases", rule: formula }),
      costLine("step", 70, { driver: "Cases", block: 60, rule: "EQUAL()" }),
    ];
    const found = valueOf(viability("A", "Cases", tableOf(100), lines));
    const verdicts = [20, 60, 80, 81, 140, 141, 200, 260, 300, 380, 440, 600, 2000].map((others) => {
      const paid = valueOf(allocate({ kind: "lines", lines }, [], tableOf(others), { unit: 0 })).charges[0]!;
      const inside = found.some(({ from, to }) => from <= others && (to === null || others <= to));
      expect([others, inside]).toEqual([others, paid <= 400]);
      return inside;
    });
    expect(verdicts).toContain(false);
  });
});
