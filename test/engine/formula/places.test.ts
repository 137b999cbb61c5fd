import { allocate, describe as sentence, parseShareFormula, sharesOf } from "../../../src/engine/index";
import type { DriverTable, ShareTerm } from "../../../src/engine/index";
import { valueOf } from "../../support/valueOf";

const table: DriverTable = {
  partners: ["Ashby", "Barton", "Corby"],
  drivers: [
    { name: "Population", values: [40, 30, 30] },
    { name: "Calls", values: [10, 20, 10] },
    { name: "Calls@desk", values: [1, 2, 1] },
    { name: 'The "host"', values: [1, 0, 0] },
    { name: "Cost [net]", values: [5, 5, 10] },
  ],
};

function placeOf(text: string): unknown {
  const result = parseShareFormula(text);
  if (result.ok) throw new Error(`${text} was read`);
  const [problem] = result.problems;
  return "place" in problem ? problem.place : problem.code;
}

function sentenceOf(text: string): string {
  const result = parseShareFormula(text);
  return result.ok ? "" : result.problems.map(sentence).join(" ");
}

describe("where a share formula goes wrong", () => {
  test.each([
    ["2 ~ 3", "Formula, character 3, “~ 3”: this character has no meaning here."],
    ["[Calls]&[Area]", "Formula, character 8, “&[Area]”: texts cannot be joined here."],
    ['2+"North', 'Formula, character 3, “"North”: close the text with ".'],
    ["(1 2)", "Formula, character 4, “2)”: an operator, a comma or a closing parenthesis is missing before this."],
    [
      "SHARE([Calls] [Area])",
      "Formula, character 15, “[Area])”: an operator, a comma or a closing parenthesis is missing before this.",
    ],
    ["2*(1+3", "Formula, character 3, “(1+3”: close this with a parenthesis."],
    ["2*MAX(1,3", "Formula, character 3, “MAX(1,3”: close this with a parenthesis."],
    ["2*", "Formula, character 3: the formula ends where a value is needed."],
    ["SHARE()", "Formula, character 1, “SHARE()”: SHARE has 0 arguments; it takes one, as in SHARE([Population])."],
    ["SHARE(,)", "Formula, character 7, “,)”: a value is missing before ,."],
    // A sign or a parenthesis within quotes is a text, and no operator.
    ['2"+"3', 'Formula, character 2, “"+"3”: an operator such as + or * is missing before this.'],
    ['2 "North"', 'Formula, character 3, “"North"”: an operator such as + or * is missing before this.'],
    ["TRUES", "Formula, character 1, “TRUES”: put a driver's name in square brackets, as in [TRUES]."],
    ["UNTRUE", "Formula, character 1, “UNTRUE”: put a driver's name in square brackets, as in [UNTRUE]."],
    ["[Calls", "Formula, character 1, “[Calls”: close the driver's name with ]."],
    ["[Calls'", "Formula, character 1, “[Calls'”: close the driver's name with ]."],
    // The first fault is told, once: what follows from it is not.
    ["MAX(2*)+SHARE()", "Formula, character 7, “)+SHARE()”: a value is missing before )."],
    ["IF(2*,1,2,3,4)", "Formula, character 6, “,1,2,3,4)”: a value is missing before ,."],
  ])("%s: %s", (text, expected) => {
    expect(sentenceOf(text)).toBe(expected);
  });

  test("twelve characters are shown, or the whole piece where it is longer", () => {
    expect(placeOf("1+2 3+4+5+6+7+8+9")).toEqual({ at: 5, near: "3+4+5+6+7+8+" });
    expect(placeOf("1+2 [Calls answered in the year]*2")).toEqual({ at: 5, near: "[Calls answered in the year]" });
    expect(placeOf("1+2 ~ [Calls answered]")).toEqual({ at: 5, near: "~ [Calls ans" });
  });

  test("nothing but a sign of equality and blanks is empty", () => {
    for (const text of ["", "  ", "=", " = ", "=  ", "\t="]) expect(placeOf(text)).toBe("formula-empty");
  });

  test("8,192 characters are read, one more is not", () => {
    const longest = `1${" ".repeat(8191)}`;
    expect(parseShareFormula(longest).ok).toBe(true);
    expect(sentenceOf(`${longest} `)).toBe(
      "The share formula has 8,193 characters; 8,192 is the most. Work out parts of it in a column of the driver table and name that column.",
    );
  });

  test("64 parentheses may stand within each other, and any number beside each other", () => {
    expect(parseShareFormula(`${"(".repeat(64)}1${")".repeat(64)}`).ok).toBe(true);
    expect(parseShareFormula(`1${"+(1)".repeat(500)}`).ok).toBe(true);
    expect(sentenceOf(`${"(".repeat(65)}1${")".repeat(65)}`)).toBe(
      "Formula, character 65, “(1))))))))))”: parentheses and functions stand more than 64 deep. Work out the inner part in a column of the driver table.",
    );
  });
});

