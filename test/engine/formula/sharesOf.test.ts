import fc from "fast-check";
import type { DriverTable } from "../../../src/engine/index";
import { describe as sentence, partnerShares, sharesOf } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";

const table: DriverTable = {
  partners: ["Ashby", "Barton", "Corby"],
  drivers: [
    { name: "Population", values: [40, 30, 30] },
    { name: "Calls", values: [10, null, 5] },
    { name: "Zero", values: [0, 0, 0] },
    { name: "Area", values: ["North", "South", "North"] },
    { name: "Agreed", values: [0.5, 0.3, 0.2] },
    { name: "Net", values: [10, -5, 5] },
    { name: "Broken", values: [1, "#N/A", 3] },
  ],
};

function sharesBy(formula: string, takingPart?: readonly string[]): readonly number[] {
  const result = sharesOf(formula, table, takingPart);
  if (!result.ok) throw new Error(result.problems.map(sentence).join(" "));
  return result.value.shares;
}

function sentencesOf(formula: string, among: DriverTable = table): string[] {
  const result = sharesOf(formula, among);
  return result.ok ? [] : result.problems.map(sentence);
}

test("the shares alone are those that come with their terms, and their problems too", () => {
  for (const formula of ["60%*SHARE([Population])+40%*EQUAL()", "[Calls]", "[Nobody]", "1+"]) {
    const result = sharesOf(formula, table);
    expect(partnerShares(formula, table)).toEqual(result.ok ? { ok: true, value: result.value.shares } : result);
  }
});

test("a driver named twice is read for those who take part, and for all where the agreed shares are spread again", () => {
  const shares = sharesBy("[Agreed]*FIXED([Agreed])+0*[Agreed]", ["Barton", "Corby"]);
  expect(shares).toEqual([18 / 26, 8 / 26]);
});

describe("sharesOf", () => {
  test.each([
    ["[Population]", [0.4, 0.3, 0.3]],
    ["=60%*SHARE([Population])+40%*EQUAL()", [0.24 + 0.4 / 3, 0.18 + 0.4 / 3, 0.18 + 0.4 / 3]],
    ["FIXED([agreed])", [0.5, 0.3, 0.2]],
    ['IF([Calls]="",0,[Calls])', [2 / 3, 0, 1 / 3]],
    ['IF([Area]="north",1,0)', [0.5, 0, 0.5]],
    ['IF([Partner]<>"Corby",1,0)', [0.5, 0.5, 0]],
    ["MIN([Population],35)", [35 / 95, 30 / 95, 30 / 95]],
    ["MAX([Population]-30,1)", [10 / 12, 1 / 12, 1 / 12]],
    ["[Population]-SMALLEST([Population])+LARGEST([Population])", [50 / 130, 40 / 130, 40 / 130]],
    ["[Population]>AVERAGE([Population])", [1, 0, 0]],
    ["COUNT([Calls])+0*[Population]", [1 / 3, 1 / 3, 1 / 3]],
    ["ROUND([Population]/7,1)", [5.7 / 14.3, 4.3 / 14.3, 4.3 / 14.3]],
    ["ABS([Net])", [0.5, 0.25, 0.25]],
    ["IF(AND([Net]>0,NOT([Zero]>0)),[Net],0)", [2 / 3, 0, 1 / 3]],
    ["IF(OR([Net]<0,[Population]=40),1,3)", [0.2, 0.2, 0.6]],
    ["SQRT(16)*[Population]^(1+1)/SUM([Population])", [1600 / 3400, 900 / 3400, 900 / 3400]],
    ["-2^2*[Population]", [0.4, 0.3, 0.3]],
    ["100%%*[Population]", [0.4, 0.3, 0.3]],
    ["(0.1+0.2=0.3)*[Population]", [0.4, 0.3, 0.3]],
  ])("%s", (formula, expected) => {
    sharesBy(formula).forEach((share, index) => expect(share).toBeCloseTo(expected[index]!, 14));
  });

  test("only those who take part count, and fixed shares are spread again among them", () => {
    expect(sharesBy("[Population]", ["Ashby", "barton"])).toEqual([4 / 7, 3 / 7]);
    expect(sharesBy("FIXED([Agreed])", ["Barton", "Corby"])).toEqual([0.6, 0.4]);
    expect(sharesBy("[Population]/SUM([Population])*COUNT([Population])", ["Barton", "Corby"])).toEqual([0.5, 0.5]);
  });

  test("the terms of a sum add up to the shares", () => {
    const result = sharesOf("60%*SHARE([Population])-10%*EQUAL()+([Agreed]+0)", table);
    if (!result.ok) throw new Error("no shares");
    const { terms, shares } = result.value;
    expect(terms.map(({ text, drivers }) => [text, drivers])).toEqual([
      ["60%*SHARE([Population])", ["Population"]],
      ["10%*EQUAL()", []],
      ["([Agreed]+0)", ["Agreed"]],
    ]);
    shares.forEach((share, index) =>
      expect(terms.reduce((sum, { parts }) => sum + parts[index]!, 0)).toBeCloseTo(share, 14),
    );
    expect(terms[1]!.parts[0]).toBeLessThan(0);
  });

  test.each([
    ["SHARE([Calls])", "Barton has no value for Calls, which the formula needs (character 7, “[Calls]”)"],
    ["[Population]/[Zero]", "the value of Ashby is divided by zero"],
    ["SHARE([Zero])", "every partner comes to zero"],
    ["[Zero]*2", "every partner comes to zero"],
    ["[Net]", "Barton comes to −5"],
    ["SHARE([Net])+EQUAL()", "Barton comes to −5"],
    ["[Popluation]", "there is no driver “Popluation”. The drivers are Population"],
    ["[Area]+1", "Ashby has the text “North” where a number is needed"],
    ["[Broken]", "Barton has the error #N/A in Broken where a number is needed"],
    ["IF([Area],1,0)", "neither true nor false"],
    ["FIXED([Population]%+1)", "add up to 400%; they must add up to 100%"],
    ["FIXED([Population])", "Percentages held as whole numbers are written FIXED([Share]%)"],
    ["SQRT([Net])", "below zero has no square root"],
    ["[Net]^0.5", "no power that is not whole"],
    ["9^9^9^9", "too large"],
    ["0^0+[Population]", "zero to the power of zero"],
    ["0^-1+[Population]", "divided by zero"],
    ["ROUND([Population],0.5)", "places of ROUND"],
    ["[Area]>5", "has the text “North”"],
  ])("%s is a problem with its place", (formula, words) => {
    expect(sentencesOf(formula).join(" ")).toContain(words);
  });

  test("every unknown driver is named, even where the result would not need it", () => {
    expect(sentencesOf("IF(1=1,[Population],[Cals])+[Pop]*0")).toHaveLength(2);
  });

  test("a fault in the branch that is not chosen does not matter", () => {
    expect(sharesBy("IF([Zero]=0,[Population],1/[Zero])")).toEqual([0.4, 0.3, 0.3]);
  });

  test("more than 50 partners are refused", () => {
    const many = { partners: Array.from({ length: 51 }, (_, i) => `P${String(i)}`), drivers: [] };
    expect(sentencesOf("EQUAL()", many).join()).toContain("51 partners; at most 50");
  });

  test("numbers below what a double can hold are zero, and no text of such numbers runs on", () => {
    const partners = Array.from({ length: 50 }, (_, i) => `P${String(i)}`);
    const drivers = [{ name: "a", values: partners.map((_, i) => 1234.567 * (i + 1) + 0.1 * i) }];
    const filled = (piece: string): string => `${piece.repeat(Math.floor(8190 / piece.length))}1`;
    expect(sentencesOf("1e-308/1e308*[a]", { partners, drivers }).join()).toContain("every partner comes to zero");
    for (const piece of ["1e-308*", "1/[a]+", "[a]/1234.56*", "SHARE(1/[a])+"])
      expect(typeof sharesOf(filled(piece), { partners, drivers }).ok).toBe("boolean");
  });

  test("nested shares and long sums come to an end", () => {
    const partners = Array.from({ length: 50 }, (_, i) => `P${String(i)}`);
    const drivers = ["a", "b"].map((name, k) => ({
      name,
      values: partners.map((_, i) => 100_003 + ((i * 7919 * (k + 1)) % 997)),
    }));
    let nested = "[a]/[b]";
    for (let i = 0; i < 30; i++) nested = `SHARE(${nested})*[b]`;
    for (const formula of [nested, `1${"+1".repeat(4000)}`])
      expect(sharesOf(formula, { partners, drivers }).ok).toBe(true);
  });
});

