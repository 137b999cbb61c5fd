import { csvOf, outcomeOfText } from "./outcomeOf";

const facts = ({
  lines,
}: {
  readonly lines: readonly { code: string; service: string; measure: string; year: string; pence: number }[];
}): string[] =>
  lines.map(({ code, service, measure, year, pence }) => [code, service, measure, year, pence].join(" | ")).sort();

describe("Welsh tables of other shapes", () => {
  const expected = [
    "W06000001 | Education | Revenue outturn expenditure | 2018/19 | 100050000",
    "W06000001 | Education | Revenue outturn expenditure | 2019/20 | 110000000",
    "W06000001 | Social services | Revenue outturn expenditure | 2018/19 | 120000000",
    "W06000001 | Social services | Revenue outturn expenditure | 2019/20 | 130000000",
    "W06000015 | Education | Revenue outturn expenditure | 2018/19 | 900000000",
    "W06000015 | Education | Revenue outturn expenditure | 2019/20 | 910000000",
    "W06000015 | Social services | Revenue outturn expenditure | 2018/19 | 920000000",
    "W06000015 | Social services | Revenue outturn expenditure | 2019/20 | -50000000",
  ];
  const title = ["Revenue outturn expenditure by authority and service (£ thousand)"];

  it("may have services under each council, named once", async () => {
    const read = await outcomeOfText(
      csvOf([
        title,
        ["", "", "2018-19 ", "2019-20 (1)"],
        ["Isle of Anglesey ", "Education ", "1,000.5", 1100],
        ["", "Social services ", 1200, 1300],
        ["Cardiff ", "Education ", 9000, 9100],
        ["", "Social services ", 9200, -500],
      ]),
    );
    expect([read.kind, read.unit]).toEqual(["StatsWales", "thousand pounds"]);
    expect(facts(read)).toEqual(expected);
  });

  it("may have councils under each service, named once", async () => {
    const read = await outcomeOfText(
      csvOf([
        title,
        ["", "", "2018-19 ", "2019-20 "],
        ["Education ", "Wales ", 10000.5, 10200],
        ["", "Isle of Anglesey ", 1000.5, 1100],
        ["", "Cardiff ", 9000, 9100],
        ["Social services ", "Wales ", 10400, 800],
        ["", "Isle of Anglesey ", 1200, 1300],
        ["", "Cardiff ", 9200, -500],
      ]),
    );
    expect(facts(read)).toEqual(expected);
  });

  it("may have councils across and years down", async () => {
    const read = await outcomeOfText(
      csvOf([
        title,
        ["", "", "Isle of Anglesey ", "Gwynedd ", "Cardiff "],
        ["Education ", "2018-19", 1000.5, 1, 9000],
        ["", "2019-20", 1100, 2, 9100],
        ["Social services ", "2018-19", 1200, 3, 9200],
        ["", "2019-20", 1300, 4, -500],
      ]),
    );
    expect(facts(read).filter((fact) => !fact.startsWith("W06000002"))).toEqual(expected);
  });

  it("are asked about where neither words nor figures tell the unit", async () => {
    const text = csvOf([
      ["", "2018-19 ", "2019-20 "],
      ["Conwy ", 1, 2],
      ["Cardiff ", 3, 4],
      ["Swansea ", 5, 6],
    ]);
    await expect(outcomeOfText(text)).rejects.toThrow("does not say whether its figures are pounds or thousands");
    const stated = await outcomeOfText(text, { unit: "pounds" });
    expect(stated.lines[0]).toMatchObject({ code: "W06000003", year: "2018/19", pence: 100 });
  });
});

describe("Scottish tables of all councils", () => {
  it("may have a service a column, councils by name, and Scotland last", async () => {
    const read = await outcomeOfText(
      csvOf([
        ["LFR 2021-22: Net revenue expenditure by service"],
        ["£ thousands"],
        [],
        ["Local Authority", "Education", "Social work", "All services"],
        ["Aberdeen City", "172,714", "136,093", "308,807"],
        ["Na h-Eileanan Siar", "40,000", "(20)", "39,980"],
        ["Scotland", "212,714", "136,073", "348,787"],
        ["Source: Local Financial Returns"],
      ]),
    );
    expect([read.kind, read.year, read.unit]).toEqual(["LFR", "2021/22", "thousand pounds"]);
    expect(facts(read)).toEqual([
      "S12000013 | All services | Net revenue expenditure | 2021/22 | 3998000000",
      "S12000013 | Education | Net revenue expenditure | 2021/22 | 4000000000",
      "S12000013 | Social work | Net revenue expenditure | 2021/22 | -2000000",
      "S12000033 | All services | Net revenue expenditure | 2021/22 | 30880700000",
      "S12000033 | Education | Net revenue expenditure | 2021/22 | 17271400000",
      "S12000033 | Social work | Net revenue expenditure | 2021/22 | 13609300000",
    ]);
  });

  it("may have councils across, services down", async () => {
    const read = await outcomeOfText(
      csvOf([
        ["Table 3: Gross service expenditure 2019-20, £ million"],
        ["Service", "Aberdeen City", "Angus", "Dundee City", "Scotland"],
        ["Education", 183.063, 90, 120, 393.063],
        ["Roads", 16.5, "-", 0, 16.5],
      ]),
    );
    expect([read.kind, read.year, read.unit]).toEqual(["LFR", "2019/20", "million pounds"]);
    expect(facts(read)).toContain("S12000033 | Education | Gross service expenditure | 2019/20 | 18306300000");
    expect(read.lines).toHaveLength(5);
    expect(read.missing).toEqual([
      {
        council: "Angus",
        code: "S12000041",
        why: "No figure (- (a dash, which may mean nil or not applicable)): Roads, Gross service expenditure, 2019/20.",
      },
    ]);
  });
});

