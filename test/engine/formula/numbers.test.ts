import type { DriverTable } from "../../../src/engine/index";
import { describe as sentence, sharesOf } from "../../../src/engine/index";

const table: DriverTable = {
  partners: ["Ashby", "Barton", "Corby"],
  drivers: [
    { name: "Number", values: [2, 4, 3] },
    { name: "Zero", values: [0, 0, 0] },
    { name: "Calls", values: [10, null, 5] },
    { name: "Hosts", values: [true, false, true] },
    { name: "Area", values: ["North", "South", "North"] },
    { name: "Net", values: [-5, 10, 5] },
    { name: "Broken", values: [1, "#N/A", 3] },
    { name: "Rate", values: [1.23456789, 1.1, 1.3] },
  ],
};

function sentencesOf(formula: string, takingPart?: readonly string[]): string[] {
  const result = sharesOf(formula, table, takingPart);
  return result.ok ? [] : result.problems.map(sentence);
}

/** The partners for whom two formulas come to exactly the same number. */
function equalFor(left: string, right: string): string[] {
  const result = sharesOf(`IF((${left})=(${right}),1,0)`, table);
  if (result.ok) return result.value.partners.filter((_, row) => result.value.shares[row] !== 0);
  return result.problems.map(sentence);
}

const all = ["Ashby", "Barton", "Corby"];

describe("numbers in a share formula are exact", () => {
  test.each([
    ["1/3+1/3+1/3", "1", "thirds are no decimals"],
    ["[Number]/7*7", "[Number]", "nor are sevenths"],
    ["SUM(1/([Zero]+3))", "1", "a sum over the partners"],
    ["SUM(1/[Number])", "13/12", "a half, a quarter and a third"],
    ["SUM([Number])", "9", "2 + 4 + 3"],
    ["AVERAGE([Number])", "3", "9 over 3"],
    ["LARGEST([Number])", "4", "Barton's, which is not the first"],
    ["SMALLEST([Number])", "2", "Ashby's, which is not the last"],
    ["SMALLEST(-[Number])", "-4", "Barton's again"],
    ["MIN([Number],3,5)*0+MIN(7,3,5)", "3", "the smallest of those in the parentheses"],
    ["MAX(3,7,5)", "7", "the largest of those in the parentheses"],
    ["COUNT([Calls])", "2", "Barton's is blank"],
    ["COUNT([Area])", "3", "texts are values"],
    ["COUNT([Number]>2)", "2", "a condition counts where it holds"],
    ["COUNT([Hosts])", "2", "a tick counts, a cross does not"],
    ["COUNT([Zero])", "3", "a zero is a value"],
    ["+[Number]", "[Number]", "a plus changes nothing"],
    ["-(-[Number])", "[Number]", "two minuses neither"],
    ["[Hosts]+0", "IF([Hosts],1,0)", "TRUE is 1, FALSE is 0"],
    ["250%", "2.5", "a percentage"],
    ["SUM(SHARE([Number]))", "1", "shares add up"],
    ["SHARE([Number])", "[Number]/9", "2, 4 and 3 of 9"],
    ["EQUAL()", "1/3", "three take part"],
    ["ABS([Net])", "IF([Net]<0,-[Net],[Net])", "the size"],
    ["SQRT([Zero])", "0", "the root of nothing is nothing"],
    ["SQRT(2)", "1.4142135623731", "as a cell shows it"],
    ["TRUE+TRUE", "2", "conditions add up"],
  ])("%s is %s: %s", (left, right) => {
    expect(equalFor(left, right)).toEqual(all);
  });

  test.each([
    ["5^0", "1"],
    ["0^2", "0"],
    ["2^10", "1024"],
    ["2^-3", "0.125"],
    ["(-2)^3", "-8"],
    ["(-2)^-3", "-0.125"],
    ["(-2)^2", "4"],
    ["(2/3)^-2", "9/4"],
    ["[Rate]^3", "[Rate]*[Rate]*[Rate]"],
    ["[Rate]^-2", "1/([Rate]*[Rate])"],
    ["[Rate]^1.0", "[Rate]"],
    ["[Rate]^(0.5+1.5)", "[Rate]*[Rate]"],
    ["16^0.5", "4"],
    ["16^-0.5", "0.25"],
    ["2^0.5", "1.4142135623731"],
    // Too long a power to be kept exact: e to one, nearly, as doubles have it.
    ["ABS(1.0001^10000-2.71814592682522)<1E-11", "TRUE"],
    ["ABS(1.0001^-10000-0.367897834377124)<1E-12", "TRUE"],
  ])("the power %s is %s", (left, right) => {
    expect(equalFor(left, right)).toEqual(all);
  });

  test("a long power keeps 120 digits where it can still be worked out whole, fifteen beyond", () => {
    expect(equalFor("ABS(1.3^512/(1.3^511*1.3)-1)<1E-100", "TRUE")).toEqual(all);
    expect(equalFor("ABS(1.3^(255.5+0.5)/(1.3^255*1.3)-1)<1E-100", "TRUE")).toEqual(all);
    expect(equalFor("ABS(1.3^513/(1.3^512*1.3)-1)<1E-13", "TRUE")).toEqual(all);
    expect(equalFor("ABS(1.3^513/(1.3^512*1.3)-1)<1E-30", "FALSE")).toEqual(all);
  });

  test.each([
    ["ROUND(1234.567,2)", "1234.57"],
    ["ROUND(1234.567,0)", "1235"],
    ["ROUND(1234.567)", "1235"],
    ["ROUND(1250,-2)", "1300"],
    ["ROUND(1249.99,-2)", "1200"],
    ["ROUND(-1250,-2)", "-1300"],
    ["ROUND(-2.5,0)", "-3"],
    ["ROUND(1.005,2)", "1.01"],
    ["ROUND(1/3,15)", "0.333333333333333"],
    ["ROUND(7E15,-15)", "7E15"],
    ["ROUND(4E14,-15)", "0"],
  ])("%s is %s: a half goes away from zero", (left, right) => {
    expect(equalFor(left, right)).toEqual(all);
  });

  test("shares of numbers smaller than a cell holds are in proportion still", () => {
    const partners = ["A", "B", "C", "D", "E", "F"];
    const drivers = [{ name: "k", values: partners.map((_, i) => 180 + 2 * i) }];
    const result = sharesOf("SHARE(10^-[k])", { partners, drivers });
    expect(result.ok && result.value.shares[0]).toBeCloseTo(0.99, 10);
    expect(result.ok && result.value.shares[5]! * 1e10).toBeCloseTo(0.99, 10);
  });

  test("long denominators that have nothing in common are added in any order", () => {
    const partners = Array.from({ length: 20 }, (_, i) => `P${String(i)}`);
    const whole = partners.map((_, i) => 123_456_789_012_341 + 1_000_000_007 * i);
    const shares = (values: readonly number[]): readonly number[] => {
      const result = sharesOf("SHARE(1/[a]^9)", { partners, drivers: [{ name: "a", values }] });
      return result.ok ? result.value.shares : [];
    };
    const expected = whole.map((value) => (whole[0]! / value) ** 9);
    const total = expected.reduce((sum, value) => sum + value, 0);
    shares(whole).forEach((share, i) => expect(share).toBeCloseTo(expected[i]! / total, 13));
    expect(shares(whole.toReversed())).toEqual(shares(whole).toReversed());
  });
});

