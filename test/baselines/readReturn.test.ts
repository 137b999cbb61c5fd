import { councilsWithoutReturn, figureOf, missingFigures } from "../../src/baselines/publishedReturn";
import { readReturn } from "../../src/baselines/readReturn";
import {
  at,
  bytesOf,
  codesOf,
  figureCount,
  lineIndex,
  paths,
  published,
  readText,
  sumThousands,
  valueOf,
} from "./publishedFiles";

// Counts and sums were taken from the files with a separate program (Python's csv, zipfile and XML modules).
describe("the RA 2019-20 workbook as published", () => {
  it("is read whole: 435 authorities, 247 lines, every figure", async () => {
    const read = await published(paths.ra2019);
    expect([read.kind, read.basis, read.year, read.unit]).toEqual(["RA", "budget", 2019, "thousand pounds"]);
    expect([read.councils.length, read.lines.length, figureCount(read)]).toEqual([435, 247, 106_575]);
    expect(sumThousands(read)).toBe(666_649_234);
    expect(sumThousands(read, "591")).toBe(44_171);
    expect(sumThousands(read, "799")).toBe(96_151_806);
    expect(sumThousands(read, "849")).toBe(114_069_936);
    expect(read.unreadable).toEqual([]);
  });

  it("takes line numbers, names and groups from the rows of headings", async () => {
    const read = await published(paths.ra2019);
    expect(read.lines[lineIndex(read, "530")]).toEqual({
      id: "530",
      number: "530",
      name: "Regulatory services: Licensing - Alcohol and entertainment licensing; taxi licensing",
      group: "Environmental and Regulatory Services",
      measure: "Net current expenditure",
      isTotal: false,
      column: "DE",
    });
    expect(read.lines[lineIndex(read, "690")]).toMatchObject({ name: "TOTAL CENTRAL SERVICES", isTotal: true });
    expect(read.lines[lineIndex(read, "951")]).toMatchObject({ name: "Revenue Support Grant" });
    expect(read.lines.filter(({ number }) => number === "1011").map(({ id }) => id)).toEqual(["1011", "1011-2"]);
  });

  it("leaves out England, the classes and the notes below, and says so", async () => {
    const read = await published(paths.ra2019);
    const totals = read.skipped.filter(({ why }) => why === "total").map(({ text }) => text);
    expect(totals).toEqual([
      "ENGLAND",
      "LONDON BOROUGHS",
      "METROPOLITAN DISTRICTS",
      "UNITARY AUTHORITIES",
      "SHIRE COUNTIES",
      "SHIRE DISTRICTS",
      "OTHER AUTHORITIES",
    ]);
    expect(read.skipped.some(({ text, why }) => text.startsWith("(a) Outstanding") && why === "note")).toBe(true);
  });

  it("gives the six Worcestershire districts the figures of the re-shaped table", async () => {
    const read = await published(paths.ra2019);
    const table = await published(paths.worcestershire, { unit: "thousand pounds" });
    expect(table.councils).toHaveLength(6);
    expect(table.lines).toHaveLength(15);
    for (const { gss = "" } of table.councils) {
      for (const { id } of table.lines) expect([gss, id, at(read, gss, id)]).toEqual([gss, id, at(table, gss, id)]);
    }
    expect(at(read, "Worcester", "530")).toBe(-17_100_000);
    expect(at(read, "Worcester", "457")).toBe(-31_600_000);
  });
});

describe("the RSX 2023-24 file as published", () => {
  it("is read whole: 411 authorities, 14 blocks of 7 measures, every figure", async () => {
    const read = await published(paths.rsx2023);
    expect([read.kind, read.basis, read.year, read.unit]).toEqual(["RSX", "outturn", 2023, "thousand pounds"]);
    expect([read.councils.length, read.lines.length, figureCount(read)]).toEqual([411, 98, 38_906]);
    expect(sumThousands(read)).toBe(1_045_983_791);
    expect(sumThousands(read, "total-service-expenditure:net-current-expenditure")).toBe(120_761_076);
    expect(new Set(read.lines.map(({ name }) => name)).size).toBe(14);
    expect(read.source).toMatchObject({
      asAt: "12 December 2024",
      encoding: "UTF-8",
      sha256: "6897c07424ec959cf2fb8601225321ec30e1e0b631f43ec0cec3b9794f4c5f61",
    });
  });

  it("holds its own arithmetic: C1 + C2 = C3 and C3 - C6 = C7 within £1,000", async () => {
    const read = await published(paths.rsx2023);
    const penceAt = (council: number, line: number): number => {
      const figure = figureOf(read, council, line);
      return "pence" in figure ? figure.pence : NaN;
    };
    let checked = 0;
    read.councils.forEach((_council, council) => {
      for (let first = 0; first < read.lines.length; first += 7) {
        const [c1, c2, c3, , , c6, c7] = [0, 1, 2, 3, 4, 5, 6].map((step) => penceAt(council, first + step));
        if (Number.isNaN(c1)) continue;
        expect(Math.abs(c1! + c2! - c3!)).toBeLessThanOrEqual(100_000);
        expect(Math.abs(c3! - c6! - c7!)).toBeLessThanOrEqual(100_000);
        checked += 1;
      }
    });
    expect(checked).toBe(397 * 14);
  });

  it("lists the 14 councils without a return as missing, none of them as zero", async () => {
    const read = await published(paths.rsx2023);
    const absent = councilsWithoutReturn(read).map((index) => read.councils[index]!.name);
    expect(absent).toHaveLength(14);
    expect(absent).toEqual(expect.arrayContaining(["Babergh", "Birmingham", "Westmorland and Furness", "Woking BC"]));
    expect(missingFigures(read)).toHaveLength(14 * 98);
    expect(at(read, "Pendle", "central-services:employees")).toBe("[x]");
  });

  it("takes the Greater London Authority once, though it stands among the class totals too", async () => {
    const read = await published(paths.rsx2023);
    expect(read.councils.filter(({ ecode }) => ecode === "E5100")).toHaveLength(1);
    expect(read.skipped).toContainEqual({ row: 430, text: "Greater London Authority", why: "repeated" });
    expect(read.skipped.find(({ text }) => text === "Class Breakdown [o]")?.why).toBe("heading");
  });

  it("knows which returns were not certified", async () => {
    const read = await published(paths.rsx2023);
    expect(read.councils.find(({ name }) => name === "Amber Valley")?.certified).toBe(false);
    expect(read.notes).toContain("58 councils had not certified their return when the file was made.");
  });
});

