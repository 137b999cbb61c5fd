import type { PlannedChart } from "../sheetPlan";

const kinds: Readonly<Record<PlannedChart["kind"], "BarClustered" | "ColumnClustered" | "ColumnStacked" | "Line">> = {
  bar: "BarClustered",
  column: "ColumnClustered",
  "stacked-column": "ColumnStacked",
  line: "Line",
};

/** Draws a planned chart, in place of the one of the same name. Its numbers stand in cells, and its words beside it. */
export function drawChart(sheet: Excel.Worksheet, planned: PlannedChart, standing: boolean): void {
  if (standing) sheet.charts.getItem(planned.name).delete();
  const [first, ...rest] = planned.series;
  if (first === undefined) return;
  const chart = sheet.charts.add(kinds[planned.kind], sheet.getRange(first.values), "Auto");
  chart.name = planned.name;
  chart.title.text = planned.title;
  chart.legend.position = "Bottom";
  const categories = sheet.getRange(planned.categories);
  const series = chart.series.getItemAt(0);
  series.name = first.name;
  series.setXAxisValues(categories);
  for (const one of rest) {
    const added = chart.series.add(one.name);
    added.setValues(sheet.getRange(one.values));
    added.setXAxisValues(categories);
  }
  chart.setPosition(planned.from, planned.to);
}
