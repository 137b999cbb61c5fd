import { at, codesOf, lineIndex, readText, valueOf } from "../publishedFiles";

const table = (...rows: string[]): string => rows.join("\n") + "\n";
const adur = "E3831,E07000223,Adur";
const worcester = "E1837,E07000237,Worcester";

describe("a Revenue Outturn in another layout", () => {
  it("may have the service over the measures, codes of the old kind only, and another order of columns", async () => {
    const read = valueOf(
      await readText(
        table(
          "Revenue Outturn (RO) 2017-18 Service Expenditure Summary (RSX),,,,,,",
          "£000,,,,,,",
          ",,,Housing services,,Planning and development,",
          "E-code,Local authority,Class,Net Current Expenditure,Employees,Net Current Expenditure,Employees",
          'E1837,Worcester CC,SD,"1,200",(300),-12,0',
          "E1835,Redditch BC,SD,5,6,7,8",
        ),
      ),
    );
    expect([read.kind, read.year, read.unit]).toEqual(["RSX", 2017, "thousand pounds"]);
    expect(read.lines.map(({ id }) => id)).toEqual([
      "housing-services:net-current-expenditure",
      "housing-services:employees",
      "planning-and-development:net-current-expenditure",
      "planning-and-development:employees",
    ]);
    expect(at(read, "Worcester CC", "housing-services:employees")).toBe(-30_000_000);
  });

  it("may have England first, headings repeated half way, and a council twice", async () => {
    const head =
      "E-code,ONS Code,Local authority,Education - Employees (C1),Education - Net Current Expenditure (C7 = C3 - C6)";
    const read = valueOf(
      await readText(
        table(
          "RO2 2022-23 (£ thousand),,,,",
          head,
          "Eng,E92000001,ENGLAND,900,800",
          `${adur},1,2`,
          head,
          `${worcester},3,4`,
          `${adur},9,9`,
        ),
      ),
    );
    expect(read.kind).toBe("RO2");
    expect(read.councils.map(({ name }) => name)).toEqual(["Adur", "Worcester"]);
    expect(at(read, "Adur", "education:employees")).toBe(100_000);
    expect(read.skipped.map(({ row, why }) => [row, why])).toEqual([
      [3, "total"],
      [5, "heading"],
      [7, "repeated"],
    ]);
  });

  it("may list one service a row, and several years: the latest, or the year asked for", async () => {
    const text = table(
      "ons_code,authority,financial_year,form,service_line,employees,net_current_expenditure_gbp_thousand",
      "E07000237,Worcester,2022-23,RO5,Waste collection,1,2",
      "E07000237,Worcester,2023-24,RO5,Waste collection,3,[x]",
      "E07000235,Malvern Hills,2023-24,RO5,Waste collection,5,6",
    );
    const latest = valueOf(await readText(text));
    expect([latest.kind, latest.year, latest.councils.length]).toEqual(["RO5", 2023, 2]);
    expect(at(latest, "Worcester", "waste-collection:net-current-expenditure")).toBe("[x]");
    expect(latest.notes).toContain("The file also holds 2022/23; 2023/24 was read.");
    const earlier = valueOf(await readText(text, { year: 2022 }));
    expect(at(earlier, "Worcester", "waste-collection:employees")).toBe(100_000);
    expect(earlier.councils).toHaveLength(1);
  });
});

describe("a Revenue Account in another layout", () => {
  const lines = "Building control,Homelessness,Waste collection,TOTAL SERVICE EXPENDITURE";

  it("may have no line numbers, semicolons, and pounds", async () => {
    const read = valueOf(
      await readText(
        table(
          "General Fund Revenue Account Budget 2026-27 (£);;;;;;",
          `E-code;ONS Code;Local authority;${lines.replaceAll(",", ";")}`,
          `${worcester.replaceAll(",", ";")};1,234;-5;;7`,
          `${adur.replaceAll(",", ";")};1;2;3;4`,
        ),
      ),
    );
    expect([read.kind, read.year, read.unit]).toEqual(["RA", 2026, "pounds"]);
    expect(at(read, "Worcester", "building-control")).toBe(123_400);
    expect(at(read, "Worcester", "waste-collection")).toBe("");
    expect(read.lines[lineIndex(read, "total-service-expenditure")]?.isTotal).toBe(true);
  });

  it("may have names alone, without a code", async () => {
    const read = valueOf(
      await readText(
        table(
          "Revenue Account (RA) budget 2020-21 £ thousand,,,,",
          `Authority,${lines}`,
          "Wyre Forest DC,1,2,3,4",
          "Worcester City,5,6,7,8",
          "West Midlands,9,9,9,9",
          "Total,6,8,10,12",
        ),
      ),
    );
    expect(read.councils.map(({ name }) => name)).toEqual(["Wyre Forest DC", "Worcester City"]);
    expect(read.skipped.map(({ text }) => text)).toEqual(["West Midlands", "Total"]);
  });

  it("may mark councils in a column without a heading, and say below what the mark means", async () => {
    const read = valueOf(
      await readText(
        table(
          "Revenue Account (RA) budget 2021-22 £ thousand,,,,,,,",
          `E-code,ONS Code,Authority,,${lines}`,
          `${adur},S,1,2,3,4`,
          `${worcester},,5,6,7,8`,
          ",,,,,,,",
          '"S RA return not received in time for publication, therefore imputed figures used.",,,,,,,',
        ),
      ),
    );
    const meaning = "RA return not received in time for publication, therefore imputed figures used.";
    expect(read.councils.map(({ note, noteMeaning }) => [note, noteMeaning])).toEqual([
      ["S", meaning],
      [undefined, undefined],
    ]);
    expect(read.notes).toContain(`Adur: marked S. ${meaning}`);
    expect(at(read, "Adur", "building-control")).toBe(100_000);
  });

  it("names what it cannot read by row and column, and reads the rest", async () => {
    const read = valueOf(
      await readText(
        table(
          "Revenue Account (RA) budget 2020-21 £ thousand,,,,,,",
          `E-code,ONS Code,Authority,${lines}`,
          `${adur},1,see note,#REF!,4`,
          `${worcester},5,6,7,8`,
        ),
      ),
    );
    expect(read.unreadable).toEqual([
      { row: 3, column: "E", text: "see note", council: "Adur", line: "Homelessness" },
      { row: 3, column: "F", text: "#REF!", council: "Adur", line: "Waste collection" },
    ]);
    expect(at(read, "Adur", "homelessness")).toBe("");
    expect(at(read, "Worcester", "homelessness")).toBe(600_000);
  });

  it("takes the year from the file's name where nothing in it says one, and says so", async () => {
    const text = table(
      "Revenue Account budget £ thousand,,,,,,",
      `E-code,ONS Code,Authority,${lines}`,
      `${adur},1,2,3,4`,
    );
    expect(codesOf(await readText(text))).toEqual(["year-not-stated"]);
    const named = new File([text], "RA_2021-22_data.csv");
    const { readReturn } = await import("../../../src/baselines/readReturn");
    const read = valueOf(await readReturn(named, named.name));
    expect([read.year, read.notes[0]]).toEqual([2021, "The year 2021/22 was taken from the file's name."]);
  });
});
