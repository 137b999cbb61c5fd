import type { ChartPicture } from "../../../../src/workbench/grid/chart/chartPicture";
import { chartScale } from "../../../../src/workbench/grid/chart/chartScale";
import { drawChart } from "../../../../src/workbench/grid/chart/drawChart";

const picture = (change: Partial<ChartPicture> = {}): ChartPicture => ({
  id: "c1",
  kind: "ColumnClustered",
  title: "Charge against today",
  alt: "Wychavon pays most",
  width: 480,
  height: 300,
  categories: ["Redditch", "Wychavon"],
  series: [
    { name: "Charge", values: [100, 250], colour: null },
    { name: "Today", values: [120, null], colour: null },
  ],
  legend: "bottom",
  categoryTitle: "Council",
  valueTitle: "£",
  minimum: null,
  maximum: null,
  labels: false,
  dark: false,
  format: (value) => `£${value.toFixed(2)}`,
  ...change,
});

const bars = (svg: string): number => svg.match(/<rect [^>]*fill="url\(#c1-paint-\d\)"/g)?.length ?? 0;

describe("a chart", () => {
  it("names itself for those who do not see it, with title and summary", () => {
    expect(drawChart(picture())).toContain('role="img" aria-label="Charge against today. Wychavon pays most"');
  });

  it("draws a bar for every number and none for a missing one, beside the legend's two", () => {
    expect(bars(drawChart(picture()))).toBe(3 + 2);
  });

  it("tells series apart by pattern, not by colour alone", () => {
    const svg = drawChart(picture());
    expect(svg).toContain('<pattern id="c1-paint-0"');
    expect(svg).toMatch(/<pattern id="c1-paint-1"[^]*?<path[^]*?<\/pattern>/);
  });

  it("writes round pounds on its axis without pence", () => {
    const svg = drawChart(picture());
    expect(svg).toContain(">£200<");
    expect(svg).not.toContain(".00<");
  });

  it("shows titles, categories and legend as text, whatever characters they hold", () => {
    const svg = drawChart(picture({ title: "Fees < £5 & more", categories: ['"A"', "B"] }));
    expect(svg).toContain("Fees &lt; £5 &amp; more");
    expect(svg).toContain("&quot;A&quot;");
    expect(svg).toContain(">Council<");
    expect(svg).toContain(">Today<");
  });

  it("says that there are no figures yet, instead of an axis of noughts", () => {
    const svg = drawChart(picture({ series: [] }));
    expect(svg).toContain("No figures yet");
    expect(svg).not.toContain("£0");
  });

  it.each(["ColumnStacked", "ColumnStacked100", "BarClustered", "BarStacked", "LineMarkers", "Area", "Pie"])(
    "draws %s within its frame, also with nothing in it",
    (kind) => {
      const svg = drawChart(picture({ kind }));
      expect(svg).toMatch(/^<svg [^]*<\/svg>$/);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(drawChart(picture({ kind, categories: [], series: [] }))).not.toMatch(/NaN|Infinity|undefined/);
    },
  );
});

describe("the scale of a chart", () => {
  it.each([
    [[3, 97], 0, 100],
    [[-12, 30], -20, 30],
    [[0.02, 0.07], 0, 0.08],
    [[1_180_000], 0, 1_250_000],
    [[], 0, 0.2],
  ])("of %j goes from %d to %d in round steps", (values, low, high) => {
    const scale = chartScale(values, 5);
    expect([scale.low, scale.high].map((end) => Number(end.toPrecision(12)))).toEqual([low, high]);
    expect(scale.ticks).toContain(0);
  });
});