describe("numbers that there are not", () => {
  test.each([
    [
      "[Number]/[Zero]",
      "Formula, character 1, “[Number]/[Zero]”: the value of Barton is divided by zero. Guard it, as in IF([Calls]=0,0,[Cost]/[Calls]).",
    ],
    [
      "0^-2",
      "Formula, character 1, “0^-2”: the value of Barton is divided by zero. Guard it, as in IF([Calls]=0,0,[Cost]/[Calls]).",
    ],
    [
      "0^-0.5",
      "Formula, character 1, “0^-0.5”: the value of Barton is divided by zero. Guard it, as in IF([Calls]=0,0,[Cost]/[Calls]).",
    ],
    ["[Zero]^0", "Formula, character 1, “[Zero]^0”: Barton: zero to the power of zero is undefined."],
    ["(-8)^0.5", "Formula, character 1, “(-8)^0.5”: Barton: a number below zero has no power that is not whole."],
    ["SQRT(-[Number])", "Formula, character 1, “SQRT(-[Number])”: Barton: a number below zero has no square root."],
    ["3^1E10", "Formula, character 1, “3^1E10”: Barton: the number is too large."],
    ["1.3^1E10", "Formula, character 1, “1.3^1E10”: Barton: the number is too large."],
    ["1E200*1E200", "Formula, character 1, “1E200*1E200”: Barton: the number is too large."],
    ["-1E200*1E200", "Formula, character 1, “-1E200*1E200”: Barton: the number is too large."],
    ["1E200*1E200/3", "Formula, character 1, “1E200*1E200”: Barton: the number is too large."],
    ["1E300/3/1E-100", "Formula, character 1, “1E300/3/1E-100”: Barton: the number is too large."],
    ["8E307+8E307", "Formula, character 1, “8E307+8E307”: Barton: the number is too large."],
    ["-8E307-8E307", "Formula, character 1, “-8E307-8E307”: Barton: the number is too large."],
    [
      "ROUND([Number],0.5)",
      "Formula, character 1, “ROUND([Number],0.5)”: Barton: the places of ROUND are a whole number from −15 to 15.",
    ],
    [
      "ROUND([Number],16)",
      "Formula, character 1, “ROUND([Number],16)”: Barton: the places of ROUND are a whole number from −15 to 15.",
    ],
    [
      "ROUND([Number],-16)",
      "Formula, character 1, “ROUND([Number],-16)”: Barton: the places of ROUND are a whole number from −15 to 15.",
    ],
    ["SQRT([Area])", "Formula, character 1, “SQRT([Area])”: Barton has the text “South” where a number is needed."],
    [
      "MAX([Number],[Calls])",
      "Barton has no value for Calls, which the formula needs (character 14, “[Calls]”). Fill it in, or type 0 where it is nothing.",
    ],
    ["+[Area]", "Formula, character 2, “[Area]”: Barton has the text “South” where a number is needed."],
    ["[Area]%", "Formula, character 1, “[Area]”: Barton has the text “South” where a number is needed."],
    [
      "-[Number]",
      "Formula, character 1, “-[Number]”: Barton comes to −4. A share of a cost cannot be below zero: use MAX(0,…) or correct the driver.",
    ],
    [
      "COUNT([Broken])",
      "Formula, character 7, “[Broken]”: Barton has the error #N/A in Broken where a number is needed.",
    ],
    [
      "COUNT(1/[Zero])",
      "Formula, character 7, “1/[Zero]”: the value of Barton is divided by zero. Guard it, as in IF([Calls]=0,0,[Cost]/[Calls]).",
    ],
    [
      "SUM([Broken])",
      "Formula, character 5, “[Broken]”: Barton has the error #N/A in Broken where a number is needed.",
    ],
  ])("%s", (formula, expected) => {
    expect(sentencesOf(formula)).toContain(expected);
  });

  test("a number a little below the largest is a number", () => {
    expect(equalFor("8E307*1", "8E307")).toEqual(all);
    expect(equalFor("-8E307/3*3", "-8E307")).toEqual(all);
  });

  test("both sides of an operator and all arguments are told at once", () => {
    expect(sentencesOf("[Area]+1/[Zero]", ["Ashby"])).toEqual([
      "Formula, character 1, “[Area]+1/[Zero]”: Ashby has the text “North” where a number is needed.",
      "Formula, character 8, “1/[Zero]”: the value of Ashby is divided by zero. Guard it, as in IF([Calls]=0,0,[Cost]/[Calls]).",
    ]);
    expect(sentencesOf("MIN([Area],1/[Zero])", ["Ashby"])).toHaveLength(2);
  });
});

