import fc from "fast-check";
import { describe as sentence, parseShareFormula } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";

function problemOf(text: string): { code: string; at: number | null; sentence: string } {
  const result = parseShareFormula(text);
  if (result.ok) throw new Error(`${text} was read`);
  const [problem] = result.problems;
  const at = "place" in problem && "at" in problem.place ? problem.place.at : null;
  return { code: problem.code, at, sentence: sentence(problem) };
}

describe("parseShareFormula", () => {
  test("reads Excel's operators, drivers and functions, with or without the equals sign", () => {
    for (const text of [
      "=60%*SHARE([Population])+40%*SHARE([Calls])",
      " share( [ Tax base ] ) ",
      "IF(AND([A]>=1,[B]<>0),[A]^2,-[B]/3)",
      '=IF([Partner]="Wyre Forest",.5,1E3)',
      "TRUE+1",
    ]) {
      expect(parseShareFormula(text).ok).toBe(true);
    }
  });

  test("names the drivers once, in the order of their first use, with escaped brackets as in a table", () => {
    const result = parseShareFormula("[Calls]+[Tax base]*[calls]+[Cost '[net']]+[O'Neill]+[@Dwellings]");
    expect(result.ok && result.value.drivers).toEqual(["Calls", "Tax base", "Cost [net]", "O'Neill", "Dwellings"]);
  });

  test("a sign binds tighter than a power, as in Excel", () => {
    const result = parseShareFormula("-2^2");
    expect(result.ok && result.value.root).toMatchObject({
      kind: "binary",
      operator: "^",
      left: { kind: "sign", operator: "-" },
    });
  });

  test.each([
    ["", "formula-empty", null, "empty"],
    ["=", "formula-empty", null, "empty"],
    ["SHARE([Calls]", "formula-syntax", 1, "close this with a parenthesis"],
    ["SHARE([Calls]))", "formula-syntax", 15, "closes nothing"],
    ["2*", "formula-syntax", 3, "ends where a value is needed"],
    ["2*/3", "formula-syntax", 3, "a value is missing before /"],
    ["[Calls", "formula-syntax", 1, "close the driver's name with ]"],
    ['"North', "formula-syntax", 1, 'close the text with "'],
    ["[Calls] [Area]", "formula-syntax", 9, "an operator such as + or * is missing"],
    ["Calls*2", "formula-syntax", 1, "[Calls]"],
    ["SHARE*2", "formula-syntax", 1, "write SHARE with parentheses"],
    ["[]", "formula-syntax", 1, "name a driver"],
    ["1e999", "formula-syntax", 1, "too large"],
    ["SHARE([A];[B])", "formula-syntax", 10, "comma"],
    ["“North”", "formula-syntax", 1, "straight quotes"],
    ["1–2", "formula-syntax", 2, "plain minus"],
    ["SHAER([Calls])", "formula-function-unknown", 1, "SHAER"],
    ["SHARE([A],[B])", "formula-argument-count", 1, "SHARE has 2 arguments; it takes one"],
    ["EQUAL(1)", "formula-argument-count", 1, "EQUAL()"],
    ["MAX([A])", "formula-argument-count", 1, "LARGEST"],
    [`${"(".repeat(65)}1${")".repeat(65)}`, "formula-too-deep", 65, "64 deep"],
    [`${"-".repeat(2000)}1`, "formula-too-deep", 65, "64 deep"],
  ])("%p is refused with its place", (text, code, at, words) => {
    const problem = problemOf(text);
    expect(problem).toMatchObject({ code, at });
    expect(problem.sentence).toContain(words);
  });

  test("a formula of 10,000 characters is refused for its length", () => {
    expect(problemOf("SHARE([Calls])+".repeat(667)).code).toBe("formula-too-long");
  });

  test(`no text does harm or takes long (${seedText})`, () => {
    const piece = fc.constantFrom(
      "SHARE(",
      "IF(",
      "[A]",
      "[",
      "]",
      "(",
      ")",
      ",",
      "+",
      "-",
      "*",
      "/",
      "^",
      "%",
      '"',
      "'",
      "1",
      ".",
      "e9",
      " ",
      "constructor",
      "__proto__",
      "=",
      "<>",
      "é",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 200 }),
          fc.array(piece, { maxLength: 200 }).map((pieces) => pieces.join("")),
        ),
        (text) => {
          const result = parseShareFormula(text);
          if (!result.ok) result.problems.forEach((problem) => expect(sentence(problem).length).toBeGreaterThan(10));
        },
      ),
      randomRuns,
    );
  });
});
