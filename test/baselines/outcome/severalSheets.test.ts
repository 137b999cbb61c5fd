import { councilListFrom } from "../../../src/baselines/councils/councilList";
import type { CouncilFile, CouncilList } from "../../../src/baselines/councils/councilList";
import { fileRecognisers } from "../../../src/baselines/outcome/fileRecognisers";
import type { ReadOutcome } from "../../../src/baselines/outcome/readOutcome";
import type { TableFile, TableSheet } from "../../../src/baselines/readers/tableFile";
import { readFileSync } from "node:fs";
import { valueOf } from "../publishedFiles";
import { outcomeOf } from "./outcomeOf";

let councils: CouncilList;
beforeAll(() => {
  councils = councilListFrom(JSON.parse(readFileSync("assets/data/councils.json", "utf8")) as CouncilFile);
});

const workbook = (sheets: readonly TableSheet[]): TableFile => ({
  fileName: "book",
  format: "xlsx",
  encoding: "",
  sheets,
  notes: [],
});

function outcomeOfBook(...sheets: readonly TableSheet[]): ReadOutcome {
  for (const recognise of fileRecognisers) {
    const read = recognise(workbook(sheets), { councils, stated: {} });
    if (read) return valueOf(read);
  }
  throw new Error("No recogniser knows the workbook.");
}

const identity = ["E-code", "ONS Code", "Local authority", "Class"];
const chorley = ["E2333", "E07000118", "Chorley", "SD"];
const preston = ["E2339", "E07000123", "Preston", "SD"];

const part = (
  name: string,
  title: string,
  lines: readonly string[],
  numbers: readonly number[],
  start: number,
): TableSheet => ({
  name,
  rows: [
    [title],
    ["Net current expenditure (£ thousand)"],
    [null, null, null, null, ...numbers],
    [...identity, ...lines],
    [...chorley, ...lines.map((_line, at) => start + at)],
    [...preston, ...lines.map((_line, at) => start * 2 + at)],
    [null, null, "ENGLAND", null, ...lines.map(() => 99)],
  ],
});

