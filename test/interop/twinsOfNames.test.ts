import type { CellGrid, CellValue } from "../../src/model/cellValue";
import { twinEntry } from "../../src/sharing/twins/twins";
import { functionResult } from "../support/functionResult";
import { differences, type TwinCase } from "../support/twinCases";

jest.setTimeout(600_000);

/** Names that a spreadsheet could take for a formula, a pattern, a number, markup or the end of a text. */
const names = [
  '"Quoted" Council',
  "O'Brien",
  "=SUM(1,1)",
  "Ynys Môn",
  "Łódź & Bath <b>",
  "A*",
  "~?",
  "@home",
  "-3",
  "😀",
];
const withPlus = [...names, "+44 Bath", "North+South"];

const drivers = (list: readonly string[], k: number): CellGrid => [
  ["Partner", "Alone", "Calls"],
  ...list.map((name, i): CellValue[] => [name, 90 + ((i * 37 + k) % 50), 3 + ((i * 11 + k) % 17)]),
];
const lines = (owner: string, k: number): CellGrid => [
  ["Line", "Behaviour", "Amount", "Driver", "Block", "Partner", "Rule"],
  ["=Office", "fixed", 100 + k, null, null, null, '"Even"'],
  ["Staff*", "step", 60, "Calls", 25, null, null],
  ["Calls", "variable", 2.13, "Calls", null, null, null],
  ['Own "cost"', "direct", 40.07, null, null, owner, null],
];
const rules: CellGrid = [
  ["Rule", "Formula"],
  ['"Even"', `40%*EQUAL()+60%*IF([Partner]="=SUM(1,1)",2,1)`],
];

function groupTable(list: readonly string[], k: number): CellGrid {
  return Array.from({ length: 2 ** list.length - 1 }, (_, g): CellValue[] => {
    const members = list.filter((__, i) => Math.floor((g + 1) / 2 ** i) % 2 === 1);
    const own = members.reduce((sum, name) => sum + 10 * list.indexOf(name), 0);
    return [members.join("+"), 100 + k + own + 7 * members.length];
  });
}

const some = names.slice(0, 4);
const rest = names.slice(4, 8);
const paid = (list: readonly string[], k: number): CellGrid => list.map((name, i) => [name, 20 + i * 10 + k]);
const calls: readonly (readonly [string, (k: number) => (CellGrid | null)[]])[] = [
  ["SHARES", (k) => [[['IF([Partner]="o\'brien",2,1)*[Calls]']], drivers(withPlus, k)]],
  ["ALLOCATE", (k) => [lines("+44 bath", k), rules, drivers(withPlus, k)]],
  ["COST", (k) => [withPlus.slice(k, k + 4).map((name) => [name]), drivers(withPlus, k), lines("A*", k)]],
  ["WITHDRAW", (k) => [[[withPlus[2 + k]!]], drivers(withPlus, k), lines("~?", k), rules]],
  ["DOMINO", (k) => [[[withPlus[5 + k]!]], drivers(withPlus, k), lines("~?", k), rules]],
  ["SETTLE", (k) => [names.map((name, i): CellValue[] => [name, (i < 5 ? 1 : -1) * (10 + (i % 5) + k)])]],
  ["GROUPCOSTS", (k) => [drivers(some, k), lines("=sum(1,1)", k)]],
  ["GROUPCOSTS", (k) => [drivers(rest, k), lines("a*", k)]],
  ["FAIR", (k) => [groupTable(some, k), [["nucleolus"]]]],
  ["FAIR", (k) => [groupTable(rest, k), [["per-capita nucleolus"]]]],
  ["FAIR", (k) => [groupTable(rest, k)]],
  ["STABILITY", (k) => [[...paid(some.slice(0, 3), 0), [some[3]!, 98 + k]], groupTable(some, k)]],
  ["DISRUPTION", (k) => [paid(rest, k), groupTable(rest, k)]],
  ["VIABILITY", (k) => [[[withPlus[2 + k]!]], [["Calls"]], drivers(withPlus, k), lines("-3", k), rules]],
];

test("names with quotes, signs, patterns and letters of any script are the text that they are, in every function that takes names", async () => {
  const cases = calls.map(([id, args], index): TwinCase => {
    const grid = (k: number): CellGrid => {
      const found = functionResult(id, args(k));
      if (!Array.isArray(found)) return found === null ? [["refused"]] : [[found as CellValue]];
      return found as CellGrid;
    };
    return {
      label: `${id}, call ${index + 1}`,
      twin: twinEntry(id)!.twin,
      args: args(0),
      expected: grid(0),
      changed: args(1),
      expectedChanged: grid(1),
    };
  });
  expect(cases.filter(({ expected }) => expected[0]?.[0] === "refused").map(({ label }) => label)).toEqual([]);
  expect(await differences(cases)).toEqual([]);
});
