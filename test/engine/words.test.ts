import type { Problem } from "../../src/engine/index";
import { describe as sentence, kindOf } from "../../src/engine/index";
import { afterText, foundText, list, percent, placeText, plain, pounds, quotation } from "../../src/engine/words";
import { problemExamples } from "./problemExamples";

describe("pounds", () => {
  test.each([
    [0, "£0"],
    [5, "£5"],
    [1234.5, "£1,234.50"],
    [-1234.5, "−£1,234.50"],
    [1_234_567, "£1,234,567"],
    [999, "£999"],
    [1000, "£1,000"],
    [0.05, "£0.05"],
    [0.1234, "£0.1234"],
    [2.5025, "£2.5025"],
    [-2.5025, "−£2.5025"],
    [2.50251, "£2.50"],
    [1 / 3, "£0.33"],
    [0.0012345, "£0.0012"],
    [-0.001, "−£0.001"],
    [0.00001234, "£0.000012"],
    [0.1 + 0.2, "£0.30"],
    [1e21, "£1e+21"],
  ])("%d", (amount, text) => {
    expect(pounds(amount)).toBe(text);
  });
});

describe("numbers and fractions", () => {
  test.each([
    [0, "0"],
    [-12, "−12"],
    [1234567.25, "1,234,567.25"],
    [-0.5, "−0.5"],
    [0.1 + 0.2, "0.3"],
    [1e21, "1e+21"],
    [2.5e-9, "2.5e-9"],
  ])("%d plainly", (value, text) => {
    expect(plain(value)).toBe(text);
  });

  test.each([
    [0.9, "90%"],
    [1, "100%"],
    [0.123456789012, "12.3456789%"],
    [-0.05, "−5%"],
    [0.07, "7%"],
  ])("%d as a percentage", (value, text) => {
    expect(percent(value)).toBe(text);
  });
});

describe("names, places and what was found", () => {
  test("names are joined, and cut where there are many", () => {
    expect(list([])).toBe("");
    expect(list(["A"])).toBe("A");
    expect(list(["A", "B"])).toBe("A and B");
    expect(list(["A", "B", "C"], "or")).toBe("A, B or C");
    expect(list(["A", "B", "C"], "and", 3)).toBe("A, B and C");
    expect(list(["A", "B", "C", "D"], "or", 3)).toBe("A, B, C and 1 more");
  });

  test("a place names its row, column and partner as far as they are known", () => {
    expect(placeText({ argument: "weights" })).toBe("weights");
    expect(placeText({ argument: "weights", row: 3 })).toBe("weights, row 3");
    expect(placeText({ argument: "weights", partner: "Redditch" })).toBe("weights, Redditch");
    expect(placeText({ argument: "Drivers", row: 4, partner: "Redditch", column: "Calls" })).toBe(
      "Drivers, row 4 (Redditch), Calls",
    );
    expect(placeText({ argument: "bands", row: 1, column: 2 })).toBe("bands, row 1, column 2");
  });

  test("what stood in a cell is named", () => {
    expect(
      (
        [
          { is: "blank" },
          { is: "text", text: "five" },
          { is: "error", text: "#N/A" },
          { is: "truth value" },
          { is: "number", number: -1234.5 },
          { is: "no finite number" },
        ] as const
      ).map(foundText),
    ).toEqual([
      "blank",
      "text",
      "the error #N/A",
      "TRUE or FALSE",
      "the number −1,234.5",
      "a number too large or undefined",
    ]);
  });

  test("a text is quoted, and cut after forty characters", () => {
    expect(quotation("a".repeat(40))).toBe(`“${"a".repeat(40)}”`);
    expect(quotation("a".repeat(41))).toBe(`“${"a".repeat(40)}…”`);
  });

  test("who has left is said where somebody has", () => {
    expect([afterText(undefined), afterText([]), afterText(["A"]), afterText(["A", "B"])]).toEqual([
      "",
      "",
      " once A has left",
      " once A and B have left",
    ]);
  });
});

type Code = Problem["code"];
const examples = problemExamples as Readonly<Record<Code, Problem>>;

