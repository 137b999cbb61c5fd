import { columnLetters } from "../../../src/baselines/recognisers/columnLetters";
import { isTotalLine } from "../../../src/baselines/recognisers/lineIds";
import { measureOf } from "../../../src/baselines/recognisers/measureOf";
import { marginPounds, unitIn } from "../../../src/baselines/recognisers/unit";
import { yearIn, yearLabel } from "../../../src/baselines/recognisers/year";

describe("the unit", () => {
  it.each([
    ["Data are reported in £ thousand. ", "thousand pounds"],
    ["Net current expenditure (£ thousand)", "thousand pounds"],
    ["All figures in £000s", "thousand pounds"],
    ["£'000", "thousand pounds"],
    ["£k", "thousand pounds"],
    ["GBP thousand", "thousand pounds"],
    ["net_expenditure_gbp_thousand", "thousand pounds"],
    ["£ million", "million pounds"],
    ["£m", "million pounds"],
    ["Net expenditure (£)", "pounds"],
    ["All figures are in pounds", "pounds"],
    ["Most of it (£8.5 billion in 2024-25) is income", undefined],
    ["Building control", undefined],
  ])("of %j is %s", (text, unit) => {
    expect(unitIn(text)).toBe(unit);
  });

  it("has a margin of half of itself", () => {
    expect([marginPounds("thousand pounds"), marginPounds("pounds"), marginPounds("million pounds")]).toEqual([
      500, 0.5, 500_000,
    ]);
  });
});

describe("the year", () => {
  it.each([
    ["Revenue Account Budget (RA) 2019-20: Revenue Account data", 2019],
    ["returns 2023–24", 2023],
    ["2019/20", 2019],
    ["2018-2019", 2018],
    ["2024 to 2025", 2024],
    ["1 April 2024 to 31 March 2025", 2024],
    ["financial year April 2024 to March 2025", 2024],
    ["1999-00", 1999],
    ["RSX_LA_Data_2023-24", 2023],
    ["Last updated: 12 December 2024", undefined],
    ["2018-19=100 is an index", 2018],
    ["2019-21", undefined],
    ["E07000237", undefined],
    ["01/04/2019-20", undefined],
  ])("in %j is %s", (text, year) => {
    expect(yearIn(text)).toBe(year);
  });

  it("is written with a stroke", () => {
    expect([yearLabel(2019), yearLabel(1999)]).toEqual(["2019/20", "1999/00"]);
  });
});

describe("a heading of RSX", () => {
  it.each([
    ["Education services - Employees\n (C1)", "Education services", "Employees"],
    ["Education services- Running Expenses\n (C2)", "Education services", "Running expenses"],
    [
      "Highways and transport services -  Net Current Expenditure\n (C7 = C3 - C6)",
      "Highways and transport services",
      "Net current expenditure",
    ],
    [
      "Environmental and regulatory services -Total Income\n (C6 = C4 + C5)",
      "Environmental and regulatory services",
      "Total income",
    ],
    [
      "Total Service Expenditure - Total Expenditure\n (C3 = C1 + C2)",
      "Total Service Expenditure",
      "Total expenditure",
    ],
    ["Central services - Other Income [note 2](C5)", "Central services", "Other income"],
    ["Sales, Fees & Charges", "", "Sales, fees and charges"],
    ["sales_fees_charges", "", "Sales, fees and charges"],
    ["Net Current Expenditure£ thousand(C7 = C3 - C6)", "", "Net current expenditure"],
  ])("%j is service %j, measure %s", (heading, service, measure) => {
    expect(measureOf(heading)).toEqual({ service, measure });
  });

  it("that names no measure has none", () => {
    expect(["Building control", "Employees and others in need of care"].map(measureOf)).toEqual([undefined, undefined]);
  });
});

describe("small things", () => {
  it("name columns as Excel does", () => {
    expect([0, 25, 26, 261, 16_383].map(columnLetters)).toEqual(["A", "Z", "AA", "JB", "XFD"]);
  });

  it("tell totals from lines", () => {
    const names = [
      "TOTAL POLICE SERVICES",
      "Total Service Expenditure",
      "NET CURRENT EXPENDITURE",
      "Homelessness",
      "CCTV",
    ];
    expect(names.map(isTotalLine)).toEqual([true, true, true, false, false]);
  });
});
