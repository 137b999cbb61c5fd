import { column, errorOf, rowsOf } from "./builtFunctions";
import { drivers, lines, pools, rules } from "./smallTables";

describe("more than a cell works out in a fifth of a second", () => {
  const ones = (count: number) => column(Array.from({ length: count }, () => 1));

  test("10,000 numbers are taken, one more is refused with where to take it", () => {
    expect(rowsOf("SPLIT", 100, ones(10_000))).toHaveLength(10_000);
    expect(errorOf("SPLIT", 100, ones(10_001))).toEqual({
      code: "#VALUE!",
      message:
        "weights has 10001 rows and 1 column. Give at most 10,000 numbers to one cell: take the rest in another, or all of them with the engine as a library.",
    });
    const row = [ones(10_001).flat()];
    expect(errorOf("COLLAR", row, row, 0.1).message).toContain("charges has 1 row and 10001 columns.");
  });

  test("1,000 rows of a table are taken, blank rows apart, one more is refused", () => {
    const many = (count: number) => [
      ...pools,
      ...Array.from({ length: count - 1 }, (_, at) => [`P${String(at)}`, 1, "People"]),
    ];
    const blank = ["", null, ""];
    expect(rowsOf("ALLOCATE", [...many(1000), blank, blank], rules, drivers)).toHaveLength(1002);
    expect(errorOf("ALLOCATE", many(1001), rules, drivers)).toEqual({
      code: "#VALUE!",
      message:
        "costs has 1001 rows and 3 columns. Give at most 1,000 rows below the header to one cell: take the rest in another, or all of them with the engine as a library.",
    });
    const longer = [
      ...lines,
      ...Array.from({ length: 1000 }, (_, at) => [`L${String(at)}`, "fixed", 1, "", "", "", ""]),
    ];
    expect(errorOf("GROUPCOSTS", drivers, longer).message).toContain("lines has 1001 rows and 7 columns.");
  });

  test("8,192 characters of formulas are taken, one more is refused", () => {
    const half = `[Population]${"+1".repeat(2042)}`;
    const ruled = (more: string) => [
      ["Rule", "Formula"],
      ["A", half],
      ["B", `${half}${more}`],
    ];
    const cost = (rule: string) => [rule.slice(-30), 1000, rule];
    expect(half).toHaveLength(4096);
    expect(rowsOf("ALLOCATE", [...pools.slice(0, 1), cost("A")], ruled(""), drivers)).toHaveLength(3);
    expect(errorOf("ALLOCATE", [...pools.slice(0, 1), cost("A")], ruled("+"), drivers)).toEqual({
      code: "#VALUE!",
      message:
        "rules has 2 rows and 1 column. Give formulas of at most 8,192 characters together to one cell: take the rest in another, or all of them with the engine as a library.",
    });
    const own = [...pools, cost(half), cost(`${half}+1`)];
    expect(errorOf("ALLOCATE", own, rules, drivers).message).toContain("costs has 3 rows and 1 column. Give formulas");
    expect(rowsOf("ALLOCATE", [...pools, cost(half), cost(half)], rules, drivers)).toHaveLength(5);
    const costed = lines.map((cells, at) => (at === 0 ? cells : [...cells.slice(0, 6), `${half}${half}+1`]));
    expect(errorOf("COST", "Ashby", drivers, costed).message).toContain("lines has 1 row and 1 column. Give formulas");
  });

  test("SPLIT of many amounts gives 50,000 results at most", () => {
    const weights = [[1, 2, 3, 4, 5]];
    expect(rowsOf("SPLIT", ones(10_000), weights)).toHaveLength(10_000);
    expect(errorOf("SPLIT", ones(10_000), [[1, 2, 3, 4, 5, 6]]).message).toBe(
      "amount has 10000 rows and 1 column. Give so many that the results are at most 50,000: take the rest in another cell, or all of them with `splitMany` of the engine as a library.",
    );
    expect(errorOf("SPLIT", [ones(10_000).flat()], column([1, 2, 3, 4, 5, 6])).message).toContain("10000 columns");
  });
});