/** The sentence of an example with some of its facts changed. */
function said(code: Code, facts: object): string {
  return sentence({ ...examples[code], ...facts });
}

describe("sentences that change with the facts", () => {
  const text = (of: string) => ({ found: { is: "text", text: of } });

  test.each<[Code, object, string]>([
    [
      "not-a-number",
      text("5"),
      "weights, row 3: text where a number is needed; “5” is typed as text: enter it as a number.",
    ],
    ["not-a-number", text("5 FTE"), "weights, row 3: text where a number is needed; it says “5 FTE”."],
    ["not-a-number", text(" "), "weights, row 3: text where a number is needed; it says “ ”."],
    [
      "not-a-number",
      { found: { is: "blank" } },
      "weights, row 3: blank where a number is needed; type 0 where it is nothing.",
    ],
    ["not-a-number", { found: { is: "truth value" } }, "weights, row 3: TRUE or FALSE where a number is needed."],
    ["shape-unfit", { rows: 1, columns: 1 }, "weights has 1 row and 1 column. Give one column or one row of numbers."],
    ["length-differs", { count: 1 }, "minimum has 1 value but weights has 3. Give one for each, in the same order."],
    ["column-missing", { present: [] }, "costs has no column “Amount”. Its first row must hold the headers."],
    [
      "date-unreadable",
      { found: { is: "number", number: -4 } },
      "notice: the number −4 is not a date. Type it as 31 March 2027.",
    ],
    [
      "money-unreadable",
      { why: "not money" },
      "text, row 2: “1.234,50” is not an amount of money. Write it as 1,234.50.",
    ],
    [
      "weight-negative",
      { what: "stand-alone costs", partner: "Corby" },
      "stand-alone costs, value 3 (Corby) is −2. These measure use, so they cannot be below zero.",
    ],
    [
      "weights-all-zero",
      { what: "Calls", after: ["A", "B"] },
      "The values of Calls are all zero once A and B have left, so there is nothing to share by. Give at least one above zero.",
    ],
    [
      "bounds-crossed",
      { partner: undefined },
      "The minimum £60 of partner 2 is above its maximum £40, by £20. Lower the minimum or raise the maximum.",
    ],
    [
      "maximums-too-low",
      { pool: "Systems" },
      "The bounds of “Systems” cannot be met: the maximums let through £80, £20 less than the £100 to share. Raise the maximums.",
    ],
    [
      "formula-empty",
      { rule: undefined },
      "The share formula is empty. Write a share formula such as SHARE([Population]).",
    ],
    [
      "formula-syntax",
      { place: { at: 9, near: "" } },
      "Formula, character 9: an operator such as + or * is missing before this.",
    ],
    [
      "formula-argument-count",
      { count: 1 },
      "Formula, character 1, “SHARE([A],[B”: SHARE has 1 argument; it takes one, as in SHARE([Population]).",
    ],
    [
      "formula-fixed-total",
      { total: 100 },
      "Formula, rule “By calls”, character 7, “[Calls]”: the fixed shares add up to 10,000%; they must add up to 100%. Percentages held as whole numbers are written FIXED([Share]%).",
    ],
    [
      "rule-unknown",
      { known: [] },
      "“Systems” names the rule “By cals”, which is not in the rules. There are none yet.",
    ],
    [
      "rule-unknown",
      { known: ["A", "B"] },
      "“Systems” names the rule “By cals”, which is not in the rules. The rules are A and B.",
    ],
    ["pool-unknown", { known: ["A", "B"] }, "There is no pool or line “System”. There are A and B."],
    [
      "driver-unknown",
      { known: ["A", "B"] },
      "Line “Casework” names the driver “Cals”, which is not in the driver table. The drivers are A and B.",
    ],
    [
      "does-not-pay-back",
      { discounted: false },
      "The flows do not pay back: after year 5 they are still £1,200 short.",
    ],
    ["price-year-missing", { held: [] }, "The deflators have no index for 2031/32. Give two columns, year and index."],
    ["groups-missing", { count: 1, groups: ["A+B"] }, "groupcosts lacks the group A+B. Add a row with the cost of it."],
    [
      "groups-missing",
      { count: 5, groups: ["A+B", "B+C"] },
      "groupcosts lacks 5 groups: A+B and B+C and 3 more. Add a row with the cost of each.",
    ],
    [
      "not-quasi-balanced",
      { group: null },
      "The most that each partner can be asked to pay falls £1,200 short of the cost of all, so there is no tau value. Take shapley.",
    ],
    [
      "bands-not-rising",
      { limit: null },
      "bands, row 3: the limit is blank, but another band follows. Only the last band may be without a limit.",
    ],
    [
      "bands-exceeded",
      { isShare: true, value: 1.2, limit: 1.1 },
      "usage, value 2 is 120% of the target, above the last limit 110%. Add a band for it; a blank limit has no end.",
    ],
    [
      "recharge-closed-group",
      { departments: [4] },
      "Support department 4 serves nobody but itself, so its cost reaches no operating unit. Fill in who else uses it.",
    ],
    [
      "order-unfit",
      { found: null },
      "order has 2 positions, but there are 3 support departments. Name each of 1 to 3 once.",
    ],
    [
      "rule-driver-unusable",
      { partner: null },
      "The rule “Casework” uses the driver “Calls”, which is not in the driver table. Correct its name, or add the column.",
    ],
    [
      "rule-partner-unfit",
      { why: "unknown" },
      "Corby, in the rule “Casework”, is not one of the partners. Correct its name, or add it to the driver table.",
    ],
    [
      "rule-partner-unfit",
      { why: "without a share" },
      "Corby, in the rule “Casework”, has no share. Give one, 0 where it pays nothing.",
    ],
    [
      "rule-partner-unfit",
      { why: "in two groups" },
      "Corby, in the rule “Casework”, is in more than one group. Keep it in one.",
    ],
    [
      "rule-partner-unfit",
      { why: "not in scope" },
      "Corby, in the rule “Casework”, takes an extra service but is not in the scope of the rule. Widen the scope, or take it off.",
    ],
  ])("%s with %o", (code, facts, words) => {
    expect(said(code, facts)).toBe(words);
  });
});

