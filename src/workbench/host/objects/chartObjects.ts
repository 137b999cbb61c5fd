import type { Grid } from "../../grid/grid";
import type { GridChart } from "../../grid/gridObjects";
import { boundingRange } from "../address/rangeGeometry";
import type { ArgumentList } from "../richApi/argumentList";
import type { HostObject, ObjectContext, PropertyDefinition, TypeDefinition } from "../richApi/hostObject";
import { apiNotFound, invalidArgument } from "../richApi/richApiError";
import { changeSeries, chartOf, chartProperty, extraProperty } from "./chartLookup";
import type { ChartState } from "./chartLookup";
import { seriesFrom } from "./chartSource";
import { extent, toPixels, toPoints } from "./rangeSize";
import { checkAllowed } from "./sheetProtection";
import { rangeByAddress } from "./sheetLookup";

/** Kinds that the grid can draw. */
const KINDS = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "Area",
  "AreaStacked",
  "Pie",
  "Doughnut",
  "XYScatter",
];
const BY = { Auto: "Auto", Columns: "Columns", Rows: "Rows" } as const;

function freeName(grid: Grid, sheet: string): string {
  const taken = new Set(grid.charts(sheet).map((chart) => chart.name));
  let number = taken.size + 1;
  while (taken.has(`Chart ${number}`)) number++;
  return `Chart ${number}`;
}

async function add(args: ArgumentList, sheet: string, { grid }: ObjectContext): Promise<string> {
  const kind = args.text(0);
  if (!KINDS.includes(kind)) throw apiNotFound(`charts.add("${kind}")`);
  const source = args.range(1);
  if (!source) throw invalidArgument();
  checkAllowed(grid, sheet, "allowEditObjects");
  const series = await seriesFrom(grid, source, args.choice(2, BY, "Auto"));
  const [only] = series;
  return grid.addChart({
    sheet,
    name: freeName(grid, sheet),
    kind,
    title: series.length === 1 && only ? only.name : "Chart Title",
    alt: "",
    left: 60,
    top: 60,
    width: 480,
    height: 288,
    series,
    legend: { visible: series.length > 1, position: "Bottom" },
    categoryTitle: null,
    valueTitle: null,
    valueFormat: null,
    valueMinimum: null,
    valueMaximum: null,
    dataLabels: false,
    extra: {},
  });
}

const byName = (grid: Grid, sheet: string, name: string): GridChart | null =>
  grid.charts(sheet).find((chart) => chart.name === name || chart.id === name) ?? null;

function find(args: ArgumentList, sheet: string, { grid, make }: ObjectContext): HostObject | null {
  const chart = byName(grid, sheet, args.text(0));
  return chart && make("Chart", { sheet, id: chart.id });
}

export const chartCollectionObject: TypeDefinition<"ChartCollection"> = {
  name: "ChartCollection",
  properties: { Count: { get: (sheet, { grid }) => grid.charts(sheet).length } },
  items: (sheet, { grid, make }) => grid.charts(sheet).map(({ id }) => make("Chart", { sheet, id })),
  item: find,
  methods: {
    Add: async (args, sheet, context) => context.make("Chart", { sheet, id: await add(args, sheet, context) }),
    GetCount: (_args, sheet, { grid }) => grid.charts(sheet).length,
    GetItem: (args, sheet, context) => {
      const found = find(args, sheet, context);
      if (!found) throw invalidArgument();
      return found;
    },
    GetItemAt: (args, sheet, { grid, make }) => {
      const chart = grid.charts(sheet)[args.integer(0)];
      if (!chart) throw invalidArgument();
      return make("Chart", { sheet, id: chart.id });
    },
    GetItemOrNullObject: find,
  },
};

const measure = (key: "left" | "top" | "width" | "height"): PropertyDefinition<ChartState> =>
  chartProperty(
    (chart) => toPoints(chart[key]),
    (value) => (typeof value === "number" && value >= 0 ? { [key]: toPixels(value) } : null),
  );

async function setPosition(args: ArgumentList, state: ChartState, context: ObjectContext): Promise<void> {
  const { grid } = context;
  const start = args.range(0) ?? rangeByAddress(grid, state.sheet, args.text(0));
  const end = args.isMissing(1) ? null : (args.range(1) ?? rangeByAddress(grid, state.sheet, args.text(1)));
  const place = extent(end ? boundingRange(start, end) : start, context);
  const corner = { left: toPixels(place.left), top: toPixels(place.top) };
  const size = end ? { width: toPixels(place.width), height: toPixels(place.height) } : {};
  await grid.changeChart(state.id, { ...corner, ...size });
}