describe("FIXED", () => {
  const fixed = (
    values: readonly (number | string | null)[],
    takingPart?: readonly string[],
  ): readonly (number | string)[] => {
    const partners = ["Ashby", "Barton", "Corby"];
    const result = sharesOf("FIXED([Agreed])", { partners, drivers: [{ name: "Agreed", values }] }, takingPart);
    return result.ok ? result.value.shares : result.problems.map(sentence);
  };
  const refused = (percentage: string): string[] => [
    `Formula, character 1, “FIXED([Agreed])”: the fixed shares add up to ${percentage}; they must add up to 100%.`,
  ];

  test("half a unit in the fifteenth digit of each share is let pass, and shared out", () => {
    const to15 = (values: readonly number[]): unknown => fixed(values).map((share) => Number(share).toFixed(15));
    expect(to15([0.4, 0.4, 0.199999999999997])).toEqual([
      "0.400000000000001",
      "0.400000000000001",
      "0.199999999999998",
    ]);
    expect(to15([0.4, 0.4, 0.200000000000003])).toEqual([
      "0.399999999999999",
      "0.399999999999999",
      "0.200000000000002",
    ]);
    for (const beyond of [0.199999999999996, 0.200000000000004])
      expect(fixed([0.4, 0.4, beyond])).toEqual([expect.stringContaining("they must add up to 100%")]);
  });

  test("too little and too much are told with the total", () => {
    expect(fixed([0.5, 0.3, 0.19])).toEqual(refused("99%"));
    expect(fixed([0.5, 0.3, 0.21])).toEqual(refused("101%"));
  });

  test("a share below zero is refused even where the whole is 100%, a share of nothing is not", () => {
    for (const takingPart of [undefined, ["Ashby"]])
      expect(fixed([1.2, 0, -0.2], takingPart)).toEqual([
        "Formula, character 1, “FIXED([Agreed])”: Corby comes to −0.2. A share of a cost cannot be below zero: use MAX(0,…) or correct the driver.",
      ]);
    expect(fixed([0.5, 0, 0.5])).toEqual([0.5, 0, 0.5]);
  });

  test("shares that cannot be read are told for every partner of the table", () => {
    expect(fixed([0.5, null, "half"], ["Ashby"])).toEqual([
      "Barton has no value for Agreed, which the formula needs (character 7, “[Agreed]”). Fill it in, or type 0 where it is nothing.",
      "Formula, character 1, “FIXED([Agreed])”: Corby has the text “half” where a number is needed.",
    ]);
  });

  test("those who take part must have a share, and nothing more is said where the whole is wrong", () => {
    expect(fixed([1, 0, 0], ["Barton", "Corby"])).toEqual([
      "Formula, character 1, “FIXED([Agreed])”: every partner comes to zero, so there is nothing to share by. Use another driver, or EQUAL().",
    ]);
    expect(fixed([2, 0, 0], ["Barton", "Corby"])).toEqual(refused("200%"));
  });
});
