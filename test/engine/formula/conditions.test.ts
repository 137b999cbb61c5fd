import type { DriverTable } from "../../../src/engine/index";
import { describe as sentence, sharesOf } from "../../../src/engine/index";

const table: DriverTable = {
  partners: ["Ashby", "Barton", "Corby"],
  drivers: [
    { name: "Number", values: [1, 2, 3] },
    { name: "Threes", values: [3, 3, 3] },
    { name: "Zero", values: [0, 0, 0] },
    { name: "Area", values: ["North", " south ", "West"] },
    { name: "Mixed", values: ["North", 5, null] },
    { name: "Gaps", values: ["", "   ", "x"] },
    { name: "Hosts", values: [true, false, true] },
    { name: "Broken", values: ["#N/A", " #DIV/0! ", Infinity] },
  ],
};

/** The partners for whom a condition holds, or the sentences of its problems. */
function holdsFor(condition: string): string[] {
  const result = sharesOf(`IF(${condition},1,0)`, table);
  if (result.ok) return result.value.partners.filter((_, row) => result.value.shares[row] !== 0);
  const nobody = result.problems.every(({ code }) => code === "formula-all-zero");
  return nobody ? [] : result.problems.map(sentence);
}

const [A, B, C] = ["Ashby", "Barton", "Corby"] as const;

describe("comparisons in a share formula", () => {
  test.each([
    ["[Number]=2", [B]],
    ["[Number]<>2", [A, C]],
    ["[Number]<2", [A]],
    ["[Number]<=2", [A, B]],
    ["[Number]>2", [C]],
    ["[Number]>=2", [B, C]],
    // Texts go by the alphabet, whatever their case and the blanks around them.
    ['[Area]="SOUTH"', [B]],
    ['[Area]<>"  south"', [A, C]],
    ['[Area]<"South"', [A]],
    ['[Area]<="South"', [A, B]],
    ['[Area]>"South"', [C]],
    ['[Area]>="South"', [B, C]],
    // A condition counts as 1 or 0.
    ["[Hosts]=TRUE", [A, C]],
    ["[Hosts]=false", [B]],
    ["[Hosts]<1", [B]],
    ["([Number]>1)+([Number]>2)=2", [C]],
    // A text is no number, and equals none.
    ["[Area]=0", []],
    ["[Area]<>0", [A, B, C]],
    ["0=[Area]", []],
    ['TRUE="TRUE"', []],
    ['"TRUE"<>TRUE', [A, B, C]],
    ['5="5"', []],
  ])("%s holds for %j", (condition, partners) => {
    expect(holdsFor(condition)).toEqual(partners);
  });

  test.each([
    // Ashby's cell is an empty text, Barton's holds blanks, which no eye tells from it.
    ['[Gaps]=""', [A, B]],
    ['""=[Gaps]', [A, B]],
    ['[Gaps]<>""', [C]],
    ['[Gaps]="x"', [C]],
    ['"x"<>[Gaps]', [A, B]],
    ['[Mixed]=""', [C]],
    ['[Mixed]<>""', [A, B]],
    ['[Mixed]="north"', [A]],
    // A blank equals another blank.
    ["[Gaps]=[Gaps]", [A, B, C]],
    ["[Gaps]<>[Gaps]", []],
  ])("a blank is the empty text: %s holds for %j", (condition, partners) => {
    expect(holdsFor(condition)).toEqual(partners);
  });

  test("a blank is no zero: compared with a number or by size it has to be filled in", () => {
    const corby = [
      "Corby has no value for Mixed, which the formula needs (character 4, “[Mixed]”). Fill it in, or type 0 where it is nothing.",
    ];
    expect(holdsFor("[Mixed]=0")).toEqual(corby);
    expect(holdsFor("[Mixed]<>5")).toEqual(corby);
    expect(holdsFor('[Mixed]<"z"').join()).toContain("Corby has no value for Mixed");
    expect(holdsFor('[Gaps]>"a"').join()).toContain("Barton has no value for Gaps");
  });

  test("a text is neither more nor less than a number", () => {
    expect(holdsFor("[Mixed]>4").join()).toContain(
      "Formula, character 4, “[Mixed]>4”: Ashby has the text “North” where a number is needed.",
    );
  });

  test.each(['"x"=1/[Zero]', '1/[Zero]<>"x"', "1/[Zero]=2", "2<1/[Zero]"])(
    "a value that cannot be worked out is no answer to %s",
    (condition) => {
      expect(holdsFor(condition).join()).toContain("the value of Ashby is divided by zero");
    },
  );
});

