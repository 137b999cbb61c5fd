import { gdpDeflators, realTerms } from "../../../src/engine/index";
import { readDeflators } from "../../../src/baselines/deflators/readDeflators";
import { bytesOf, codesOf, encoded, valueOf } from "../publishedFiles";

const file = "test/baselines/files/hmt_gdp_deflators_2020-03.xlsx";

describe("the GDP deflators of HM Treasury", () => {
  test("both tables are read, and forecast years are carried on by their change", async () => {
    const { series, asAt } = valueOf(await readDeflators(bytesOf(file), "deflators.xlsx"));
    expect(series.map(({ years, base, values }) => [years, base, values.length])).toEqual([
      ["financial", "2018-19", 70],
      ["calendar", "2019", 70],
    ]);
    expect(series[0]!.values[0]).toEqual({ year: "1955/56", index: 4.10465, carried: false });
    expect(series[0]!.values.find(({ year }) => year === "1999/00")?.index).toBe(68.51835);
    const forecast = series[0]!.values.filter(({ carried }) => carried);
    expect(forecast.map(({ year }) => year)).toEqual([
      "2019/20",
      "2020/21",
      "2021/22",
      "2022/23",
      "2023/24",
      "2024/25",
    ]);
    expect(forecast[0]!.index).toBeCloseTo(100 * 1.0191686896, 8);
    expect(asAt.join(" ")).toContain("11 March 2020");
  });

  test("the data that is kept is what the file says", async () => {
    const { series } = valueOf(await readDeflators(bytesOf(file), "deflators.xlsx"));
    expect(gdpDeflators.map(({ years, base, values }) => ({ years, base, values }))).toEqual(series);
    for (const { unit, source, published, nextReview } of gdpDeflators) {
      expect(published).toBe("2020-03-11");
      for (const text of [unit, source, nextReview]) expect(text.length).toBeGreaterThan(10);
    }
    const kept = gdpDeflators.find(({ years }) => years === "financial")!;
    const moved = realTerms(100_000, "2010/11", "2018/19", kept.values);
    expect(moved.ok && moved.value).toBeCloseTo(114_884.459, 2);
  });

  test("a later file in another layout is read by what is in it", async () => {
    const rows = [
      "GDP deflators,,",
      "As at 31 March 2026,,",
      ",Financial year,Index 2024-25 = 100,% change on previous year",
    ];
    const years = [2020, 2021, 2022, 2023, 2024].map(
      (year, at) => `,${String(year)}-${String(year + 1).slice(2)},${String(80 + at * 5)},`,
    );
    const later = [...rows, ...years, ",2025-26 (1),-,2", ",2026-27 (1),[x],", ",Footnotes,,"].join("\r\n");
    const { series } = valueOf(await readDeflators(encoded(later), "later.csv"));
    expect(series).toHaveLength(1);
    expect(series[0]!.values.slice(-2)).toEqual([
      { year: "2024/25", index: 100, carried: false },
      { year: "2025/26", index: 102, carried: true },
    ]);
  });

  test("a file without an index beside years is refused with what was looked for", async () => {
    const read = await readDeflators(encoded("Council,Amount\r\nPreston,5\r\n"), "other.csv");
    expect(codesOf(read)).toEqual(["columns-missing"]);
  });
});