describe("the same returns of other years, in other layouts", () => {
  it("reads RA 2023-24 in Mac Roman whole, ellipses as not available", async () => {
    const read = await published(paths.ra2023);
    expect([read.kind, read.year, read.source.encoding]).toEqual(["RA", 2023, "Mac Roman"]);
    expect([read.councils.length, read.lines.length, figureCount(read)]).toEqual([410, 210, 82_973]);
    expect(sumThousands(read)).toBe(529_344_669);
    expect(sumThousands(read, "591")).toBe(64_647);
    expect(at(read, "Pendle", "591")).toBe("...");
    expect(councilsWithoutReturn(read)).toHaveLength(13);
    expect(read.lines.some(({ name }) => name.includes("traffic management – bus lane"))).toBe(true);
  });

  it("keeps a discontinued category apart from zero", async () => {
    const read = await published(paths.ra2023);
    const line = read.lines.find(({ name }) => name === "COVID-19 discharge costs");
    expect(at(read, "Adur", line!.id)).toBe("Category discontinued");
    expect(read.notes).toContain("410 cells have no figure: the category is discontinued.");
  });

  it("reads RSX 2024-25 from OpenDocument, with its codes below the table", async () => {
    const read = await published(paths.rsx2024);
    expect([read.kind, read.year, read.councils.length, read.lines.length]).toEqual(["RSX", 2024, 410, 98]);
    expect(figureCount(read)).toBe(410 * 98 - 882);
    expect(sumThousands(read)).toBeCloseTo(1_129_870_099.277_541, 1);
    expect(read.skipped.at(-1)).toMatchObject({ row: 431, why: "codes" });
  });

  it("passes on what a file says of a council, with the meaning from its notes", async () => {
    const read = await published(paths.rsx2024);
    expect(read.councils.find(({ name }) => name === "Amber Valley")).toMatchObject({
      note: "M",
      noteMeaning: expect.stringMatching(/^RO return not received in time for publication\./u),
    });
  });

  it("gives lines of RSX the same ids in both years, so that choices carry over", async () => {
    const [one, other] = [await published(paths.rsx2023), await published(paths.rsx2024)];
    expect(one.lines.map(({ id }) => id).sort()).toEqual(other.lines.map(({ id }) => id).sort());
  });
});

describe("what a caller can count on", () => {
  it("crosses from a worker unchanged", async () => {
    const read = await published(paths.rsx2023);
    expect(structuredClone(read)).toEqual(read);
  });

  it("tells how far it is, never backwards, and ends at 1", async () => {
    const steps: number[] = [];
    await readReturn(bytesOf(paths.ra2019), "ra.xlsx", { onProgress: (done) => steps.push(done) });
    expect(steps.length).toBeGreaterThan(10);
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
    expect(steps.at(-1)).toBe(1);
  });

  it("stops when it is no longer wanted", async () => {
    const stop = new AbortController();
    const reading = readReturn(bytesOf(paths.ra2019), "ra.xlsx", {
      signal: stop.signal,
      onProgress: (done) => done > 0.1 && stop.abort(),
    });
    expect(codesOf(await reading)).toEqual(["reading-stopped"]);
  });

  it("takes a Blob as it takes bytes", async () => {
    const read = valueOf(await readReturn(new Blob([bytesOf(paths.rsx2023).slice()]), "rsx.csv"));
    expect(read.councils).toHaveLength(411);
  });

  it("asks for unit and year where the file says neither", async () => {
    const text =
      "E-code,ONS Code,Authority,591 Building control,457 Homelessness,581 Waste collection\nE1837,E07000237,Worcester,31,5,7\n";
    expect(codesOf(await readText(text))).toEqual(["unit-not-stated", "year-not-stated"]);
    const read = valueOf(await readText(text, { unit: "thousand pounds", year: 2021 }));
    expect([read.year, at(read, "Worcester", "591")]).toEqual([2021, 3_100_000]);
  });
});