describe("conditions in a share formula", () => {
  test.each([
    ["[Number]-1", [B, C]],
    ["[Hosts]", [A, C]],
    ["TRUE", [A, B, C]],
    ["False", []],
    ["NOT([Hosts])", [B]],
    ["NOT(0)", [A, B, C]],
    ["NOT(2)", []],
    ["AND([Number]>1)", [B, C]],
    ["AND([Number]>1,[Number]<3)", [B]],
    ['AND([Hosts],[Number]>1,[Area]="west")', [C]],
    ["OR([Number]=1,[Number]=3)", [A, C]],
    ["OR([Number]>5,[Zero])", []],
    // What decides is enough: the rest is not asked.
    ["AND([Number]>5,1/[Zero]>0)", []],
    ["OR([Number]>0,1/[Zero]>0)", [A, B, C]],
    [
      "IF([Hosts],[Number]=1,1/0=0)",
      [
        "Formula, character 26, “1/0”: the value of Barton is divided by zero. Guard it, as in IF([Calls]=0,0,[Cost]/[Calls]).",
      ],
    ],
    // Without a value where it does not hold, that value is FALSE.
    ["IF([Number]>2,[Number])", [C]],
    ["NOT(IF([Number]>2,[Number]))", [A, B]],
  ])("%s holds for %j", (condition, partners) => {
    expect(holdsFor(condition)).toEqual(partners);
  });

  test.each([
    [
      "[Area]",
      "Formula, character 1, “IF([Area],1,0)”: the value of Ashby is neither true nor false. Compare it with something, as in [Calls]>0.",
    ],
    [
      "NOT([Area])",
      "Formula, character 4, “NOT([Area])”: the value of Barton is neither true nor false. Compare it with something, as in [Calls]>0.",
    ],
    [
      "AND([Number]>0,[Area])",
      "Formula, character 4, “AND([Number]>0,[Area])”: the value of Corby is neither true nor false. Compare it with something, as in [Calls]>0.",
    ],
    [
      "[Gaps]",
      "Ashby has no value for Gaps, which the formula needs (character 4, “[Gaps]”). Fill it in, or type 0 where it is nothing.",
    ],
    [
      "OR([Gaps])",
      "Barton has no value for Gaps, which the formula needs (character 7, “[Gaps]”). Fill it in, or type 0 where it is nothing.",
    ],
    [
      "AND(1/[Zero],TRUE)",
      "Formula, character 8, “1/[Zero]”: the value of Corby is divided by zero. Guard it, as in IF([Calls]=0,0,[Cost]/[Calls]).",
    ],
    [
      "NOT(1/[Zero])",
      "Formula, character 8, “1/[Zero]”: the value of Ashby is divided by zero. Guard it, as in IF([Calls]=0,0,[Cost]/[Calls]).",
    ],
  ])("%s is no condition, and the sentence says for whom and where", (condition, expected) => {
    expect(holdsFor(condition)).toContain(expected);
  });

  test("an error in a cell and a number that is none are told by their partner and column", () => {
    expect(holdsFor("[Broken]>0")).toEqual([
      "Formula, character 4, “[Broken]”: Ashby has the error #N/A in Broken where a number is needed.",
      "Formula, character 4, “[Broken]”: Barton has the error #DIV/0! in Broken where a number is needed.",
      "Formula, character 4, “[Broken]”: Corby has a number too large or undefined in Broken where a number is needed.",
    ]);
  });
});

describe("names and texts in a share formula", () => {
  test("[Partner] is the name of the partner, and a column of that name is not looked for", () => {
    expect(holdsFor('[ partner ]="BARTON"')).toEqual([B]);
  });

  test("a doubled quote stands for one, and an apostrophe or a bracket in a text is a plain character", () => {
    expect(holdsFor('"the ""host"""<>"the host"')).toEqual([A, B, C]);
    expect(holdsFor('"a""b">"a"')).toEqual([A, B, C]);
    expect(holdsFor(`"O'[x]"="o'[X]"`)).toEqual([A, B, C]);
    expect(holdsFor(`"O'[x]"<>"O[x]"`)).toEqual([A, B, C]);
    expect(holdsFor(`"a""b"="a""B"`)).toEqual([A, B, C]);
  });

  test("a long text is told by its first 40 characters", () => {
    const text = "a note that somebody typed where the number of calls should be";
    const result = sharesOf("[Calls]", { partners: ["Ashby"], drivers: [{ name: "Calls", values: [text] }] });
    expect(result.ok ? [] : result.problems.map(sentence)).toEqual([
      "Formula, character 1, “[Calls]”: Ashby has the text “a note that somebody typed where the num” where a number is needed.",
    ]);
  });
});
