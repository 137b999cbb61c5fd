import { LifecycleService, LifecycleStages } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import type { CreateGrid, Grid, GridEvents } from "./grid";
import { cellPart } from "./parts/cellPart";
import { chartPart } from "./parts/chartPart";
import { conditionalFormatPart } from "./parts/conditionalFormatPart";
import { lookPart } from "./parts/lookPart";
import { nameAndNotePart } from "./parts/nameAndNotePart";
import { pagePart } from "./parts/pagePart";
import { selectionPart } from "./parts/selectionPart";
import { sheetPart } from "./parts/sheetPart";
import { structurePart } from "./parts/structurePart";
import { tablePart } from "./parts/tablePart";
import { validationPart } from "./parts/validationPart";
import { loadSnapshot } from "./snapshot/loadSnapshot";
import { takeSnapshot } from "./snapshot/takeSnapshot";
import { CalculationLoop } from "./univer/calculationLoop";
import { describeFunctions } from "./univer/describeFunctions";
import { extendTables } from "./univer/extendTables";
import type { ChangeSource, GridContext } from "./univer/gridContext";
import { newSheet } from "./univer/newSheet";
import { readTypedValues } from "./univer/readTypedValues";
import { RowHeights } from "./univer/rowHeights";
import { showErrorMessages } from "./univer/showErrorMessages";
import { showInputMessages } from "./univer/showInputMessages";
import { standInFont } from "./univer/standInFont";
import { startUniver } from "./univer/startUniver";
import { watchEvents } from "./univer/watchEvents";

type Listeners = { [K in keyof GridEvents]?: Set<(payload: GridEvents[K]) => void> };

const UNDO: ReadonlySet<string> = new Set(["univer.command.undo", "univer.command.redo"]);

/** Mounts a spreadsheet with one blank sheet. */
export const createGrid: CreateGrid = async ({ container, dark }) => {
  container.style.position ||= "relative";
  const host = document.createElement("div");
  host.style.cssText = "position:absolute;inset:0";
  container.append(host);
  await standInFont();
  const running = startUniver(host, dark);
  const first = newSheet("Sheet1");
  running.open({ name: "Book1", sheets: { [first.id]: first }, sheetOrder: [first.id] });
  const loop = new CalculationLoop(running, (namespace, functions) =>
    describeFunctions(running.injector, namespace, functions),
  );
  const listeners: Listeners = {};
  const sources: ChangeSource[] = [];
  const leave = (source: ChangeSource): void => {
    const at = sources.lastIndexOf(source);
    if (at >= 0) sources.splice(at, 1);
  };
  const as = <T>(source: ChangeSource, work: () => T): T => {
    sources.push(source);
    let later = false;
    try {
      const result = work();
      if (result instanceof Promise) {
        later = true;
        void result.finally(() => leave(source)).catch(() => undefined);
      }
      return result;
    } finally {
      if (!later) leave(source);
    }
  };
  let grid: Grid | null = null;
  const context: GridContext = {
    running,
    loop,
    heights: new RowHeights(running, (work) => as("program", work)),
    api: FUniver.newAPI(running.univer),
    grid: () => {
      if (!grid) throw new Error("the grid is not ready");
      return grid;
    },
    emit: (event, payload) => {
      for (const listener of [...(listeners[event] ?? [])]) listener(payload);
    },
    source: () => sources.at(-1) ?? "user",
    program: (work) => as("program", work),
    asUndo: (work) => as("undo", work),
  };
  let typedUndo = false;
  running.undo.setProgramTest(() => context.source() !== "user");
  running.commands.beforeCommandExecuted(({ id }) => {
    if (!UNDO.has(id)) return;
    context.heights.measure();
    if (context.source() !== "user") return;
    typedUndo = true;
    sources.push("undo");
  });
  running.commands.onCommandExecuted(({ id }) => {
    if (UNDO.has(id) && typedUndo) {
      typedUndo = false;
      leave("undo");
    }
  });

  const page = pagePart(context);
  const charts = chartPart(context, container, dark);
  const selection = selectionPart(context, container);
  let stops: readonly (() => void)[] = [];
  const made: Grid = {
    ...sheetPart(context),
    ...cellPart(context),
    ...lookPart(context),
    ...structurePart(context),
    ...tablePart(context),
    ...nameAndNotePart(context),
    ...validationPart(context),
    ...conditionalFormatPart(context),
    ...selection,
    pageLayout: page.pageLayout,
    setPageLayout: page.setPageLayout,
    metadata: page.metadata,
    setMetadata: page.setMetadata,
    protection: page.protection,
    setProtection: page.setProtection,
    charts: charts.charts,
    addChart: charts.addChart,
    changeChart: charts.changeChart,
    deleteChart: charts.deleteChart,
    functions: loop.functions,
    on: (event, listener) => {
      const set: Set<typeof listener> = (listeners[event] ??= new Set<never>() as never);
      set.add(listener);
      return () => set.delete(listener);
    },
    snapshot: () => {
      context.heights.measure();
      return takeSnapshot(context);
    },
    load: async (snapshot) => {
      context.heights.forget();
      page.reset();
      charts.reset();
      await loadSnapshot(context, snapshot);
      charts.refresh();
    },
    dispose: () => {
      context.heights.forget();
      for (const stop of stops) stop();
      charts.dispose();
      loop.dispose();
      running.univer.dispose();
      host.remove();
    },
  };
  grid = made;
  const extend = extendTables(context);
  stops = [
    watchEvents(context, () => selection.selection()),
    showErrorMessages(context),
    showInputMessages(context),
    readTypedValues(context),
    made.on("cellsChanged", (event) => {
      extend(event);
      charts.refresh();
    }),
    made.on("calculated", () => charts.refresh()),
    made.on("sheetActivated", () => charts.refresh()),
  ];
  loop.calculate();
  await running.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  return made;
};
