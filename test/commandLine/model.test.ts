import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeCopy } from "../../src/sharing/copy/writeCopy";
import { planWorkbook } from "../../src/workbook/planWorkbook";
import { sampleModel } from "../../src/workbook/sample/sampleModel";
import { fairshare } from "../support/commandLine";
import { readSampleSources } from "../support/sampleSources";

jest.setTimeout(180_000);

const drivers = [
  ["Partner", "Alone", "Caseload"],
  ["Ashby", 900000, 40000],
  ["Barton", 700000, 30000],
  ["Corby", 480000, 20000],
  ["Derwent", 320000, 10000],
];
const costs = [
  { Line: "Head of service", Behaviour: "fixed", Amount: 600000, Rule: "By caseload" },
  { Line: "Teams", Behaviour: "step", Amount: 60000, Driver: "Caseload", Block: 25000 },
  { Line: "Casework", Behaviour: "variable", Amount: 12, Driver: "Caseload" },
];
const rules = [
  ["Rule", "Formula"],
  ["By caseload", "SHARE([Caseload])"],
];
let folder = "";
const file = (name: string) => path.join(folder, name);
const put = (name: string, model: unknown) => writeFileSync(file(name), JSON.stringify(model));

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "fairshare-"));
  put("model.json", { Drivers: drivers, Costs: costs, Rules: rules });
  put("year.json", {
    Partnership: { "Model year": "2027/28" },
    drivers,
    costs: costs.map((line, index) => (index === 1 ? { ...line, To: "2026/27" } : line)),
    rules,
    Leavers: [["Leaver"], ["Derwent"]],
  });
  put("blank.json", {
    Drivers: drivers.map((row, index) => (index === 2 ? [row[0], row[1], null] : row)),
    Costs: costs,
    Rules: rules,
  });
  put("nothing.json", { Drivers: drivers });
  put("list.json", [1, 2]);
  writeFileSync(file("broken.json"), "{ not JSON");
  writeFileSync(file("broken.xlsx"), "PK\u0003\u0004 and no more");
  const plans = planWorkbook(sampleModel(await readSampleSources()));
  writeFileSync(file("sample.xlsx"), await writeCopy({ plans, title: "Sample" }));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...words: string[]) => fairshare(words, "", folder);
const rowsOf = (...words: string[]) => {
  const ran = run(...words, "--json");
  expect(ran).toMatchObject({ code: 0, stderr: "" });
  return JSON.parse(ran.stdout) as (string | number)[][];
};

describe("fairshare on a model file", () => {
  test("allocate shares the worked service as ALLOCATE does", () => {
    expect(rowsOf("allocate", "model.json").at(-1)).toEqual(["Total", 816000, 612000, 408000, 204000, 2040000]);
  });

  test("allocate takes the model's year unless another is asked for, or all", () => {
    expect(rowsOf("allocate", "year.json").at(-1)?.at(-1)).toBe(1800000);
    expect(rowsOf("allocate", "year.json", "--year", "2026/27").at(-1)?.at(-1)).toBe(2040000);
    expect(rowsOf("allocate", "year.json", "--year=all").at(-1)?.at(-1)).toBe(2040000);
  });

  test("withdraw gives the published effect of Derwent's leaving, by name or by the table Leavers", () => {
    const named = rowsOf("withdraw", "model.json", "Derwent");
    expect(named.slice(-2)).toEqual([
      ["Cost avoided", "", "", 120000, "", ""],
      ["Cost stranded", "", "", 84000, "", ""],
    ]);
    expect(rowsOf("withdraw", "year.json", "--year", "all")).toEqual(named);
  });

  test("a table of the file is an argument of any function", () => {
    const words = ["call", "DOMINO", "Barton", "model.json#Drivers", "model.json#costs", "model.json#Rules"];
    expect(rowsOf(...words)[0]).toEqual(["Round", "Partner", "Charge", "Alone"]);
  });

  test("check tells what holds, and on stderr what needs somebody", () => {
    expect(run("check", "model.json")).toMatchObject({ code: 0, stderr: "" });
    const blank = run("check", "blank.json");
    expect(blank.code).toBe(2);
    expect(blank.stderr).toMatch(/Barton/);
    expect(blank.stdout).toMatch(/Needs you/);
  });

  test("the result for reading is a table with its figures in columns", () => {
    const { stdout } = run("allocate", "model.json");
    expect(stdout.split("\n")[0]).toMatch(/^Pool +Ashby +Barton +Corby +Derwent +Total$/);
    expect(stdout).toMatch(/Total +816,000\.00 +612,000\.00 +408,000\.00 +204,000\.00 +2,040,000\.00/);
  });

  test.each([
    ["no file", ["allocate"], /needs a workbook/],
    ["a file that is not there", ["allocate", "nowhere.xlsx"], /no such file/],
    ["a folder", ["allocate", "."], /is a folder/],
    ["a table that is not there", ["allocate", "nothing.json"], /no table Costs\. Its tables are Drivers/],
    ["a list", ["check", "list.json"], /not a model file/],
    ["broken JSON", ["check", "broken.json"], /is not JSON/],
    ["a broken workbook", ["check", "broken.xlsx"], /broken\.xlsx is (cut short|damaged)/],
    ["an unknown partner", ["withdraw", "model.json", "Derby"], /“Derby” is not one of the partners/],
    ["nobody leaving", ["withdraw", "model.json"], /names no leavers/],
    ["a blank driver", ["allocate", "blank.json"], /Barton/],
    ["a unit that is no number", ["allocate", "model.json", "--unit", "penny"], /--unit is penny/],
    ["an unknown option", ["allocate", "model.json", "--yaer", "2026/27"], /has no option --yaer/],
  ])("%s is told on stderr with exit code 2", (_, words, sentence) => {
    const ran = run(...words);
    expect(ran.code).toBe(2);
    expect(ran.stdout).toBe("");
    expect(ran.stderr).toMatch(sentence);
  });
});

describe("fairshare on a workbook", () => {
  test("allocate gives charges that add up to the published £2,708,000", () => {
    expect(rowsOf("allocate", "sample.xlsx").at(-1)?.at(-1)).toBe(2708000);
  });

  test("withdraw gives avoided and stranded cost that add up to what the leaver paid", () => {
    const rows = rowsOf("withdraw", "sample.xlsx", "Redditch");
    const paid = Number(rows.find(([name]) => name === "Redditch")?.[1]);
    expect(Number(rows.at(-1)?.[3]) + Number(rows.at(-2)?.[3])).toBeCloseTo(paid, 2);
  });

  test("check finds nothing wrong with the sample", () => {
    expect(run("check", "sample.xlsx")).toMatchObject({ code: 0, stderr: "" });
  });
});