describe("a workbook of several sheets", () => {
  it("has the lines of Part 1 and Part 2", () => {
    const read = outcomeOfBook(
      { name: "Front page", rows: [["Revenue Account Budget (RA) 2024-25"]] },
      part(
        "RA LA Data 2024-25 Part 1",
        "Revenue Account (RA) budget 2024-25, Part 1",
        ["Building control", "Homelessness", "Open spaces"],
        [591, 440, 505],
        10,
      ),
      part(
        "RA LA Data 2024-25 Part 2",
        "Revenue Account (RA) budget 2024-25, Part 2",
        ["Parish precepts", "NET CURRENT EXPENDITURE"],
        [821, 849],
        500,
      ),
    );
    expect([read.kind, read.year, read.unit]).toEqual(["RA", "2024/25", "thousand pounds"]);
    expect(
      read.lines.filter(({ council }) => council === "Preston").map(({ service, pence }) => [service, pence]),
    ).toEqual([
      ["591 Building control", 2_000_000],
      ["440 Homelessness", 2_100_000],
      ["505 Open spaces", 2_200_000],
      ["821 Parish precepts", 100_000_000],
      ["849 NET CURRENT EXPENDITURE", 100_100_000],
    ]);
  });

  it("has every form, each by its own title", () => {
    const form = (name: string, title: string, service: string, start: number): TableSheet => ({
      name,
      rows: [
        [title],
        ["£000s"],
        [null, null, null, null, service],
        [...identity, "Employees", "Running Expenses", "Net Current Expenditure"],
        [...chorley, start, "-", start + 2],
        [...preston, "[x]", "[x]", "[x]"],
      ],
    });
    const read = outcomeOfBook(
      form("RO4", "Revenue Outturn (RO4) 2018-19: Housing services", "Homelessness", 1),
      form("RO5", "Revenue Outturn (RO5) 2018-19: Cultural services", "Archives", 10),
    );
    expect([read.kind, read.year]).toEqual(["RO", "2018/19"]);
    expect(read.lines.map(({ code, service, measure, pence }) => [code, service, measure, pence])).toEqual([
      ["E07000118", "Homelessness", "Employees", 100_000],
      ["E07000118", "Homelessness", "Net current expenditure", 300_000],
      ["E07000118", "Archives", "Employees", 1_000_000],
      ["E07000118", "Archives", "Net current expenditure", 1_200_000],
    ]);
    expect(read.missing.filter(({ council }) => council === "Preston")).toHaveLength(2);
  });

  it("has every year, where a sheet is a year", () => {
    const read = outcomeOfBook(
      part("2022-23", "Revenue Account (RA)", ["Building control", "Homelessness", "Open spaces"], [591, 440, 505], 10),
      part("2023-24", "Revenue Account (RA)", ["Building control", "Homelessness", "Open spaces"], [591, 440, 505], 20),
    );
    expect(read.year).toBeNull();
    expect(
      read.lines
        .filter(({ code, service }) => code === "E07000118" && service === "591 Building control")
        .map(({ year, pence }) => [year, pence]),
    ).toEqual([
      ["2022/23", 1_000_000],
      ["2023/24", 2_000_000],
    ]);
  });

  it("counts a sheet once that is there twice", () => {
    const sheet = part(
      "Data",
      "Revenue Account (RA) 2022-23",
      ["Building control", "Homelessness", "Open spaces"],
      [591, 440, 505],
      10,
    );
    expect(outcomeOfBook(sheet, { ...sheet, name: "Copy" }).lines).toHaveLength(6);
  });

  it("may be a sheet a service, measures across", () => {
    const service = (name: string, start: number): TableSheet => ({
      name,
      rows: [
        [`LFR 2020-21: ${name}`],
        [null, "Gross expenditure", "Gross income", "Net expenditure"],
        [null, "£000", "£000", "£000"],
        ["Aberdeen City", start, 5, start - 5],
        ["Angus", start + 1, 0, start + 1],
        ["Scotland", 99, 5, 94],
      ],
    });
    const read = outcomeOfBook(service("Education", 100), service("Roads and transport", 50));
    expect([read.kind, read.year, read.unit]).toEqual(["LFR", "2020/21", "thousand pounds"]);
    expect(read.lines).toHaveLength(12);
    expect(
      read.lines
        .filter(({ code, measure }) => code === "S12000033" && measure === "Net expenditure")
        .map(({ service: own, pence }) => [own, pence]),
    ).toEqual([
      ["LFR 2020-21: Education", 9_500_000],
      ["LFR 2020-21: Roads and transport", 4_500_000],
    ]);
    expect(read.notes.find((note) => note.includes("above zero"))).toBeDefined();
  });
});

describe("the re-shaped example of Worcestershire", () => {
  it("has lines of the form, in thousands by what the form and its figures tell, and drivers beside them", async () => {
    const path = "test/baselines/files/worcestershire_six_districts_RA_2019-20.csv";
    await expect(outcomeOf(path)).rejects.toThrow("does not say which financial year");
    const { readAnyFile } = await import("../../../src/baselines/outcome/readAnyFile");
    const read = valueOf(await readAnyFile(new Uint8Array(readFileSync(path)), "RA_2019-20.csv"));
    expect([read.kind, read.year, read.unit]).toEqual(["RA", "2019/20", "thousand pounds"]);
    expect([read.lines.length, read.drivers.length]).toEqual([90, 24]);
    const at = (council: string, start: string): number | undefined =>
      read.lines.find(({ council: own, service }) => own === council && service.startsWith(start))?.pence;
    expect([at("Worcester", "530"), at("Worcester", "457")]).toEqual([-17_100_000, -31_600_000]);
    expect(
      read.drivers.find(({ council, driver }) => council === "Redditch" && driver.startsWith("population")),
    ).toEqual({
      council: "Redditch",
      code: "E07000236",
      driver: "population_2020_mysociety",
      date: "2020",
      value: 85_568,
    });
    expect(read.notes.find((note) => note.includes("does not say its unit"))).toContain("Revenue Account form");
  });
});
