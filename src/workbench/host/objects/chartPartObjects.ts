import type { GridChart } from "../../grid/gridObjects";
import type { TypeDefinition } from "../richApi/hostObject";
import { apiNotFound, invalidArgument } from "../richApi/richApiError";
import { changeSeries, chartProperty, extraProperty, seriesOf } from "./chartLookup";
import { colour } from "./rangeFormatObjects";

export const chartTitleObject: TypeDefinition<"ChartTitle"> = {
  name: "ChartTitle",
  properties: {
    Text: chartProperty(
      (chart) => chart.title ?? "",
      (value) => (typeof value === "string" ? { title: value } : null),
    ),
    Visible: chartProperty(
      (chart) => chart.title !== null,
      (value, chart) => (typeof value === "boolean" ? { title: value ? (chart.title ?? "Chart Title") : null } : null),
    ),
    Overlay: extraProperty("titleOverlay", false),
  },
};

const POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

export const chartLegendObject: TypeDefinition<"ChartLegend"> = {
  name: "ChartLegend",
  properties: {
    Visible: chartProperty(
      (chart) => chart.legend.visible,
      (value, chart) => (typeof value === "boolean" ? { legend: { ...chart.legend, visible: value } } : null),
    ),
    Position: chartProperty(
      (chart) => chart.legend.position,
      (value, chart) => {
        const position = POSITIONS.find((known) => known === value);
        // As in Excel, a legend that is given a place is shown.
        return position ? { legend: { ...chart.legend, visible: true, position } } : null;
      },
    ),
    Overlay: extraProperty("legendOverlay", false),
  },
};

export const chartDataLabelsObject: TypeDefinition<"ChartDataLabels"> = {
  name: "ChartDataLabels",
  properties: {
    ShowValue: chartProperty(
      (chart) => chart.dataLabels,
      (value) => (typeof value === "boolean" ? { dataLabels: value } : null),
    ),
    NumberFormat: extraProperty("labelFormat", "General"),
    Position: extraProperty("labelPosition", "OutsideEnd"),
  },
};

export const chartAxesObject: TypeDefinition<"ChartAxes"> = {
  name: "ChartAxes",
  children: {
    CategoryAxis: (state, { make }) => make("ChartAxis", { ...state, axis: "category" }),
    ValueAxis: (state, { make }) => make("ChartAxis", { ...state, axis: "value" }),
  },
  methods: {
    GetItem: (args, state, { make }) => {
      const axis = args.choice(0, { Category: "category", Value: "value" } as const, "Value");
      if (args.textOr(1, "Primary") !== "Primary") throw apiNotFound("secondary chart axes");
      return make("ChartAxis", { ...state, axis });
    },
  },
};

type Axis = "category" | "value";
type Bound = "valueMinimum" | "valueMaximum";

const bound = (key: Bound) =>
  chartProperty<{ readonly sheet: string; readonly id: string; readonly axis: Axis }>(
    (chart, { axis }) => (axis === "value" ? (chart[key] ?? "") : ""),
    (value, _chart, { axis }) => {
      if (axis !== "value") return null;
      if (value === "") return { [key]: null };
      return typeof value === "number" ? { [key]: value } : null;
    },
  );

const titleKey = (axis: Axis): "categoryTitle" | "valueTitle" => (axis === "category" ? "categoryTitle" : "valueTitle");

const axisTitle = (chart: GridChart, axis: Axis): string | null => chart[titleKey(axis)];

export const chartAxisObject: TypeDefinition<"ChartAxis"> = {
  name: "ChartAxis",
  properties: {
    Minimum: bound("valueMinimum"),
    Maximum: bound("valueMaximum"),
    NumberFormat: chartProperty(
      (chart, { axis }) => (axis === "value" ? (chart.valueFormat ?? "General") : "General"),
      (value, _chart, { axis }) => (typeof value === "string" && axis === "value" ? { valueFormat: value } : null),
    ),
    Visible: extraProperty(({ axis }) => `${axis}Visible`, true),
    ReversePlotOrder: extraProperty(({ axis }) => `${axis}Reversed`, false),
    TickLabelPosition: extraProperty(({ axis }) => `${axis}TickLabelPosition`, "NextToAxis"),
    LinkNumberFormat: extraProperty(({ axis }) => `${axis}LinkNumberFormat`, false),
  },
  children: {
    Title: (state, { make }) => make("ChartAxisTitle", state),
    MajorGridlines: (state, { make }) => make("ChartGridlines", state),
  },
};

export const chartAxisTitleObject: TypeDefinition<"ChartAxisTitle"> = {
  name: "ChartAxisTitle",
  properties: {
    Text: chartProperty(
      (chart, { axis }) => axisTitle(chart, axis) ?? "",
      (value, _chart, { axis }) => (typeof value === "string" ? { [titleKey(axis)]: value } : null),
    ),
    Visible: chartProperty(
      (chart, { axis }) => axisTitle(chart, axis) !== null,
      (value, chart, { axis }) => {
        if (typeof value !== "boolean") return null;
        return { [titleKey(axis)]: value ? (axisTitle(chart, axis) ?? "Axis Title") : null };
      },
    ),
  },
};

export const chartGridlinesObject: TypeDefinition<"ChartGridlines"> = {
  name: "ChartGridlines",
  properties: { Visible: extraProperty(({ axis }) => `${axis}Gridlines`, true) },
};

export const chartSeriesFormatObject: TypeDefinition<"ChartSeriesFormat"> = {
  name: "ChartSeriesFormat",
  children: {
    Fill: (state, { make }) => make("ChartFill", state),
    Line: (state, { make }) => make("ChartLineFormat", state),
  },
};

export const chartFillObject: TypeDefinition<"ChartFill"> = {
  name: "ChartFill",
  methods: {
    SetSolidColor: (args, state, { grid }) => {
      const color = colour(args.raw(0));
      if (color === undefined) throw invalidArgument();
      return changeSeries(grid, state, { color });
    },
    Clear: (_args, state, { grid }) => changeSeries(grid, state, { color: null }),
  },
};

export const chartLineFormatObject: TypeDefinition<"ChartLineFormat"> = {
  name: "ChartLineFormat",
  properties: {
    Color: {
      get: (state, { grid }) => seriesOf(grid, state).color ?? "",
      set: (state, value, { grid }) => {
        const color = colour(value);
        if (color === undefined) throw invalidArgument();
        return changeSeries(grid, state, { color });
      },
    },
    Weight: extraProperty((state) => `lineWeight${state.index}`, 2.25),
    LineStyle: extraProperty((state) => `lineStyle${state.index}`, "Continuous"),
  },
};