export const chartObject: TypeDefinition<"Chart"> = {
  name: "Chart",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Name: chartProperty(
      (chart) => chart.name,
      (value) => (typeof value === "string" && value !== "" ? { name: value } : null),
    ),
    ChartType: chartProperty(
      (chart) => chart.kind,
      (value) => (typeof value === "string" && KINDS.includes(value) ? { kind: value } : null),
    ),
    Left: measure("left"),
    Top: measure("top"),
    Width: measure("width"),
    Height: measure("height"),
    Style: extraProperty("style", 2),
    PlotVisibleOnly: extraProperty("plotVisibleOnly", true),
    DisplayBlanksAs: extraProperty("displayBlanksAs", "NotPlotted"),
  },
  children: {
    Title: (state, { make }) => make("ChartTitle", state),
    Legend: (state, { make }) => make("ChartLegend", state),
    Axes: (state, { make }) => make("ChartAxes", state),
    DataLabels: (state, { make }) => make("ChartDataLabels", state),
    Series: (state, { make }) => make("ChartSeriesCollection", state),
    Worksheet: ({ sheet }, { make }) => make("Worksheet", sheet),
  },
  methods: {
    Delete: (_args, state, { grid }) => {
      checkAllowed(grid, state.sheet, "allowEditObjects");
      return grid.deleteChart(state.id);
    },
    SetPosition: setPosition,
    SetData: async (args, state, { grid }) => {
      const source = args.range(0);
      if (!source) throw invalidArgument();
      await grid.changeChart(state.id, { series: await seriesFrom(grid, source, args.choice(1, BY, "Auto")) });
    },
    Activate: (_args, state, { grid }) => grid.activateSheet(state.sheet),
  },
};

export const chartSeriesCollectionObject: TypeDefinition<"ChartSeriesCollection"> = {
  name: "ChartSeriesCollection",
  properties: { Count: { get: (state, { grid }) => chartOf(grid, state).series.length } },
  items: (state, { grid, make }) =>
    chartOf(grid, state).series.map((_series, index) => make("ChartSeries", { ...state, index })),
  methods: {
    GetCount: (_args, state, { grid }) => chartOf(grid, state).series.length,
    GetItemAt: (args, state, { grid, make }) => {
      const index = args.integer(0);
      if (!chartOf(grid, state).series[index]) throw invalidArgument();
      return make("ChartSeries", { ...state, index });
    },
    Add: async (args, state, { grid, make }) => {
      const { series } = chartOf(grid, state);
      const index = args.integerOr(1, series.length);
      const nowhere = { sheet: state.sheet, row: 0, column: 0, rows: 1, columns: 1 };
      const fresh = {
        name: args.textOr(0, `Series${series.length + 1}`),
        values: nowhere,
        categories: null,
        color: null,
      };
      await grid.changeChart(state.id, { series: series.toSpliced(index, 0, fresh) });
      return make("ChartSeries", { ...state, index });
    },
  },
};

export const chartSeriesObject: TypeDefinition<"ChartSeries"> = {
  name: "ChartSeries",
  properties: {
    Name: {
      get: (state, { grid }) => chartOf(grid, state).series[state.index]?.name ?? "",
      set: (state, value, { grid }) => {
        if (typeof value !== "string") throw invalidArgument();
        return changeSeries(grid, state, { name: value });
      },
    },
    HasDataLabels: chartProperty(
      (chart) => chart.dataLabels,
      (value) => (typeof value === "boolean" ? { dataLabels: value } : null),
    ),
    GapWidth: extraProperty("gapWidth", 150),
    Overlap: extraProperty("overlap", 0),
    Smooth: extraProperty((state) => `smooth${state.index}`, false),
    MarkerStyle: extraProperty((state) => `markerStyle${state.index}`, "Automatic"),
    MarkerSize: extraProperty((state) => `markerSize${state.index}`, 5),
  },
  children: { Format: (state, { make }) => make("ChartSeriesFormat", state) },
  methods: {
    SetValues: (args, state, { grid }) => {
      const values = args.range(0);
      if (!values) throw invalidArgument();
      return changeSeries(grid, state, { values });
    },
    SetXAxisValues: (args, state, { grid }) => {
      const categories = args.range(0);
      if (!categories) throw invalidArgument();
      return changeSeries(grid, state, { categories });
    },
    Delete: (_args, state, { grid }) =>
      grid.changeChart(state.id, { series: chartOf(grid, state).series.toSpliced(state.index, 1) }),
  },
};
