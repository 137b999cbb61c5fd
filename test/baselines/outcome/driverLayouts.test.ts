import { csvOf, outcomeOfText } from "./outcomeOf";

describe("households on Universal Credit, as Stat-Xplore saves them", () => {
  const text = [
    "Stat-Xplore",
    "",
    '"Households on Universal Credit (I II III IV z)"',
    '"National - Regional - LA - OAs by Month"',
    '"Counting: Households on Universal Credit"',
    "",
    "Filters:",
    '"Default Summation","Households on Universal Credit"',
    "",
    '"Month","August 2015","August 2015 - Annotations","September 2015","September 2015 - Annotations","December 2022 (r)","December 2022 - Annotations",',
    '"National - Regional - LA - OAs",',
    '"North East",99,,99,,99,,',
    '"County Durham",13,,11,,51404,,',
    '"Middlesbrough",..,,..,,6,,',
    '"Isle of Anglesey / Ynys Môn","1,402",,0,,5,,',
    '"Bristol, City of",7,,8,,9,,',
    '"Unknown",1,,2,,3,,',
    '"Total",1423,,21,,51427,,',
    "",
    '"INFO","Statistical disclosure control has been applied to this table."',
    '"(r)","Revised figures."',
  ].join("\n");

  it("have a month a column, names without codes, and two dots for what is held back", async () => {
    const { kind, drivers, missing, notes } = await outcomeOfText(text);
    expect(kind).toBe("universal credit");
    expect(drivers).toHaveLength(10);
    expect(drivers[0]).toEqual({
      council: "County Durham",
      code: "E06000047",
      driver: "Households on Universal Credit",
      date: "2015-08",
      value: 13,
    });
    expect(drivers.filter(({ code }) => code === "W06000001").map(({ date, value }) => [date, value])).toEqual([
      ["2015-08", 1402],
      ["2015-09", 0],
      ["2022-12", 5],
    ]);
    expect(missing).toEqual([
      {
        council: "Middlesbrough",
        code: "E06000002",
        why: "No figure (.. (not available)): Households on Universal Credit, 2015-08; Households on Universal Credit, 2015-09.",
      },
    ]);
    expect(notes.find((note) => note.includes("no council's own"))).toContain("North East (row 12)");
  });
});

describe("population estimates", () => {
  it("may have ages across and all areas down, as in MYE2", async () => {
    const { kind, drivers, notes } = await outcomeOfText(
      csvOf([
        ["MYE2 - Persons"],
        ["Population estimates: Persons by single year of age and sex for local authorities in the UK, mid-2020"],
        [],
        ["Code", "Name", "Geography", "All ages", 0, 1, "90+"],
        ["K02000001", "UNITED KINGDOM", "Country", "67,081,234", 688000, 701000, 608000],
        ["E92000001", "ENGLAND", "Country", 56550138, 580000, 590000, 520000],
        ["E12000001", "NORTH EAST", "Region", 2680763, 25000, 26000, 24000],
        ["E06000047", "County Durham", "Unitary Authority", "533,149", 4750, 4900, 4800],
        ["E10000017", "Lancashire", "County", 1227076, 12400, 12500, 11400],
        ["E07000117", "Burnley", "Non-metropolitan District", 89344, 1100, 1150, 650],
      ]),
    );
    expect(kind).toBe("population");
    expect(
      drivers.filter(({ code }) => code === "E07000117").map(({ driver, date, value }) => [driver, date, value]),
    ).toEqual([
      ["MYE2 - Persons: All ages", "2020-06-30", 89_344],
      ["MYE2 - Persons: aged 0", "2020-06-30", 1_100],
      ["MYE2 - Persons: aged 1", "2020-06-30", 1_150],
      ["MYE2 - Persons: aged 90+", "2020-06-30", 650],
    ]);
    expect(new Set(drivers.map(({ code }) => code))).toEqual(new Set(["E06000047", "E10000017", "E07000117"]));
    expect(notes.find((note) => note.includes("no council's own"))).toContain("NORTH EAST (row 7)");
  });

  it("may have a row for each council, sex and age, and years across, as in MYEB1", async () => {
    const { kind, drivers } = await outcomeOfText(
      csvOf([
        ["ladcode20", "laname20", "country", "sex", "age", "population_2011", "population_2012"],
        ["E06000001", "Hartlepool", "E", 1, 0, 586, 600],
        ["E06000001", "Hartlepool", "E", 2, 0, 547, 550],
        ["E06000001", "Hartlepool", "E", 1, 1, 540, 541],
        ["E06000002", "Middlesbrough", "E", 1, 0, 1000, 1001],
        ["E06000002", "Middlesbrough", "E", 2, 0, 990, 991],
        ["E06000002", "Middlesbrough", "E", 1, 1, 980, 981],
      ]),
    );
    expect(kind).toBe("population");
    expect(drivers).toHaveLength(12);
    expect(new Set(drivers.map(({ code, driver }) => `${code} ${driver}`)).size).toBe(12);
    expect(drivers.find(({ code, value }) => code === "E06000002" && value === 981)?.date).toBe("2012");
  });

  it("may be a NOMIS table with a block of settings above and notes below", async () => {
    const { kind, drivers } = await outcomeOfText(
      [
        '"Population estimates - local authority based by five year age band"',
        '"ONS Crown Copyright Reserved [from Nomis on 5 May 2023]"',
        "",
        '"gender","Total"',
        '"age","All Ages"',
        "",
        '"local authority: district / unitary (as of April 2021)","mnemonic","2018","2019","2020"',
        '"Darlington","E06000005",106566,106803,107402',
        '"County Durham","E06000047",526980,530094,533149',
        '"Column Total","",633546,636897,640551',
        "",
        '"Figures are mid-year estimates."',
      ].join("\n"),
    );
    expect(kind).toBe("population");
    expect(drivers.map(({ code, driver, date, value }) => [code, driver, date, value]).slice(0, 3)).toEqual([
      ["E06000005", "Population estimates - local authority based by five year age band", "2018", 106_566],
      ["E06000005", "Population estimates - local authority based by five year age band", "2019", 106_803],
      ["E06000005", "Population estimates - local authority based by five year age band", "2020", 107_402],
    ]);
    expect(drivers).toHaveLength(6);
  });

  it("may be a list of observations, a column for each dimension", async () => {
    const { kind, drivers } = await outcomeOfText(
      csvOf([
        [
          "DATE",
          "DATE_NAME",
          "GEOGRAPHY",
          "GEOGRAPHY_NAME",
          "GEOGRAPHY_CODE",
          "GENDER",
          "GENDER_NAME",
          "MEASURES",
          "MEASURES_NAME",
          "OBS_VALUE",
          "OBS_STATUS",
          "RECORD_COUNT",
        ],
        [2021, 2021, 1778384897, "Darlington", "E06000005", 1, "Population: Male", 20100, "Value", 52000, "A", 4],
        [2021, 2021, 1778384897, "Darlington", "E06000005", 2, "Population: Female", 20100, "Value", 55000, "A", 4],
        [2021, 2021, 1778384898, "County Durham", "E06000047", 1, "Population: Male", 20100, "Value", 260000, "A", 4],
        [2021, 2021, 1778384898, "County Durham", "E06000047", 2, "Population: Female", 20100, "Value", 270000, "A", 4],
      ]),
    );
    expect(kind).toBe("population");
    expect(drivers.map(({ code, driver, date, value }) => [code, driver, date, value])).toEqual([
      ["E06000005", "Population: Male", "2021", 52_000],
      ["E06000005", "Population: Female", "2021", 55_000],
      ["E06000047", "Population: Male", "2021", 260_000],
      ["E06000047", "Population: Female", "2021", 270_000],
    ]);
  });
});

