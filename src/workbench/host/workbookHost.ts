import type { Grid } from "../grid/grid";
import type { FunctionMetadata } from "../grid/gridFunctions";
import { appContext } from "./appContext";
import { relayGridEvents } from "./events/relayGridEvents";
import { FunctionCalls } from "./functions/functionCalls";
import { PaneConnection } from "./paneConnection";
import type { PaneFrame, PaneHost } from "./paneConnection";
import { readValues } from "./objects/rangeReading";
import { RequestQueue } from "./requestQueue";
import type { RibbonService } from "./richApi/hostSession";

export interface WorkbookHostOptions {
  readonly addinId: string;
  readonly addinName: string;
  readonly pageUrl: string;
  readonly namespace: string;
  readonly functions: readonly FunctionMetadata[];
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly ribbon: RibbonService;
}

/** The host side of one workbook: any number of panes on one grid. Panes may open before the grid is there. */
export class WorkbookHost {
  readonly #options: WorkbookHostOptions;
  readonly #queue: RequestQueue;
  readonly #calls: FunctionCalls;
  readonly #panes = new Set<PaneConnection>();
  readonly #readyForFunctions: PaneConnection[] = [];
  #earlySettings: Readonly<Record<string, string>> | null = null;
  #grid: Grid | null = null;

  constructor(options: WorkbookHostOptions) {
    this.#options = options;
    this.#calls = new FunctionCalls(options.functions);
    this.#queue = new RequestQueue((turns) => this.#calls.answered(turns));
  }

  attach(grid: Grid): void {
    this.#grid = grid;
    if (this.#earlySettings) grid.setMetadata({ settings: this.#earlySettings });
    grid.functions.register(this.#options.namespace, this.#options.functions);
    this.#calls.attach(grid.functions);
    relayGridEvents(grid, () => this.#panes, this.#queue);
    this.#queue.attach(grid);
  }

  openPane(frame: PaneFrame): PaneConnection {
    const pane = new PaneConnection(this.#hostFor(frame), frame);
    this.#panes.add(pane);
    return pane;
  }

  closePane(pane: PaneConnection): void {
    this.#panes.delete(pane);
    const at = this.#readyForFunctions.indexOf(pane);
    if (at < 0) return;
    this.#readyForFunctions.splice(at, 1);
    if (at === 0) this.#runFunctionsOnFirst();
  }

  /** Before the user's own undo: what the add-in did last is a finished step. */
  closeUndoGroup(): void {
    this.#queue.closeUndoGroup();
  }

  /** Told by the page when the frame is at work on calls, so that a function cannot change the workbook it is worked out for. */
  functionsRun(): void {
    this.#queue.functionsRun();
  }

  #runFunctionsOnFirst(): void {
    const [first] = this.#readyForFunctions;
    this.#calls.runOn(first ? (messages) => first.sendFunctionMessages(messages) : null);
  }

  #hostFor(frame: PaneFrame): PaneHost {
    const options = this.#options;
    return {
      ribbon: options.ribbon,
      context: () =>
        appContext({
          ...options,
          conversationId: frame.conversationId,
          origin: frame.origin,
          documentUrl: `${frame.origin}/${this.#grid?.name() ?? "Workbook"}`,
          settings: this.#settings(),
        }),
      run: (session, request, flags) => this.#queue.run(session, request, flags),
      settings: () => this.#settings(),
      saveSettings: (settings) => {
        if (this.#grid) this.#grid.setMetadata({ settings });
        else this.#earlySettings = settings;
      },
      selectedData: () => this.#selectedData(),
      functionsReady: (pane) => {
        if (!this.#readyForFunctions.includes(pane)) this.#readyForFunctions.push(pane);
        if (this.#readyForFunctions[0] === pane) this.#runFunctionsOnFirst();
      },
      answerFunctions: (results) => this.#calls.answer(results),
    };
  }

  #settings(): Readonly<Record<string, string>> {
    return this.#grid?.metadata().settings ?? this.#earlySettings ?? {};
  }

  async #selectedData(): Promise<readonly (readonly unknown[])[]> {
    const grid = this.#grid;
    const range = grid?.selection().ranges.at(-1);
    return grid && range ? readValues(range, { grid }) : [[""]];
  }
}
