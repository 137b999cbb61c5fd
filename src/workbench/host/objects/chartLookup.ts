import type { Grid } from "../../grid/grid";
import type { GridChart, GridChartSeries } from "../../grid/gridObjects";
import type { ObjectContext, PropertyDefinition } from "../richApi/hostObject";
import { invalidArgument, itemNotFound } from "../richApi/richApiError";

export interface ChartState {
  readonly sheet: string;
  readonly id: string;
}

export function chartOf(grid: Grid, { sheet, id }: ChartState): GridChart {
  const found = grid.charts(sheet).find((chart) => chart.id === id);
  if (!found) throw itemNotFound();
  return found;
}

export function seriesOf(grid: Grid, state: ChartState & { readonly index: number }): GridChartSeries {
  const found = chartOf(grid, state).series[state.index];
  if (!found) throw itemNotFound();
  return found;
}

export async function changeSeries(
  grid: Grid,
  state: ChartState & { readonly index: number },
  part: Partial<GridChartSeries>,
): Promise<void> {
  const series = chartOf(grid, state).series.map((known, at) => (at === state.index ? { ...known, ...part } : known));
  await grid.changeChart(state.id, { series });
}

type Change = Partial<Omit<GridChart, "id" | "sheet">>;

/** A property of a chart: how to read it, and what a new value changes (nothing said: refused). */
export function chartProperty<State extends ChartState>(
  read: (chart: GridChart, state: State) => unknown,
  change: (value: unknown, chart: GridChart, state: State) => Change | null,
): PropertyDefinition<State> {
  return {
    get: (state, { grid }: ObjectContext) => read(chartOf(grid, state), state),
    set: async (state, value, { grid }: ObjectContext) => {
      const made = change(value, chartOf(grid, state), state);
      if (!made) throw invalidArgument();
      await grid.changeChart(state.id, made);
    },
  };
}

/** A property that the drawing does not use: kept, so that it reads back as it was written. */
export function extraProperty<State extends ChartState>(
  key: string | ((state: State) => string),
  missing: string | number | boolean,
): PropertyDefinition<State> {
  const keyOf = (state: State) => (typeof key === "string" ? key : key(state));
  return chartProperty<State>(
    (chart, state) => chart.extra[keyOf(state)] ?? missing,
    (value, chart, state) => {
      if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return null;
      return { extra: { ...chart.extra, [keyOf(state)]: value } };
    },
  );
}
