import type { ReadOutcome } from "../../../src/baselines/outcome/readOutcome";
import { outcomeOf, total } from "./outcomeOf";

// Counts and sums were taken from the files with a separate program (Python's csv, zipfile and XML modules); England rows are the publisher's.
const files = "test/baselines/files";

const sum = ({ drivers }: ReadOutcome, start: string): number =>
  total(drivers.filter(({ driver }) => driver.startsWith(start)).map(({ value }) => value));

describe("the Council Taxbase of 2022, with its tables side by side", () => {
  const read = () => outcomeOf(`${files}/england_council_taxbase_2022.ods`);

  it("has the 309 billing authorities, and its totals are those of England", async () => {
    const outcome = await read();
    expect(outcome.kind).toBe("council taxbase");
    expect(new Set(outcome.drivers.map(({ code }) => code)).size).toBe(309);
    expect(sum(outcome, "Table 1.01 Total Number of Dwellings on Valuation List (Line 1): Total")).toBe(25_225_481);
    expect(sum(outcome, "Table 1.04. Number of chargeable dwellings on 3 October 2022 (Line 4): Total")).toBe(
      24_531_099,
    );
    expect(sum(outcome, "Table 1.27. Tax base (Line 26): Total")).toBe(21_004_291.7);
    expect(sum(outcome, "Table 1.33. Tax base after allowance for council tax support (Line 33): Total")).toBe(
      19_016_430.1,
    );
    expect(outcome.drivers.filter(({ driver }) => driver.endsWith(": Band D")).length % 309).toBe(0);
  });

  it("has every sheet, each table by its own name and its own day", async () => {
    const { drivers } = await read();
    const find = (start: string) =>
      drivers.find(({ code, driver }) => code === "E07000223" && driver.startsWith(start));
    expect(find("Table 1.01")).toMatchObject({ council: "Adur", date: "2022-10", value: 2769 });
    expect(find("Table 1.02")).toMatchObject({ date: "2022-10-03", value: 96 });
    expect(
      find(
        "Table 2.01. Number of dwellings on the Valuation List on 12 September 2022 that were in exempt classes B, D to W: Class B",
      ),
    ).toMatchObject({ date: "2022-09-12", value: 9 });
    expect(find("Table 2.03")).toMatchObject({ date: "2022-05-31" });
    expect(
      find("Table 3.04. Average Band D council tax for area (inc Parish precepts) (£) is shown below: Band D")?.value,
    ).toBe(2118.55);
    expect(find("Table 5.01. Empty Property Council Tax Relief (0% reduction in Council Tax): Total")?.value).toBe(378);
  });

  it("leaves out England, the sheets of other files, and a dash that no council has a figure for", async () => {
    const { drivers, notes } = await read();
    expect(drivers.some(({ council }) => council === "England")).toBe(false);
    expect(notes).toContain("Rows that are no council's own were left out of Council_Taxbase_Data: England (row 7).");
    expect(notes.find((note) => note.startsWith("No council has a figure for"))).toContain("(Line 6): Band H");
  });

  it("names the councils that exist no more, with who took over, and gives their figures to nobody else", async () => {
    const { drivers, notes } = await read();
    const note = notes.find((text) => text.startsWith("Figures of councils that exist no more"));
    expect(note).toContain("Allerdale (E07000026) was abolished on 1 April 2023; Cumberland took over");
    expect(drivers.some(({ code }) => code === "E06000063")).toBe(false);
  });
});

describe("the households of Census 2021", () => {
  it("are 331 figures, named by the sheet of metadata, on Census Day", async () => {
    const outcome = await outcomeOf(`${files}/census2021_households_by_LA.xlsx`);
    expect([outcome.kind, outcome.drivers.length]).toEqual(["census", 331]);
    expect(outcome.drivers[0]).toEqual({
      council: "Hartlepool",
      code: "E06000001",
      driver: "Number of Households",
      date: "2021-03-21",
      value: 40_930,
    });
    expect(sum(outcome, "Number of Households")).toBe(24_783_192);
  });
});

