import type { ChartKind, SnapshotChart, SnapshotSeries } from "../snapshotChart";
import { escapeXml } from "../xml/escapeXml";

interface Plot {
  readonly element: "barChart" | "lineChart" | "areaChart" | "pieChart" | "scatterChart";
  readonly direction?: "bar" | "col";
  readonly grouping?: "clustered" | "stacked" | "percentStacked" | "standard";
}

const PLOTS: Record<ChartKind, Plot> = {
  bar: { element: "barChart", direction: "bar", grouping: "clustered" },
  "stacked-bar": { element: "barChart", direction: "bar", grouping: "stacked" },
  "full-stacked-bar": { element: "barChart", direction: "bar", grouping: "percentStacked" },
  column: { element: "barChart", direction: "col", grouping: "clustered" },
  "stacked-column": { element: "barChart", direction: "col", grouping: "stacked" },
  "full-stacked-column": { element: "barChart", direction: "col", grouping: "percentStacked" },
  line: { element: "lineChart", grouping: "standard" },
  area: { element: "areaChart", grouping: "standard" },
  pie: { element: "pieChart" },
  scatter: { element: "scatterChart" },
};

/** A chart part that Excel and LibreOffice draw themselves, over the same cells. */
export function chartXml(chart: SnapshotChart): string {
  const legend =
    chart.legend === "none"
      ? ""
      : `<c:legend><c:legendPos val="${chart.legend[0] ?? "r"}"/><c:overlay val="0"/></c:legend>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"` +
    ` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
    ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/><c:chart>` +
    titleXml(chart.title, 1400) +
    `<c:autoTitleDeleted val="${chart.title === undefined ? 1 : 0}"/><c:plotArea><c:layout/>` +
    plotXml(chart) +
    axesXml(chart) +
    `</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function plotXml(chart: SnapshotChart): string {
  const { element, direction, grouping } = PLOTS[chart.kind];
  const series = chart.series.map((one, index) => seriesXml(one, index, chart)).join("");
  const stacked = grouping === "stacked" || grouping === "percentStacked";
  const style = element === "scatterChart" ? `<c:scatterStyle val="lineMarker"/>` : "";
  const head =
    (direction === undefined ? "" : `<c:barDir val="${direction}"/>`) +
    (grouping === undefined ? "" : `<c:grouping val="${grouping}"/>`) +
    `${style}<c:varyColors val="${element === "pieChart" ? 1 : 0}"/>`;
  const bars = direction === undefined ? "" : `<c:gapWidth val="80"/>${stacked ? `<c:overlap val="100"/>` : ""}`;
  const marker = element === "lineChart" ? `<c:marker val="1"/>` : "";
  const axes = element === "pieChart" ? "" : `<c:axId val="500001"/><c:axId val="500002"/>`;
  return `<c:${element}>${head}${series}${bars}${marker}${axes}</c:${element}>`;
}

function seriesXml(series: SnapshotSeries, index: number, chart: SnapshotChart): string {
  const scatter = chart.kind === "scatter";
  const categories =
    chart.categories === undefined
      ? ""
      : scatter
        ? `<c:xVal><c:numRef><c:f>${escapeXml(chart.categories)}</c:f></c:numRef></c:xVal>`
        : `<c:cat><c:strRef><c:f>${escapeXml(chart.categories)}</c:f></c:strRef></c:cat>`;
  const values = `<c:numRef><c:f>${escapeXml(series.values)}</c:f></c:numRef>`;
  const bars = PLOTS[chart.kind].element === "barChart" ? `<c:invertIfNegative val="0"/>` : "";
  const smooth = chart.kind === "line" || scatter ? `<c:smooth val="0"/>` : "";
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${nameXml(series)}${colourXml(series, chart.kind)}${bars}` +
    `${categories}${scatter ? `<c:yVal>${values}</c:yVal>` : `<c:val>${values}</c:val>`}${smooth}</c:ser>`
  );
}

function nameXml({ name }: SnapshotSeries): string {
  if (name === undefined) return "";
  return "text" in name
    ? `<c:tx><c:v>${escapeXml(name.text)}</c:v></c:tx>`
    : `<c:tx><c:strRef><c:f>${escapeXml(name.reference)}</c:f></c:strRef></c:tx>`;
}

function colourXml({ colour }: SnapshotSeries, kind: ChartKind): string {
  if (colour === undefined) return "";
  const fill = `<a:solidFill><a:srgbClr val="${colour.replace("#", "").toUpperCase()}"/></a:solidFill>`;
  return `<c:spPr>${kind === "line" || kind === "scatter" ? `<a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln>` : fill}</c:spPr>`;
}

function axesXml(chart: SnapshotChart): string {
  if (chart.kind === "pie") return "";
  const sideways = PLOTS[chart.kind].direction === "bar";
  const scatter = chart.kind === "scatter";
  const first = scatter ? "valAx" : "catAx";
  const axis = (
    element: string,
    id: number,
    other: number,
    position: string,
    title: string | undefined,
    rest: string,
  ): string =>
    `<c:${element}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${position}"/>${rest}${titleXml(title, 1000)}<c:numFmt formatCode="General" sourceLinked="1"/>` +
    `<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="${scatter ? "nextTo" : "low"}"/>` +
    `<c:crossAx val="${other}"/><c:crosses val="autoZero"/></c:${element}>`;
  return (
    axis(first, 500001, 500002, sideways ? "l" : "b", chart.axisTitles?.category, "") +
    axis("valAx", 500002, 500001, sideways ? "b" : "l", chart.axisTitles?.value, "<c:majorGridlines/>")
  );
}

/** Size in hundredths of a point. */
function titleXml(title: string | undefined, size: number): string {
  if (title === undefined) return "";
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="en-GB" sz="${size}" b="0"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    `<c:overlay val="0"/></c:title>`
  );
}