describe(`sharesOf over random tables (${seedText})`, () => {
  const rows = fc.array(
    fc.record({ a: fc.integer({ min: 0, max: 1e6 }), b: fc.double({ min: 0.01, max: 1e6, noNaN: true }) }),
    { minLength: 1, maxLength: 20 },
  );
  const formulas = fc.constantFrom(
    "SHARE([b])",
    "30%*SHARE([b])+70%*EQUAL()",
    "[b]*[b]",
    "MAX([a],[b])",
    "IF([a]>[b],[a],[b])",
    "[b]/SUM([b])",
  );
  const tableOf = (list: readonly { a: number; b: number }[], order: readonly number[], factor = 1): DriverTable => ({
    partners: order.map((i) => `Partner ${String(i)}`),
    drivers: [
      { name: "a", values: order.map((i) => list[i]!.a * factor) },
      { name: "b", values: order.map((i) => list[i]!.b * factor) },
    ],
  });
  const valueOf = (formula: string, drivers: DriverTable): readonly number[] => {
    const result = sharesOf(formula, drivers);
    if (!result.ok) throw new Error(result.problems.map(sentence).join(" "));
    return result.value.shares;
  };

  test("shares add up to 1, whatever the order of the partners, and their terms add up to them", () => {
    fc.assert(
      fc.property(rows, formulas, fc.nat(), (list, formula, turn) => {
        const straight = list.map((_, i) => i);
        const turned = list.map((_, i) => (i + turn) % list.length);
        const shares = valueOf(formula, tableOf(list, straight));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(valueOf(formula, tableOf(list, turned))).toEqual(turned.map((i) => shares[i]));
      }),
      randomRuns,
    );
  });

  test("scaling every driver changes nothing", () => {
    fc.assert(
      fc.property(rows, formulas, (list, formula) => {
        const order = list.map((_, i) => i);
        const scaled = valueOf(formula, tableOf(list, order, 4));
        valueOf(formula, tableOf(list, order)).forEach((share, i) => expect(scaled[i]).toBeCloseTo(share, 12));
      }),
      randomRuns,
    );
  });
});