describe("the table of ready drivers", () => {
  it("has ten drivers of 309 councils; a blank is missing, never zero", async () => {
    const outcome = await outcomeOf("assets/data/england_billing_authority_drivers.csv");
    expect([outcome.kind, outcome.drivers.length, outcome.missing.length]).toEqual(["drivers", 309 * 10 - 17, 17]);
    expect(sum(outcome, "population_mid2023")).toBe(55_976_486);
    expect(sum(outcome, "tax_base_after_support_bandD")).toBe(19_016_430.1);
    expect(sum(outcome, "council_tax_support_pensioner_gbp")).toBe(1_602_439_545.9243);
    const dates = new Map(outcome.drivers.map(({ driver, date }) => [driver, date]));
    expect(dates.get("population_mid2023")).toBe("2023-06-30");
    expect(dates.get("households_census2021")).toBe("2021-03-21");
    expect(dates.get("dwellings_on_list_oct2022")).toBe("2022-10");
    expect(dates.get("area_km2")).toBeNull();
    expect(outcome.missing[0]).toEqual({
      council: "Allerdale",
      code: "E07000026",
      why: "No figure (the cell is blank): population_mid2023, 2023-06-30.",
    });
  });
});

describe("mySociety's register of councils", () => {
  it("gives area and population, and each ended council with who took over", async () => {
    const outcome = await outcomeOf("assets/data/sources/uk_local_authorities_mysociety.csv");
    expect(outcome.kind).toBe("councils");
    expect([sum(outcome, "area"), sum(outcome, "pop-2020")]).toEqual([376_768, 115_958_034]);
    expect(outcome.drivers.find(({ driver }) => driver === "pop-2020")?.date).toBe("2020");
    expect(outcome.missing.filter(({ why }) => why.startsWith("Abolished"))).toHaveLength(73);
    expect(outcome.missing.find(({ council }) => council === "Aylesbury Vale")).toEqual({
      council: "Aylesbury Vale",
      code: "E07000004",
      why: "Abolished on 2020-03-31; Buckinghamshire (E06000060) took over.",
    });
    expect(outcome.notes).toContain("The register lists 470 councils, 73 of which exist no more.");
  });
});

describe("the map of old codes to new ones, 2013 to 2023", () => {
  it("lists each pair once, though seven sheets overlap", async () => {
    const { kind, missing, drivers, lines } = await outcomeOf(`${files}/england_la_restructuring_2013_2023.xlsx`);
    expect([kind, drivers.length, lines.length]).toEqual(["code map", 0, 0]);
    const why = (code: string): string[] => missing.filter((one) => one.code === code).map((one) => one.why);
    expect(missing.length).toBe(new Set(missing.map(({ code, why: said }) => code + said)).size);
    expect(why("E07000205")).toEqual([
      "Abolished on 2019-04-01, The East Suffolk (Local Government Changes) Order 2018: now East Suffolk (E07000244).",
    ]);
    expect(why("E07000026")).toEqual(["Abolished in 2023: now Cumberland (E06000063)."]);
    expect(why("E10000021")).toEqual([
      "Abolished on 2021-04-01, The Northamptonshire (Structural Changes) Order 2020: now North Northamptonshire (E06000061) and West Northamptonshire (E06000062).",
    ]);
    expect(why("E07000097")).toHaveLength(2);
    expect(why("E08000020").every((text) => text.startsWith("Boundary or code changed on 2013-04-01"))).toBe(true);
  });
});

describe("the GDP deflators of March 2020", () => {
  it("are two series of the United Kingdom, 70 years each", async () => {
    const { kind, drivers, notes } = await outcomeOf(`${files}/hmt_gdp_deflators_2020-03.xlsx`);
    expect([kind, drivers.length]).toEqual(["deflators", 140]);
    expect(drivers.find(({ date }) => date === "2018/19")?.value).toBe(100);
    expect(notes[0]).toBe(
      "GDP deflators by financial year, 1955/56 to 2024/25, 2018-19 = 100. 6 years give a change alone, by which the index was carried on.",
    );
  });
});
