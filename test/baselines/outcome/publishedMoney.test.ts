import { outcomeOf, total } from "./outcomeOf";

// Counts and sums were taken from the files with a separate program (Python's csv, zipfile and XML modules).
const files = "test/baselines/files";

describe("the Scottish Local Financial Returns 2017-18, a sheet a council", () => {
  const read = () => outcomeOf(`${files}/scotland_LFR_annexA_2017-18.xlsx`);

  it("are read whole: 32 councils and 18 joint bodies, 86 lines of 3 measures", async () => {
    const { kind, year, unit, lines, missing, unreadable } = await read();
    expect([kind, year, unit]).toEqual(["LFR", "2017/18", "thousand pounds"]);
    expect(lines).toHaveLength(50 * 86 * 3);
    expect([missing, unreadable]).toEqual([[], []]);
    expect(new Set(lines.map(({ council }) => council)).size).toBe(50);
    expect(new Set(lines.flatMap(({ code }) => (code === "" ? [] : [code]))).size).toBe(32);
    expect(lines.find(({ council, service }) => council === "Edinburgh, City of" && service === "Parking")?.code).toBe(
      "S12000036",
    );
  });

  it("add up to the sheet for Scotland, which is left out itself", async () => {
    const { lines, notes } = await read();
    const sum = (service: string, measure: string): number =>
      total(lines.filter((line) => line.service === service && line.measure === measure).map(({ pence }) => pence)) /
      100_000;
    expect(sum("General Fund Total", "Gross Revenue Expenditure")).toBe(15_184_242);
    expect(sum("General Fund Total", "Total Income")).toBe(-4_582_971);
    expect(sum("General Fund Total", "Net Revenue Expenditure")).toBe(10_601_271);
    expect(sum("Education", "Net Revenue Expenditure")).toBe(4_844_267);
    expect(notes).toContain("Sheets that are no council's own were left out: Scotland.");
  });

  it("have income below zero, which is found and said", async () => {
    const { notes, lines } = await read();
    expect(lines.filter(({ measure, pence }) => measure === "Total Income" && pence > 0).length).toBeLessThan(50);
    expect(notes.find((note) => note.includes("Income is printed below zero"))).toContain("2,062 of 2,062 lines");
  });

  it("keep joint boards by the name of their sheet, without a code", async () => {
    const { lines } = await read();
    const board = lines.filter(({ council }) => council === "Ayrshire VJB");
    expect(board).toHaveLength(258);
    expect(
      board.find(({ service, measure }) => service === "Council tax valuation" && measure.startsWith("Net")),
    ).toEqual({
      council: "Ayrshire VJB",
      code: "",
      service: "Council tax valuation",
      measure: "Net Revenue Expenditure",
      year: "2017/18",
      pence: 500_000,
    });
  });
});

describe("StatsWales' roads and transport, 14 years", () => {
  const read = () => outcomeOf(`${files}/wales_transport_roads_total_2018-19.csv`);

  it("is read whole: 22 councils and every year, trailing blanks and footnote marks aside", async () => {
    const { kind, year, unit, lines } = await read();
    expect([kind, year, unit]).toEqual(["StatsWales", null, "thousand pounds"]);
    expect(lines).toHaveLength(22 * 14);
    expect(new Set(lines.map(({ code }) => code)).size).toBe(22);
    expect(lines.find(({ council, year: own }) => council === "Blaenau Gwent" && own === "2009/10")?.pence).toBe(
      789_010_100,
    );
    expect(lines.find(({ code, year: own }) => code === "W06000015" && own === "2018/19")?.pence).toBe(2_275_301_000);
  });

  it("adds up to the total above the councils, which is no council", async () => {
    const { lines, notes } = await read();
    const sum = (year: string): number => total(lines.filter((line) => line.year === year).map(({ pence }) => pence));
    // The total is printed with seven digits: 270756.4 and 267073.9.
    expect([sum("2005/06"), sum("2018/19")]).toEqual([27_075_645_300, 26_707_389_100]);
    expect(notes).toContain("Rows that are no council's own were left out: Total Unitary Authorities (row 2).");
  });

  it("says how the unit is known, though no words state it", async () => {
    const { notes } = await read();
    expect(notes.find((note) => note.includes("does not say its unit"))).toContain("9907.278 are finer than a penny");
  });
});

describe("a list of a council and a service line a row", () => {
  it("is read whole: 679 lines of Lancashire in 7 measures", async () => {
    const { kind, year, unit, lines, notes } = await outcomeOf(`${files}/lancashire_RO_service_lines_2024-25.csv`);
    expect([kind, year, unit]).toEqual(["RO", "2024/25", "thousand pounds"]);
    expect(lines).toHaveLength(679 * 7);
    const net = lines.filter(({ measure }) => measure === "Net current expenditure");
    expect(total(net.map(({ pence }) => pence))).toBe(63_883_236_000);
    expect(notes.find((note) => note.includes("does not say its unit"))).toContain("filled in in £ thousand");
  });

  it("keeps a net income below zero, and both sides of a shared service as each reports them", async () => {
    const { lines } = await outcomeOf(`${files}/lancashire_RO_service_lines_2024-25.csv`);
    const at = (council: string, service: string, measure: string): number | undefined =>
      lines.find((line) => line.council === council && line.service === service && line.measure === measure)?.pence;
    expect(at("Lancaster", "Development control", "Net current expenditure")).toBe(-48_000_000);
    expect(at("Preston", "Council tax collection", "Total expenditure")).toBe(229_300_000);
    expect(at("Preston", "Council tax collection", "Other income")).toBe(93_100_000);
    expect(at("Lancaster", "Council tax collection", "Employees")).toBe(0);
    expect(at("Ribble Valley", "Development control", "Net current expenditure")).toBe(30_060_000);
  });

  it("of several years has every year", async () => {
    const { year, unit, lines, notes } = await outcomeOf(`${files}/lancashire_net_series_2017-25.csv`);
    expect([year, unit]).toEqual([null, "thousand pounds"]);
    expect(lines).toHaveLength(1_684);
    expect(total(lines.map(({ pence }) => pence))).toBe(873_122_400_000);
    expect(lines[0]).toEqual({
      council: "Chorley",
      code: "E07000118",
      service: "Housing (GF & HRA)",
      measure: "Net current expenditure",
      year: "2017/18",
      pence: 95_400_000,
    });
    expect(notes).toContain("Some lines are totals of others: adding up every line would count twice.");
  });
});
