import type { Grid } from "../grid";
import type { GridChart } from "../gridObjects";
import { ChartLayer } from "../chart/chartLayer";
import type { GridContext } from "../univer/gridContext";
import { KeptBeside } from "../univer/keptBeside";

type ChartPart = Pick<Grid, "charts" | "addChart" | "changeChart" | "deleteChart"> & {
  readonly refresh: () => void;
  readonly reset: () => void;
  readonly dispose: () => void;
};

let made = 0;

/** Charts as data; every change can be undone with the cells around it. */
export const chartPart = (context: GridContext, container: HTMLElement, dark: boolean): ChartPart => {
  const { running, program } = context;
  const charts = new KeptBeside<GridChart>(running, "chart", () => layer.refresh());
  const layer = new ChartLayer(context, container, dark, () => charts.values());
  const put = (id: string, chart: GridChart | null): void => program(() => charts.put(id, chart));
  return {
    charts: (sheet) => charts.values().filter((chart) => chart.sheet === sheet),
    addChart: (chart) => {
      const id = `chart-${Date.now().toString(36)}-${++made}`;
      put(id, { ...chart, id });
      return Promise.resolve(id);
    },
    changeChart: (id, change) => {
      const before = charts.get(id);
      if (before) put(id, { ...before, ...change });
      return Promise.resolve();
    },
    deleteChart: (id) => {
      if (charts.get(id)) put(id, null);
      return Promise.resolve();
    },
    refresh: () => layer.refresh(),
    reset: () => {
      charts.clear();
      layer.refresh();
    },
    dispose: () => layer.dispose(),
  };
};