describe("council tax", () => {
  it("requirement has its amounts and tax bases as drivers of a financial year", async () => {
    const { kind, drivers, notes } = await outcomeOfText(
      csvOf([
        ["Council Tax Requirement (CTR) 2023-24: local authority data"],
        ["Council Tax Requirement in £ thousand; average Band D in £"],
        [],
        [
          "E-code",
          "ONS Code",
          "Local authority",
          "Class",
          "Council tax requirement (including parish precepts)",
          "Council tax base",
          "Average Band D council tax (£)",
        ],
        ["", "E92000001", "England", "", "38,600,000", "18,700,000.5", "2,065"],
        ["E1837", "E07000237", "Worcester", "SD", "6,543", "33,129.8", "197.49"],
        ["E1838", "E07000238", "Wychavon", "SD", "[x]", "53,270.3", "130.12"],
      ]),
    );
    expect(kind).toBe("council tax requirement");
    expect(
      drivers.filter(({ code }) => code === "E07000237").map(({ driver, date, value }) => [driver, date, value]),
    ).toEqual([
      ["Council tax requirement (including parish precepts)", "2023/24", 6543],
      ["Council tax base", "2023/24", 33129.8],
      ["Average Band D council tax (£)", "2023/24", 197.49],
    ]);
    expect(drivers).toHaveLength(5);
    expect(notes.find((note) => note.includes("no council's own"))).toContain("England");
  });

  it("base of another year has other tables, bands and columns", async () => {
    const { kind, drivers } = await outcomeOfText(
      csvOf([
        ["Council Taxbase: Local Authority Level Data for 2017"],
        ["Data as at October 2017"],
        ["", "", "", "Table 1. Dwellings on list (Line 1)", "", "", "", "Table 2. Tax base for the year (Line 24)"],
        ["Ecode", "Local authority", "Region", "Band A", "Band B", "TOTAL", "", "TOTAL"],
        ["E2333", "Chorley", "NW", "11,000", "12,000", "23,000", "", "35,000.55"],
        ["E2340", "South Ribble", "NW", "9,000", "-", "9,000", "", "34,000.1"],
      ]),
    );
    expect(kind).toBe("council taxbase");
    expect(drivers.map(({ code, driver, date, value }) => [code, driver, date, value])).toEqual([
      ["E2333", "Table 1. Dwellings on list (Line 1): Band A", "2017-10", 11000],
      ["E2333", "Table 1. Dwellings on list (Line 1): Band B", "2017-10", 12000],
      ["E2333", "Table 1. Dwellings on list (Line 1): TOTAL", "2017-10", 23000],
      ["E2333", "Table 2. Tax base for the year (Line 24): TOTAL", "2017-10", 35000.55],
      ["E2340", "Table 1. Dwellings on list (Line 1): Band A", "2017-10", 9000],
      ["E2340", "Table 1. Dwellings on list (Line 1): TOTAL", "2017-10", 9000],
      ["E2340", "Table 2. Tax base for the year (Line 24): TOTAL", "2017-10", 34000.1],
    ]);
  });
});
