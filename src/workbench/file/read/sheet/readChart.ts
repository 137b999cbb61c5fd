import { cellAddress } from "../../cellAddress";
import type { ChartKind, SnapshotChart, SnapshotSeries } from "../../snapshotChart";
import { attributeOf, childOf, childrenOf, descendantsOf } from "../../xml/xmlTree";
import type { XmlElement } from "../../xml/xmlTree";

export interface ChartFrame {
  readonly name: string;
  readonly alt: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly relation: string;
}

/** Places of the charts on a sheet, from its drawing part. */
export function readChartFrames(drawing: XmlElement | undefined): ChartFrame[] {
  return (drawing?.children ?? []).flatMap((anchor) => {
    const chart = descendantsOf(anchor, "chart")[0];
    const relation = [...(chart?.attributes ?? [])].find(([name]) => name.endsWith(":id"))?.[1];
    const from = corner(childOf(anchor, "from"));
    if (relation === undefined || from === undefined) return [];
    const to = corner(childOf(anchor, "to")) ?? { row: from.row + 15, column: from.column + 8 };
    const properties = descendantsOf(anchor, "cNvPr")[0];
    return [
      {
        name: attributeOf(properties, "name") ?? "Chart",
        alt: attributeOf(properties, "descr"),
        from: cellAddress(from.row, from.column),
        to: cellAddress(to.row, to.column),
        relation,
      },
    ];
  });
}

/** A chart part in our own words; undefined for kinds that the grid does not draw. */
export function readChart(part: XmlElement, frame: ChartFrame): SnapshotChart | undefined {
  const chart = childOf(part, "chart");
  const area = childOf(chart, "plotArea");
  const plots = area?.children.filter(({ name }) => name.endsWith("Chart")) ?? [];
  const [plot] = plots;
  const kind = plot === undefined || plots.length > 1 ? undefined : kindOf(plot);
  if (plot === undefined || kind === undefined) return undefined;
  const read = childrenOf(plot, "ser").map(readSeries);
  if (read.some(({ values }) => values === "")) return undefined;
  const title = titleOf(chart);
  const categories = childrenOf(plot, "ser").map(categoriesOf)[0];
  const axes = area?.children.filter(({ name }) => /^(?:cat|date|val)Ax$/.test(name)) ?? [];
  const [category, value] = axes.map(titleOf);
  const axisTitles = { ...(category === undefined ? {} : { category }), ...(value === undefined ? {} : { value }) };
  return {
    name: frame.name,
    kind,
    ...(title === undefined ? {} : { title }),
    ...(frame.alt === undefined ? {} : { alt: frame.alt }),
    ...(categories === undefined ? {} : { categories }),
    series: read,
    legend: legendOf(chart),
    ...(Object.keys(axisTitles).length === 0 ? {} : { axisTitles }),
    from: frame.from,
    to: frame.to,
  };
}

function kindOf(plot: XmlElement): ChartKind | undefined {
  const grouping = attributeOf(childOf(plot, "grouping"), "val");
  if (plot.name === "barChart") {
    const sideways = attributeOf(childOf(plot, "barDir"), "val") === "bar" ? "bar" : "column";
    if (grouping === "stacked") return `stacked-${sideways}`;
    return grouping === "percentStacked" ? `full-stacked-${sideways}` : sideways;
  }
  if (plot.name === "lineChart" || plot.name === "areaChart") {
    if (grouping === "stacked" || grouping === "percentStacked") return undefined;
    return plot.name === "lineChart" ? "line" : "area";
  }
  if (plot.name === "pieChart") return "pie";
  return plot.name === "scatterChart" ? "scatter" : undefined;
}

function readSeries(series: XmlElement): SnapshotSeries {
  const text = childOf(series, "tx", "v")?.text;
  const reference = childOf(series, "tx", "strRef", "f")?.text;
  const values = (childOf(series, "val") ?? childOf(series, "yVal"))?.children[0];
  const fill = childOf(series, "spPr", "solidFill") ?? childOf(series, "spPr", "ln", "solidFill");
  const colour = attributeOf(childOf(fill, "srgbClr"), "val");
  return {
    ...(reference !== undefined ? { name: { reference } } : text === undefined ? {} : { name: { text } }),
    values: childOf(values, "f")?.text ?? "",
    ...(colour === undefined ? {} : { colour: `#${colour.toUpperCase()}` }),
  };
}

function categoriesOf(series: XmlElement): string | undefined {
  const source = (childOf(series, "cat") ?? childOf(series, "xVal"))?.children[0];
  return childOf(source, "f")?.text;
}

function titleOf(owner: XmlElement | undefined): string | undefined {
  const title = childOf(owner, "title");
  if (title === undefined) return undefined;
  const text = descendantsOf(childOf(title, "tx"), "t")
    .map((run) => run.text)
    .join("");
  return text === "" ? undefined : text;
}

function legendOf(chart: XmlElement | undefined): SnapshotChart["legend"] {
  const legend = childOf(chart, "legend");
  if (legend === undefined) return "none";
  const place = attributeOf(childOf(legend, "legendPos"), "val");
  return place === "t" ? "top" : place === "b" ? "bottom" : place === "l" ? "left" : "right";
}

function corner(element: XmlElement | undefined): { readonly row: number; readonly column: number } | undefined {
  const row = Number(childOf(element, "row")?.text);
  const column = Number(childOf(element, "col")?.text);
  return Number.isInteger(row) && Number.isInteger(column) ? { row, column } : undefined;
}
