import * as fc from "fast-check";
import { describeReadProblem } from "../../src/baselines/describeReadProblem";
import { readReturn } from "../../src/baselines/readReturn";
import { bytesOf, codesOf, encoded, paths, readText, valueOf } from "./publishedFiles";

const said = async (text: string): Promise<string> => {
  const read = await readText(text);
  return read.ok ? "read" : describeReadProblem(read.problems[0]);
};

describe("a file that holds no return", () => {
  it("without a council says what was looked for", async () => {
    expect(await said("Supplier,Amount\nAcme Ltd,12\nOther Ltd,E1234\n")).toBe(
      "return.csv has no council in it: no column holds council codes (such as E07000237 or E1837) or names of councils. Fairshare reads the Revenue Account (RA) and Revenue Outturn (RSX, RO) tables that list every authority in a row, as MHCLG publishes them.",
    );
  });

  it("with wards, regions or countries in place of councils has no council in it", async () => {
    const rows = ["E05000001,Ward,1", "E12000005,West Midlands,2", "E92000001,England,3"];
    expect(codesOf(await readText(["Code,Name,Building control", ...rows].join("\n")))).toEqual(["no-council"]);
  });

  it("with a header alone says where the header is", async () => {
    expect(await said("RA 2023-24 £ thousand,,\nE-code,ONS Code,Local authority,Building control\n")).toMatch(
      /^return\.csv has headings in row 2, but no council under them\./u,
    );
  });

  it("with councils and other columns names those columns", async () => {
    expect(await said("ONS code,Authority,Swimming pools\nE07000237,Worcester,2\nE07000238,Wychavon,1\n")).toMatch(
      /^return\.csv lists 2 councils, but its columns \(ONS code, Authority, Swimming pools\) are not those of a return\./u,
    );
  });

  it("such as the drivers table is not taken for one", async () => {
    const read = await readReturn(bytesOf("assets/data/england_billing_authority_drivers.csv"), "drivers.csv");
    expect(codesOf(read)).toEqual(["return-not-recognised"]);
  });
});

describe("a file out of proportion", () => {
  it("of a hundred thousand columns is read, all of them", async () => {
    const wide = Array.from({ length: 100_000 }, (_unused, index) => `Line ${index}`).join(",");
    const text = `Revenue Account (RA) 2023-24 £ thousand\nONS code,Authority,Building control,Homelessness,Open spaces,${wide}\nE07000237,Worcester,1,2,3\n`;
    const read = valueOf(await readText(text));
    expect(read.lines.length).toBe(100_003);
  });

  it("of one endless cell is refused", async () => {
    expect((await readText("x".repeat(1_000_000))).ok).toBe(false);
  });
});

describe("any file at all", () => {
  const answers = async (bytes: Uint8Array, name: string): Promise<void> => {
    const read = await readReturn(bytes, name);
    if (read.ok) expect(read.value.pence).toHaveLength(read.value.councils.length * read.value.lines.length);
    else for (const problem of read.problems) expect(describeReadProblem(problem)).toMatch(/^.{20,}[.]$/su);
  };

  it("gives figures or sentences, never an error: bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => answers(bytes, "any.xlsx")),
      {
        numRuns: 300,
      },
    );
  });

  it("gives figures or sentences, never an error: tables of odd cells", async () => {
    const cell = fc.constantFrom("", "E07000237", "E1837", "Worcester", "ONS code", "£ thousand", "2023-24", "[x]", "1,2", '"', "Employees", "Building control", "TOTAL", "…", "-3", "Homelessness - Net Current Expenditure (C7)", "\n", "=1+1"); // prettier-ignore
    const row = fc.array(cell, { maxLength: 8 }).map((cells) => cells.join(","));
    const text = fc.array(row, { maxLength: 12 }).map((rows) => rows.join("\n"));
    await fc.assert(
      fc.asyncProperty(text, (content) => answers(encoded(content), "any.csv")),
      { numRuns: 400 },
    );
  });

  it("gives figures or sentences, never an error: a published workbook with bytes changed", async () => {
    const whole = bytesOf(paths.ra2019);
    const places = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(places, async (changes) => {
        const bytes = whole.slice();
        for (const [place, value] of changes) bytes[place] = value;
        await answers(bytes, "changed.xlsx");
      }),
      { numRuns: 8 },
    );
  });

  it("gives figures or sentences, never an error: a published file cut short anywhere", async () => {
    const [book, text] = [bytesOf(paths.ra2019), bytesOf(paths.rsx2023)];
    for (const part of [0.0001, 0.2, 0.5, 0.9, 0.9999]) {
      await answers(book.slice(0, Math.floor(book.length * part)), "cut.xlsx");
      await answers(text.slice(0, Math.floor(text.length * part)), "cut.csv");
    }
  });
});
