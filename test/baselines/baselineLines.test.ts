import { baselineLines, type Baselines } from "../../src/baselines/baselineLines";
import { checkYear } from "../../src/baselines/checkYear";
import type { CouncilList } from "../../src/baselines/councils/councilList";
import { loadCouncils } from "../../src/baselines/councils/loadCouncils";
import { describeReadProblem } from "../../src/baselines/describeReadProblem";
import { findInReturn } from "../../src/baselines/findInReturn";
import type { PublishedReturn } from "../../src/baselines/publishedReturn";
import { codesOf, paths, published, valueOf } from "./publishedFiles";

let list: CouncilList;
let ra: PublishedReturn;
let rsx: PublishedReturn;
beforeAll(async () => {
  [list, ra, rsx] = [await loadCouncils(), await published(paths.ra2019), await published(paths.rsx2023)];
});

const lines = (from: PublishedReturn, partners: readonly { name: string; gss?: string }[], ids: string[]): Baselines =>
  valueOf(baselineLines(from, partners, ids, list));

describe("baseline lines", () => {
  it("are rows for the Baselines table: pounds, margin, basis and the cell they came from", () => {
    const { lines: rows, missing } = lines(ra, [{ name: "Bromsgrove", gss: "E07000234" }], ["530", "591"]);
    expect(missing).toEqual([]);
    expect(rows).toEqual([
      {
        partner: "Bromsgrove",
        gss: "E07000234",
        service: "Environmental and Regulatory Services",
        line: "530 Regulatory services: Licensing - Alcohol and entertainment licensing; taxi licensing",
        year: "2019/20",
        measure: "Net current expenditure",
        amount: -59_000,
        amountPence: -5_900_000,
        margin: 500,
        basis: "budget",
        status: "published",
        source: expect.stringMatching(
          /^MHCLG RA budget 2019\/20, £ thousand; england_RA_2019-20_data_by_LA\.xlsx, sheet RA LA Data 2019-20, DE\d+$/u,
        ),
        asAt: "27 June 2019",
      },
      expect.objectContaining({
        service: "Planning and Development Services",
        line: "591 Building control",
        amount: 37_000,
      }),
    ]);
  });

  it("of RSX name the service block and the measure", () => {
    const ids = [
      "planning-and-development-services:employees",
      "planning-and-development-services:net-current-expenditure",
    ];
    const { lines: rows } = lines(rsx, [{ name: "Chorley" }], ids);
    expect(rows.map(({ service, line, measure }) => [service, line, measure])).toEqual([
      ["Planning and development services", "Planning and development services", "Employees"],
      ["Planning and development services", "Planning and development services", "Net current expenditure"],
    ]);
  });

  it("carry into their source what the file says of the council", () => {
    const note = { note: "S", noteMeaning: "Return not received in time, imputed figures used." };
    const councils = ra.councils.map((council) => ({ ...council, ...note }));
    const { lines: rows } = lines({ ...ra, councils }, [{ name: "Worcester" }], ["591"]);
    expect(rows[0]?.source).toMatch(/; marked S \(Return not received in time, imputed figures used\)$/u);
  });

  it("leave a council without a figure out and list it, never as 0", () => {
    const { lines: rows, missing } = lines(
      rsx,
      [{ name: "Pendle" }, { name: "Burnley" }],
      ["other-services:employees"],
    );
    expect(rows.map(({ partner }) => partner)).toEqual(["Burnley"]);
    expect(missing).toEqual([
      {
        partner: "Pendle",
        line: "Other services",
        reason: "marker",
        marker: { kind: "not-available", text: "[x]" },
        why: expect.stringMatching(/^Pendle has no figure for Other services: \[x\] \(not available\), cell CN\d+\.$/u),
      },
    ]);
  });

  it("list a partner that the return does not have, with the reason", () => {
    const { missing } = lines(ra, [{ name: "Somerset", gss: "E06000066" }, { name: "Joint Waste Board" }], ["591"]);
    expect(missing.map(({ reason, why }) => [reason, why])).toEqual([
      ["not-in-return", expect.stringContaining("took over from")],
      ["not-in-return", "Joint Waste Board is not in the return of 2019/20. Check its name and codes in Partners."],
    ]);
  });

  it("for a line that the return does not have are refused by that line", () => {
    const read = baselineLines(ra, [{ name: "Worcester" }], ["591", "9999", "x"], list);
    expect(codesOf(read)).toEqual(["line-not-in-return", "line-not-in-return"]);
  });

  it("are given once for a line chosen twice", () => {
    expect(lines(ra, [{ name: "Worcester" }], ["591", "591"]).lines).toHaveLength(1);
  });
});

describe("a council's row in a return", () => {
  it.each([
    [{ name: "Worcester City Council" }, "Worcester"],
    [{ ecode: "E1839" }, "Wyre Forest"],
    [{ name: "Bristol, City of" }, "Bristol UA"],
    [{ name: "Somerset" }, "Somerset"],
    [{ name: "Police & Crime Commissioner: none" }, undefined],
    [{ gss: "E31000046" }, undefined],
    [{ gss: "E08000020", name: "Gateshead" }, "Gateshead"],
    [{ name: "Greater London Authority" }, "Greater London Authority"],
  ])("for %j is %s", (wanted, name) => {
    const found = findInReturn(ra, wanted, list);
    expect(found.kind === "found" ? ra.councils[found.index]?.name : undefined).toBe(name);
  });

  it("is not taken from a predecessor or a successor, but they are named", () => {
    const after = findInReturn(ra, { name: "Suffolk Coastal" }, list);
    expect(after.kind === "none" && after.why).toBe(
      "Suffolk Coastal is not in the return of 2019/20; it was replaced by East Suffolk. Choose the return of a year in which it existed.",
    );
    const before = findInReturn(ra, { gss: "E06000064" }, list);
    expect(before.kind === "none" && before.why).toMatch(
      /it took over from .*Barrow-in-Furness.* and .*, which are\./u,
    );
  });

  it("is ambiguous where code and name are of two councils", () => {
    const found = findInReturn(ra, { gss: "E07000237", name: "Redditch" }, list);
    expect(found.kind === "ambiguous" && found.why).toBe(
      "Redditch may be Redditch and Worcester in the return. Give its GSS code in Partners.",
    );
  });
});

describe("a return of another year than the model", () => {
  it("is said to be, in words of the year it is", () => {
    const problem = checkYear(rsx, "2019/20");
    expect(problem && describeReadProblem(problem)).toBe(
      "The figures are for 2023/24, and this partnership starts in 2019/20. Choose the return of 2019/20, or go on and the figures keep the year 2023/24 beside them.",
    );
    expect(checkYear(rsx, 2024)?.code).toBe("return-of-another-year");
  });

  it("is not warned of when it is the same year, however written", () => {
    for (const year of ["2023/24", "2023-24", 2023]) expect(checkYear(rsx, year)).toBeUndefined();
  });
});