describe("kindOf", () => {
  const kind = (code: Code, facts: object = {}): string => kindOf({ ...examples[code], ...facts });

  test("what has no answer is #N/A, what is badly put is #VALUE!, and the facts may decide", () => {
    expect(kind("weights-all-zero", { after: ["A"] })).toBe("not-available");
    expect(kind("weights-all-zero", { after: [] })).toBe("value");
    expect(kind("formula-all-zero", { after: ["A"] })).toBe("not-available");
    expect(kind("formula-all-zero")).toBe("value");
    expect(kind("driver-value-unusable", { found: { is: "blank" } })).toBe("not-available");
    expect(kind("driver-value-unusable", { found: { is: "truth value" } })).toBe("value");
    expect(kind("alone-unusable", { found: { is: "text", text: "x" } })).toBe("value");
    const blank = { is: "blank" };
    const inColumn = (column: unknown, found: object) =>
      kind("not-a-number", { place: { argument: "a", column }, found });
    expect(inColumn("Calls", blank)).toBe("not-available");
    expect(inColumn(2, blank)).toBe("value");
    expect(inColumn("Calls", { is: "truth value" })).toBe("value");
  });

  test("the questions without an answer are these", () => {
    const codes = Object.keys(examples) as Code[];
    expect(codes.filter((code) => kind(code) === "not-available").sort()).toEqual([
      "alone-unusable",
      "bands-exceeded",
      "bias-not-published",
      "bounds-crossed",
      "claims-below-estate",
      "core-empty",
      "does-not-pay-back",
      "driver-value-unusable",
      "formula-driver-blank",
      "guarantee-short",
      "maximums-too-low",
      "measure-not-positive",
      "minimums-too-high",
      "no-cost-avoided",
      "not-proved",
      "not-quasi-balanced",
      "nothing-in-force",
      "nothing-to-switch",
      "parts-cheaper",
      "parts-contradict",
      "price-year-missing",
      "recharge-closed-group",
      "rule-not-in-force",
      "separable-above-total",
      "steps-too-many",
      "totals-not-met",
      "use-nowhere",
      "viability-not-followed",
    ]);
  });
});
