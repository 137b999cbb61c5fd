import fc from "fast-check";
import type { DriverValue, GroupRow } from "../../../src/engine/index";
import { describe as sentence, gameOfTable, groupName, poundsOfGroup, readGroupCosts } from "../../../src/engine/index";
import { randomRuns, seedText } from "../../support/randomRuns";

const three: readonly GroupRow[] = [
  ["Barton+Ashby", 30.1],
  ["Ashby", 20],
  ["Barton", 15],
  ["Corby", 10],
  ["corby +  ASHBY", 27],
  ["Barton+Corby", 22],
  ["Corby+Barton+Ashby", 36],
];

function codesOf(rows: readonly GroupRow[]): string[] {
  const read = readGroupCosts(rows);
  return read.ok ? [] : read.problems.map(({ code }) => code);
}

describe("a table of group costs", () => {
  test("gives the partners in the order of their first appearance and each group its cost", () => {
    const table = readGroupCosts(three);
    if (!table.ok) throw new Error("The table is sound.");
    expect(table.value.partners).toEqual(["Barton", "Ashby", "Corby"]);
    const game = gameOfTable(table.value);
    if (!game.ok) throw new Error("The table is complete.");
    expect(Array.from(game.value.costs)).toEqual([0, 1500, 2000, 3010, 1000, 2200, 2700, 3600]);
    expect(game.value).toMatchObject({ unitsPerPound: 100n, exact: null, largest: 3600 });
    expect(groupName(game.value.partners, 5)).toBe("Barton+Corby");
    expect(poundsOfGroup(game.value, 3)).toBe(30.1);
  });

  test("reads a header row, leaves blank rows out, and takes numbers as names", () => {
    const rows: readonly GroupRow[] = [
      ["Group", "Cost"],
      [1, 5],
      [null, null],
      ["", 0],
      [0, 0],
      [2, 4],
      ["1+2", 7],
    ];
    const table = readGroupCosts(rows);
    expect(table.ok && table.value.partners).toEqual(["1", "2"]);
  });

  test.each<[string, GroupRow, string]>([
    ["a missing partner after +", ["Ashby+", 5], "group-unreadable"],
    ["a partner named twice", ["Ashby+ashby", 5], "group-partner-repeated"],
    ["a name without a row of its own", ["Ashby+Bartn", 5], "group-partner-unknown"],
    ["a group that stands twice", ["Ashby+Barton", 5], "group-repeated"],
    ["a group without its name", [null, 5], "not-text"],
    ["a truth value as a name", [true, 5], "not-text"],
    ["an error as a name", ["#N/A", 5], "not-text"],
    ["a blank cost", ["Corby+Ashby", null], "not-a-number"],
    ["a cost as text", ["Dalby", "5"], "not-a-number"],
    ["a cost that is no finite number", ["Dalby", NaN], "not-a-number"],
    ["three columns", ["Dalby", 5, 6], "shape-unfit"],
  ])("names %s", (_, row, code) => {
    expect(codesOf([...three, row])).toEqual([code]);
  });

  test("names a stranger once, at the group where it first appears", () => {
    const read = readGroupCosts([...three, ["Ashby+Bartn", 5], ["Bartn+Corby", 6]]);
    expect(read.ok ? [] : read.problems.map(sentence)).toEqual([
      "groupcosts, row 8, column 1: “Bartn” in group “Ashby+Bartn” has no row of its own. Correct the name, or add a row with what “Bartn” costs alone.",
    ]);
  });

  test("refuses an empty table and more than 50 partners", () => {
    expect(codesOf([])).toEqual(["table-empty"]);
    expect(codesOf([[null, null]])).toEqual(["table-empty"]);
    expect(codesOf(Array.from({ length: 51 }, (_, index) => [`P${String(index)}`, 1]))).toEqual(["too-many-partners"]);
  });

  test("names the groups that are missing, and counts those beyond six", () => {
    const table = readGroupCosts(three.slice(1, 5));
    const game = table.ok ? gameOfTable(table.value) : table;
    expect(game.ok ? "" : game.problems.map(sentence).join(" ")).toBe(
      "groupcosts lacks 3 groups: Ashby+Barton, Barton+Corby and Ashby+Barton+Corby. Add a row with the cost of each.",
    );
    const singles = readGroupCosts(Array.from("ABCD", (name): GroupRow => [name, 1]));
    const four = singles.ok ? gameOfTable(singles.value) : singles;
    expect(four.ok ? "" : four.problems.map(sentence).join(" ")).toContain("lacks 11 groups: A+B, A+C");
    expect(four.ok ? "" : four.problems.map(sentence).join(" ")).toContain("and 5 more");
  });

  test("refuses a table of all groups beyond its limit of partners", () => {
    const table = readGroupCosts(Array.from({ length: 13 }, (_, index): GroupRow => [`P${String(index)}`, 1]));
    const game = table.ok ? gameOfTable(table.value) : table;
    expect(game.ok ? [] : game.problems).toEqual([{ code: "too-many-for-groups", count: 13, limit: 12 }]);
  });

  test("keeps costs finer than a penny exact, whatever their size", () => {
    const fine = readGroupCosts([
      ["A", 0.1234],
      ["B", 3],
      ["A+B", 3.1],
    ]);
    const game = fine.ok ? gameOfTable(fine.value) : fine;
    expect(game.ok && [Array.from(game.value.costs), Number(game.value.unitsPerPound), game.value.exact]).toEqual([
      [0, 1234, 30000, 31000],
      10000,
      null,
    ]);
    const wide = readGroupCosts([
      ["A", 1e-9],
      ["B", 1e15],
      ["A+B", 1e308],
    ]);
    const huge = wide.ok ? gameOfTable(wide.value) : wide;
    expect(huge.ok && huge.value.exact?.slice(0, 3)).toEqual([0n, 1n, 10n ** 24n]);
    expect(huge.ok && poundsOfGroup(huge.value, 3)).toBe(1e308);
  });

  test(`does not mind the order of rows, of names in a group, nor their case (${seedText})`, () => {
    const shuffled = fc.shuffledSubarray([...three], { minLength: three.length });
    fc.assert(
      fc.property(shuffled, fc.boolean(), (rows, loud) => {
        const turned = rows.map(([group = null, cost = null]): DriverValue[] => {
          const names = String(group).split("+").reverse().join(" + ");
          return [loud ? names.toUpperCase() : names, cost];
        });
        const [one, two] = [three, turned].map((table) => {
          const read = readGroupCosts(table);
          if (!read.ok) throw new Error("The table is sound.");
          const { partners, costs } = read.value;
          return [...costs].map(([group, cost]) => {
            const names = groupName(partners, group).toLowerCase().split("+");
            return `${names.sort().join("+")}: ${String(cost.n)}/${String(cost.d)}`;
          });
        });
        expect(two?.sort()).toEqual(one?.sort());
      }),
      randomRuns,
    );
  });
});
