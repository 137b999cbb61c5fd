import { call, column, errorOf, rowsOf } from "./builtFunctions";
import { drivers, lines, pools, rules } from "./smallTables";

const changed = (table: readonly (readonly unknown[])[], row: number, col: number, value: unknown) =>
  table.map((cells, y) => cells.map((cell, x) => (y === row && x === col ? value : cell)));
const cellError = { type: "Error", errorType: "NotAvailable", basicValue: "#N/A" };

describe("arguments that cannot be read", () => {
  test.each([
    ["blank", null, "weights, row 3: blank where a number is needed"],
    ["an empty text", "", "weights, row 3: blank where a number is needed"],
    ["text", "abc", "weights, row 3: text where a number is needed; it says “abc”"],
    ["a number as text", "12", "weights, row 3: text where a number is needed; “12” is typed as text"],
    ["TRUE", true, "weights, row 3: TRUE or FALSE where a number is needed"],
    ["not a number", NaN, "weights, row 3: a number too large or undefined where a number is needed"],
    ["infinity", Infinity, "weights, row 3: a number too large or undefined where a number is needed"],
    ["an error cell as text", "#DIV/0!", "weights, row 3: the error #DIV/0! where a number is needed"],
    [
      "an error object of the runtime",
      { code: "#N/A", message: "" },
      "weights, row 3: the error #N/A where a number is needed",
    ],
    [
      "an error object with a word",
      { errorCode: "DivideByZero" },
      "weights, row 3: the error #DIV/0! where a number is needed",
    ],
    ["an error as a typed value", cellError, "weights, row 3: the error #N/A where a number is needed"],
  ])("%s among the weights is named with its place", (_, value, words) => {
    const error = errorOf("SPLIT", 100, column([1, 2, value]));
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toContain(words);
  });

  test("an error in place of a table is named", () => {
    expect(errorOf("SHARES", "EQUAL()", { type: "Error", basicValue: "#REF!" })).toEqual({
      code: "#VALUE!",
      message: expect.stringMatching(/^drivers: the error #REF! where a table with its header row/) as string,
    });
  });

  test("a missing column is told once, and not again for every row", () => {
    const { message } = errorOf(
      "ALLOCATE",
      [
        ["Pool", "Rule"],
        ["Systems", "People"],
      ],
      rules,
      drivers,
    );
    expect(message).toBe("costs has no column “Amount”. Its columns are Pool and Rule.");
  });

  test("parts of a penny are shown where bounds fail by them", () => {
    expect(errorOf("SPLIT", 100, [[1, 1, 1]], 33.335).message).toContain(
      "add up to £100.005, £0.005 more than the £100",
    );
  });

  test("a very small number keeps its exponent", () => {
    expect(errorOf("SPLIT", 100, [[1, -1e-7]]).message).toContain("Weight 2 is −1e-7.");
  });

  test("nothing to share by once someone has left is a fair question without an answer", () => {
    const held = [
      ["Partner", "Alone", "Agreed"],
      ["Ashby", 900, 1],
      ["Barton", 700, 0],
    ];
    const fixed = [
      ["Line", "Behaviour", "Amount", "Rule"],
      ["Head", "fixed", 600, "FIXED([Agreed])"],
    ];
    const { code, message } = errorOf("WITHDRAW", "Ashby", held, fixed);
    expect(code).toBe("#N/A");
    expect(message).toContain("every partner comes to zero once Ashby has left");
  });

  test("a number with a format is the number", () => {
    expect(rowsOf("SPLIT", 100, [[{ type: "FormattedNumber", basicValue: 1, numberFormat: "0.0" }, 1]])).toEqual([
      [50, 50],
    ]);
  });

  test("all faults are told together", () => {
    const { message } = errorOf("SPLIT", "x", column([1, "", -2]), null, null, -1);
    for (const words of ["amount", "weights, row 2", "unit is −1. It must be 0 or more"])
      expect(message).toContain(words);
  });

  test.each([
    ["SPLIT", [null, column([1])], "amount is missing"],
    [
      "SPLIT",
      [
        100,
        [
          [1, 2],
          [3, 4],
        ],
      ],
      "weights has 2 rows and 2 columns",
    ],
    ["SPLIT", [column([1, 2]), column([1, 2])], "amounts across the weights"],
    ["SPLIT", [100, column([1, 2, 3]), column([1, 2])], "minimum has 2 values but weights has 3"],
    ["SPLIT", [100, column([1, 2]), column([1, ""])], "minimum, row 2: blank"],
    ["SPLIT", [100, column([1, -2])], "Weight 2 is −2. Weights measure use, so they cannot be below zero."],
    ["SPLIT", [100, column([0, 0])], "The weights are all zero"],
    ["SHARES", [5, drivers], "formula: the number 5 where a share formula"],
    ["SHARES", ["", drivers], "formula: blank where a share formula"],
    ["SHARES", ["[Population]+", drivers], "the formula ends where a value is needed"],
    ["SHARES", [`${"1+".repeat(5000)}1`, drivers], "has 10,001 characters; 8,192 is the most"],
    ["SHARES", ["EQUAL()", [["Partner"], ["A"], ["A "]]], "“A” is already named above"],
    [
      "SHARES",
      [
        "EQUAL()",
        [
          ["Partner", "X", "x"],
          ["A", 1, 1],
        ],
      ],
      "drivers has two columns “x”",
    ],
    [
      "SHARES",
      [
        "EQUAL()",
        [
          ["Partner", "X"],
          ["", 1],
        ],
      ],
      "drivers, row 2: blank where the name of a partner is needed",
    ],
    ["SHARES", ["EQUAL()", [["Partner"], [""]]], "drivers has no rows below its header"],
    [
      "ALLOCATE",
      [changed(pools, 0, 1, "Sum"), rules, drivers],
      "costs has no column “Amount”. Its columns are Pool, Sum and Rule",
    ],
    [
      "ALLOCATE",
      [changed(pools, 1, 2, "Peeple"), rules, drivers],
      "“Systems” names the rule “Peeple”, which is not in the rules. The only one is People",
    ],
    ["ALLOCATE", [changed(pools, 1, 2, 0), rules, drivers], "“Systems” has no rule"],
    [
      "ALLOCATE",
      [changed(pools, 1, 1, "1,000"), rules, drivers],
      "costs, row 2 (Systems), Amount: text where a number is needed",
    ],
    [
      "ALLOCATE",
      [pools, changed(rules, 1, 1, "SHARE([People])"), drivers],
      "rule “People”, character 7, “[People]”: there is no driver “People”",
    ],
    ["ALLOCATE", [pools, changed(rules, 1, 1, ""), drivers], "The formula of rule “People” is empty"],
    [
      "ALLOCATE",
      [pools, changed(rules, 1, 2, "lots"), drivers],
      "rules, row 2 (People), Minimum: text where a number is needed",
    ],
    [
      "ALLOCATE",
      [changed(lines, 1, 1, "sometimes"), rules, drivers],
      "Behaviour says “sometimes”. Write fixed, step, variable or direct",
    ],
    ["ALLOCATE", [changed(lines, 1, 1, "step"), rules, drivers], "Line “Head” is step but names no driver"],
    [
      "ALLOCATE",
      [changed(changed(lines, 1, 1, "step"), 1, 3, "Population"), rules, drivers],
      "step cost without a block above zero",
    ],
    ["ALLOCATE", [changed(changed(lines, 1, 1, "variable"), 1, 3, "Cals"), rules, drivers], "names the driver “Cals”"],
    [
      "ALLOCATE",
      [changed(changed(lines, 1, 1, "direct"), 1, 5, "Derby"), rules, drivers],
      "names “Derby”, which is not one of the partners",
    ],
    ["ALLOCATE", [changed(lines, 1, 1, "direct"), rules, drivers], "direct cost but names no partner"],
    ["ALLOCATE", [pools, rules, drivers, null, "2026/28"], "“2026/28” is not a financial year"],
    ["ALLOCATE", [pools, rules, drivers, null, 2026], "the number 2,026 is not a financial year"],
    [
      "ALLOCATE",
      [lines.map((row, y) => [...row, ["From", "2027/28"][y], ["To", "2026/27"][y]]), rules, drivers],
      "runs from 2027/28 to 2026/27, which is earlier",
    ],
    ["TRACE", [pools, rules, drivers, "System", "Ashby"], "There is no pool or line “System”. The only one is Systems"],
    ["TRACE", [pools, rules, drivers, "Systems", "Derby"], "“Derby” is not one of the partners"],
    ["TRACE", [[...pools, pools[1]], rules, drivers, "Systems", "Ashby"], "more than one pool or line"],
    ["TOLERANCE", [column([0.7, 0.2]), column([1, 2]), 3], "The shares in agreed add up to 90%"],
    ["TOLERANCE", [column([0.7, 0.3]), column([1]), 3], "actual has 1 value but agreed has 2"],
    ["COLLAR", [column([10, -5]), column([9, 9]), 0.05], "charges has amounts above and below zero"],
    ["COLLAR", [column([10, 5]), column([9, "x"]), 0.05], "prior, row 2: text where a number is needed"],
    ["COLLAR", [column([10, 5]), column([9, 9]), 5], "down is 5. It must be a fraction from 0 to 1 (5% is 0.05)"],
    ["DAMPEN", [column([1, 2]), column([1, 2]), 2], "weight is 2"],
    ["DAMPEN", [column([0, 0]), column([1, 2]), 0.5], "The values of old are all zero"],
    [
      "SETTLE",
      [
        [
          ["A", 5],
          ["B", -4],
        ],
      ],
      "The balances add up to £1",
    ],
    [
      "SETTLE",
      [
        [
          ["A", 5],
          ["a", -5],
        ],
      ],
      "“a” is already named above",
    ],
    [
      "SETTLE",
      [
        [
          ["A", 5],
          ["B", "5"],
        ],
      ],
      "balances, row 2, column 2: text where a number is needed",
    ],
    ["COST", [column(["", 0]), drivers, lines], "members names nobody"],
    ["COST", ["Derby", drivers, lines], "“Derby” is not one of the partners"],
    [
      "WITHDRAW",
      ["Ashby", drivers.map((row) => row.filter((_, x) => x !== 1)), lines],
      "partners has no column “Alone”",
    ],
    [
      "WITHDRAW",
      ["Ashby", changed(drivers, 2, 1, "lots"), lines],
      "Barton: Alone is text where the cost of going alone is needed",
    ],
    ["WITHDRAW", ["Ashby", drivers, pools], "lines has no column “Line”"],
    ["DOMINO", ["Ashby", drivers, lines, null, -1], "tolerance is −1"],
    ["EXITDATE", ["soon", 12], "“soon” is not a date"],
    ["EXITDATE", [46000, 1.5], "months is 1.5"],
    ["EXITDATE", [46000, 6, "31 Feb"], "“31 Feb” is not a date"],
    ["PARTYEAR", [100, "31 June 2026"], "“31 June 2026” is not a date"],
    ["EXITCHARGE", [column([1, 2]), column([1, 2, 3])], "profile has 3 values but stranded has 2"],
    ["EXITCHARGE", [100, null, 3.5], "rate is 3.5"],
    ["DISCOUNTFACTOR", [1.5], "year is 1.5"],
    ["DISCOUNTFACTOR", [column([1, 1001])], "year, row 2 is 1,001"],
    ["DISCOUNTFACTOR", [1, "standard 1999"], "There is no discount schedule “standard 1999”"],
    ["PRESENTVALUE", [[[1, 2]], null, "start"], "timing says “start”. Write end or mid"],
    ["PRESENTVALUE", [[[1, 2]], 3.5], "schedule is 3.5"],
    ["POUNDS", [column(["£1", "1.234,50"])], "text, row 2: “1.234,50” can be read as more than one amount"],
  ])("%s %j", (id, args, words) => {
    const error = errorOf(id, ...args);
    expect(error.message).toContain(words);
    expect(error.code).toBe("#VALUE!");
  });
});

describe("fair questions without an answer", () => {
  test.each([
    ["SPLIT", [100, column([1, 1]), 60], "the minimums add up to £120, £20 more than the £100 to share"],
    ["SPLIT", [100, column([1, 1]), null, 40], "the maximums let through £80, £20 less than the £100 to share"],
    ["SPLIT", [100, column([1, 1]), 60, 40], "The minimum £60 of partner 1 is above its maximum £40"],
    ["SHARES", ["SHARE([Calls])", drivers], "Barton has no value for Calls"],
    [
      "ALLOCATE",
      [changed(pools, 1, 1, ""), rules, drivers],
      "costs, row 2 (Systems), Amount: blank where a number is needed",
    ],
    [
      "ALLOCATE",
      [pools, changed(rules, 1, 3, 300), drivers],
      "The bounds of “Systems” cannot be met: the maximums let through £900, £100 less",
    ],
    [
      "ALLOCATE",
      [lines.map((row, y) => [...row, ["To", "2026/27"][y]]), rules, drivers, null, "2027/28"],
      "No cost runs in 2027/28",
    ],
    [
      "ALLOCATE",
      [changed(changed(lines, 1, 1, "variable"), 1, 3, "Calls"), rules, drivers],
      "Barton: Calls is blank where line “Head” needs a number",
    ],
    ["WITHDRAW", ["Ashby", changed(drivers, 2, 1, ""), lines], "Barton: Alone is blank"],
    ["WITHDRAW", ["Ashby", drivers, changed(lines, 1, 6, "People"), changed(rules, 1, 3, 250)], "once Ashby has left"],
    ["PAYBACK", [[[-100, 50]]], "after year 1 they are still £50 short"],
  ])("%s %j is #N/A and says why", (id, args, words) => {
    expect(errorOf(id, ...args)).toMatchObject({ code: "#N/A", message: expect.stringContaining(words) });
  });
});

describe("the limits", () => {
  test("51 partners are refused with a way out, and SPLIT takes more", () => {
    const many = Array.from({ length: 51 }, (_, i) => [`Partner ${String(i)}`, 1, i + 1, 1]);
    const { code, message } = errorOf("SHARES", "EQUAL()", [drivers[0], ...many]);
    expect(code).toBe("#VALUE!");
    expect(message).toContain("There are 51 partners; at most 50");
    expect(message).toContain("SPLIT");
    expect(
      rowsOf(
        "SPLIT",
        100,
        many.map(([, , weight]) => [weight]),
      ),
    ).toHaveLength(51);
  });

  test("a 10,000-character formula is refused for its length", () => {
    const formula = `SHARE([Population])${"+0".repeat(4991)}`;
    expect(errorOf("SHARES", formula, drivers).message).toContain("8,192 is the most");
  });

  test("a blank handed over as 0 is a blank where text is optional", () => {
    const zeros = [
      ["Line", "Behaviour", "Amount", "Driver", "Block", "Partner", "Rule", "From", "To"],
      ["Head", "fixed", 600, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0, 0, 0],
    ];
    expect(rowsOf("ALLOCATE", zeros, rules, drivers, null, "2026/27").at(-1)).toEqual(["Total", 200, 200, 200, 600]);
    expect(call("COST", column(["Ashby", 0]), drivers, zeros)).toBe(600);
  });

  test("a row of totals below a table is not a partner or a cost", () => {
    const withTotal = [...pools, ["Total", 1000, ""]];
    const table = [...drivers.map((row) => row.slice(0, 3)), ["Total", 2080, 100]];
    expect(rowsOf("ALLOCATE", withTotal, rules, table)).toEqual([
      ["Pool", "Ashby", "Barton", "Corby", "Total"],
      ["Systems", 400, 300, 300, 1000],
      ["Total", 400, 300, 300, 1000],
    ]);
  });
});