describe("lists of observations", () => {
  it("may be StatsWales' own export, with codes beside names and the unit as a label", async () => {
    const names = [
      "Data",
      "Year_Code",
      "Year_ItemName_ENG",
      "Authority_ItemName_ENG",
      "Authority_AltCode1",
      "Description_ItemName_ENG",
      "Measure_ItemName_ENG",
    ];
    const read = await outcomeOfText(
      csvOf([
        names,
        [1000.5, 201819, "2018-19", "Isle of Anglesey", "W06000001", "Education expenditure", "£ thousand"],
        [1100, 201920, "2019-20", "Isle of Anglesey", "W06000001", "Education expenditure", "£ thousand"],
        [9000, 201819, "2018-19", "Cardiff", "W06000015", "Education expenditure", "£ thousand"],
        [-9100, 201920, "2019-20", "Cardiff", "W06000015", "Roads expenditure", "£ thousand"],
      ]),
    );
    expect([read.kind, read.unit]).toEqual(["StatsWales", "thousand pounds"]);
    expect(facts(read)).toEqual([
      "W06000001 | Education expenditure | Not named in the file | 2018/19 | 100050000",
      "W06000001 | Education expenditure | Not named in the file | 2019/20 | 110000000",
      "W06000015 | Education expenditure | Not named in the file | 2018/19 | 900000000",
      "W06000015 | Roads expenditure | Not named in the file | 2019/20 | -910000000",
    ]);
  });

  it("may have measures as labels, and one service all through", async () => {
    const read = await outcomeOfText(
      csvOf([
        ["Data values", "Area", "Area code", "Financial year", "Service", "Spend type", "Unit"],
        [123.4, "Conwy", "W06000003", "2021-22", "Libraries", "Gross expenditure", "£ thousands"],
        [23.4, "Conwy", "W06000003", "2021-22", "Libraries", "Income", "£ thousands"],
        [100, "Conwy", "W06000003", "2021-22", "Libraries", "Net expenditure", "£ thousands"],
        [200, "Cardiff", "W06000015", "2021-22", "Libraries", "Net expenditure", "£ thousands"],
      ]),
    );
    expect([read.kind, read.year, read.unit]).toEqual(["StatsWales", "2021/22", "thousand pounds"]);
    expect(facts(read)).toEqual([
      "W06000003 | Libraries | Gross expenditure | 2021/22 | 12340000",
      "W06000003 | Libraries | Income | 2021/22 | 2340000",
      "W06000003 | Libraries | Net expenditure | 2021/22 | 10000000",
      "W06000015 | Libraries | Net expenditure | 2021/22 | 20000000",
    ]);
  });
});

describe("English tables that no form's lines tell", () => {
  it("may be an old Revenue Account of a few lines, with E-codes, class L, and totals in capitals", async () => {
    const read = await outcomeOfText(
      csvOf([
        ["Revenue Account budget 2013-14"],
        ["£ thousand"],
        ["", "", "", "", "Archives", "Culture and heritage"],
        ["Class", "Ecode", "LA name", "LACODE", "501", "502"],
        ["", "", "TOTAL ENGLAND", "", 999, 999],
        ["L", "E5030", "Barking & Dagenham", 301, 12, -5],
        ["SD", "E3831", "Adur", "", 1, ".."],
        ["SD", "E3431", "Cannock Chase DC", "", 3, 4],
        ["", "", "TOTAL SHIRE DISTRICTS", "", 4, 4],
      ]),
    );
    expect([read.kind, read.year, read.unit]).toEqual(["RA", "2013/14", "thousand pounds"]);
    expect(facts(read)).toEqual([
      "E3431 | Archives | Net current expenditure | 2013/14 | 300000",
      "E3431 | Culture and heritage | Net current expenditure | 2013/14 | 400000",
      "E3831 | Archives | Net current expenditure | 2013/14 | 100000",
      "E5030 | Archives | Net current expenditure | 2013/14 | 1200000",
      "E5030 | Culture and heritage | Net current expenditure | 2013/14 | -500000",
    ]);
  });

  it("may be grants (RG)", async () => {
    const read = await outcomeOfText(
      csvOf([
        ["Revenue Outturn (RO) 2021-22: Specific and special revenue grants (RG)"],
        ["£ thousand"],
        ["E-code", "ONS Code", "Local authority", "Class", "Dedicated Schools Grant", "Total grants"],
        ["E3831", "E07000223", "Adur", "SD", 0, 120],
        ["E1031", "E07000032", "Amber Valley", "SD", 5, "[x]"],
      ]),
    );
    expect([read.kind, read.year, read.lines.length, read.missing.length]).toEqual(["RG", "2021/22", 3, 1]);
  });
});
