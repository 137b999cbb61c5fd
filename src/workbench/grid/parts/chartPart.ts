import { CommandType, type IMutation } from "@univerjs/core";
import type { Grid } from "../grid";
import type { GridChart } from "../gridObjects";
import { ChartLayer } from "../chart/chartLayer";
import type { GridContext } from "../univer/gridContext";
import { UNIT } from "../univer/startUniver";

type ChartPart = Pick<Grid, "charts" | "addChart" | "changeChart" | "deleteChart"> & {
  readonly refresh: () => void;
  readonly reset: () => void;
  readonly dispose: () => void;
};

const PUT = "workbench.mutation.put-chart";

interface PutChart {
  readonly id: string;
  readonly chart: GridChart | null;
}

let made = 0;

/** Charts as data; every change can be undone with the cells around it. */
export const chartPart = (context: GridContext, container: HTMLElement, dark: boolean): ChartPart => {
  const { running, program } = context;
  const charts = new Map<string, GridChart>();
  const layer = new ChartLayer(context, container, dark, () => [...charts.values()]);
  const mutation: IMutation<PutChart> = {
    id: PUT,
    type: CommandType.MUTATION,
    handler: (_accessor, { id, chart }) => {
      if (chart) charts.set(id, chart);
      else charts.delete(id);
      layer.refresh();
      return true;
    },
  };
  running.commands.registerCommand(mutation);
  const put = (id: string, chart: GridChart | null): void => {
    const before = charts.get(id) ?? null;
    program(() => {
      running.commands.syncExecuteCommand(PUT, { id, chart });
      running.undo.pushUndoRedo({
        unitID: UNIT,
        undoMutations: [{ id: PUT, params: { id, chart: before } }],
        redoMutations: [{ id: PUT, params: { id, chart } }],
      });
    });
  };
  return {
    charts: (sheet) => [...charts.values()].filter((chart) => chart.sheet === sheet),
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
      if (charts.has(id)) put(id, null);
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