describe("drivers of a share formula", () => {
  test.each([
    ["[ Calls ]", ["Calls"]],
    ["[ @Calls]", ["Calls"]],
    ["[@ Calls]", ["Calls"]],
    ["[Calls@desk]", ["Calls@desk"]],
    ['[The "host"]', ['The "host"']],
    ["[Cost '[net']]", ["Cost [net]"]],
    ["-[Calls]+[Population]%", ["Calls", "Population"]],
    ["[calls]*[CALLS]+[ Calls]", ["calls"]],
    ["MAX([Population],[Calls])", ["Population", "Calls"]],
  ])("%s names %j", (text, drivers) => {
    expect(valueOf(parseShareFormula(text)).drivers).toEqual(drivers);
    expect(sharesOf(text.replace("-", "9*"), table).ok).toBe(true);
  });

  test("every driver that the table lacks is named with its place, in the order of the formula", () => {
    const result = sharesOf("IF(1=1,[Population],[Cals])+[ Pop ]*0", table);
    const known = 'The drivers are Population, Calls, Calls@desk, The "host" and Cost [net].';
    expect(result.ok ? [] : result.problems.map(sentence)).toEqual([
      `Formula, character 21, “[Cals]”: there is no driver “Cals”. ${known}`,
      `Formula, character 29, “[ Pop ]”: there is no driver “Pop”. ${known}`,
    ]);
  });
});

describe("terms of a share formula", () => {
  const termsOf = (formula: string): readonly ShareTerm[] => valueOf(sharesOf(formula, table)).terms;

  test("each term is told as it stands, with its drivers once and what it gives to the whole", () => {
    expect(termsOf("[Population]-[Calls]%*100+(+[Calls])")).toEqual([
      { text: "[Population]", drivers: ["Population"], parts: [0.4, 0.3, 0.3] },
      { text: "[Calls]%*100", drivers: ["Calls"], parts: [-0.1, -0.2, -0.1] },
      { text: "(+[Calls])", drivers: ["Calls"], parts: [0.1, 0.2, 0.1] },
    ]);
    expect(termsOf("-[Calls]+[Population]*2-[calls]*0.5*[Calls]*0").map(({ drivers }) => drivers)).toEqual([
      ["Calls"],
      ["Population"],
      ["calls"],
    ]);
  });

  test.each(["+[Population]", "[Population]%", "SHARE([Population])", "[Population]*1", "1*(0+[Population])"])(
    "a formula that is no sum, as %s, is its own only term",
    (formula) => {
      expect(termsOf(formula)).toEqual([{ text: formula, drivers: ["Population"], parts: [0.4, 0.3, 0.3] }]);
    },
  );

  test("the partners are told as the table spells them, in its order", () => {
    const { partners, shares } = valueOf(sharesOf("[Population]", table, ["CORBY", " ashby "]));
    expect(partners).toEqual(["Ashby", "Corby"]);
    expect(shares).toEqual([4 / 7, 3 / 7]);
  });
});

describe("the formula of a rule", () => {
  const sentencesOf = (formula: string): string[] => {
    const rule = { name: "By use", formula, minimum: null, maximum: null };
    const pools = [{ name: "Systems", amount: 1000, rule: "By use", from: null, to: null }];
    const result = allocate({ kind: "pools", pools }, [rule], table);
    return result.ok ? [] : result.problems.map(sentence);
  };

  test.each<[string, string[]]>([
    ["[Calls]", []],
    ["  ", ["The formula of rule “By use” is empty. Write a share formula such as SHARE([Population])."]],
    ["[Calls]+", ["Formula, rule “By use”, character 9: the formula ends where a value is needed."]],
    [
      "[Calls]-15",
      [
        "Formula, rule “By use”, character 1, “[Calls]-15”: Ashby comes to −5. A share of a cost cannot be below zero: use MAX(0,…) or correct the driver.",
        "Formula, rule “By use”, character 1, “[Calls]-15”: Corby comes to −5. A share of a cost cannot be below zero: use MAX(0,…) or correct the driver.",
      ],
    ],
    [
      "0*[Calls]",
      [
        "Formula, rule “By use”, character 1, “0*[Calls]”: every partner comes to zero, so there is nothing to share by. Use another driver, or EQUAL().",
      ],
    ],
  ])("%j is told with the rule's name", (formula, expected) => {
    expect(sentencesOf(formula)).toEqual(expected);
  });
});
