import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import { Calculator } from "../calculation/calculator";
import { CustomFunctions } from "../calculation/customFunctions";
import { overlap } from "../calculation/dependencyIndex";
import type { AdoptedResult } from "../calculation/formulaCell";
import type { Area } from "../formula/formulaValue";
import type { FunctionMetadata } from "../gridFunctions";
import { changedAreas } from "./changedAreas";
import { OtherFormulas } from "./otherFormulas";
import { isLooksAlone } from "./looksAlone";
import { publishResults } from "./publishResults";
import type { RunningUniver } from "./startUniver";
import { UniverBook } from "./univerBook";

/** Changes after which cells stand elsewhere, or sheets go by another name: all formulas are read anew. */
const STRUCTURE: ReadonlySet<string> = new Set([
  "sheet.mutation.insert-row",
  "sheet.mutation.insert-col",
  "sheet.mutation.remove-rows",
  "sheet.mutation.remove-col",
  "sheet.mutation.move-range",
  "sheet.mutation.move-rows",
  "sheet.mutation.move-columns",
  "sheet.mutation.reorder-range",
  "sheet.mutation.insert-sheet",
  "sheet.mutation.remove-sheet",
  "sheet.mutation.set-worksheet-name",
]);

/** Changes after which every formula may give something else though no cell was touched. */
const MEANING: ReadonlySet<string> = new Set([
  "sheet.mutation.add-table",
  "sheet.mutation.delete-table",
  "sheet.mutation.set-sheet-table",
  "formula.mutation.set-defined-name",
  "formula.mutation.remove-defined-name",
  "sheet.mutation.set-row-hidden",
  "sheet.mutation.set-row-visible",
  "sheet.mutation.set-filter-criteria",
]);

/** Formulas of conditional formats and validation rules came or changed. */
const RULES: ReadonlySet<string> = new Set([
  "formula.mutation.set-other-formula",
  "sheet.mutation.data-validation-formula-mark-dirty",
]);

type Listener = (sheets: readonly string[]) => void;

/** Watches the workbook, works out what changes, and shows the results in the cells. */
export class CalculationLoop {
  readonly book: UniverBook;
  readonly calculator: Calculator;
  readonly functions: CustomFunctions;
  readonly #running: RunningUniver;
  readonly #listeners = new Set<Listener>();
  readonly #touched = new Set<string>();
  readonly #stop: () => void;
  readonly #others: OtherFormulas;
  #areas: Area[] = [];
  #rebuild = true;
  #markAll = false;
  #scheduled = false;
  #answered = false;
  #publishing = false;
  #paused = 0;

  constructor(running: RunningUniver, describe: (namespace: string, functions: readonly FunctionMetadata[]) => void) {
    this.#running = running;
    this.book = new UniverBook(running, () => this.#all());
    this.functions = new CustomFunctions({
      whenKnown: (namespace, functions) => {
        describe(namespace, functions);
        this.#all();
      },
      whenAnswered: (cells) => {
        for (const cell of cells) this.calculator.markCell(cell);
        this.#answered = true;
        this.#schedule();
      },
      whenChanged: () => this.recalculate(true),
    });
    this.calculator = new Calculator(this.book, this.functions);
    this.#others = new OtherFormulas(running, this.calculator);
    const watching = running.commands.onCommandExecuted((command, options) => this.#note(command, options));
    this.#stop = () => watching.dispose();
  }

  #note(command: Readonly<ICommandInfo>, _options?: IExecutionOptions): void {
    if (this.#publishing) return;
    if (command.id === SetRangeValuesMutation.id) {
      const params = command.params as ISetRangeValuesMutationParams;
      if (isLooksAlone(params)) return;
      const { subUnitId, cellValue } = params;
      const areas = changedAreas(subUnitId, cellValue);
      if (areas.length === 0) return;
      this.#areas.push(...areas);
      this.book.contentsChanged();
      if (areas.some((area) => this.#touchesHeader(area))) this.#meaning();
    } else if (STRUCTURE.has(command.id)) {
      this.#rebuild = true;
      this.book.forget();
    } else if (MEANING.has(command.id)) this.#meaning();
    else if (RULES.has(command.id)) {
      this.#answered = true;
      this.#others.forget();
    } else return;
    this.#schedule();
  }

  #touchesHeader(area: Area): boolean {
    return this.book.tables().some((table) => overlap(area, { ...table.area, rows: 1 }));
  }

  #meaning(): void {
    this.#markAll = true;
    this.book.forget();
  }

  #all(): void {
    this.#meaning();
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.calculate();
    });
  }

  /** Reads all formulas anew at the next calculation. */
  restart(): void {
    this.#rebuild = true;
    this.book.forget();
  }

  /** Opens a workbook whose formulas come with results that are kept until something they use changes. */
  adopt(results: (sheet: string, row: number, column: number) => AdoptedResult | null): void {
    this.book.forget();
    this.functions.forgetAnswers();
    this.calculator.rebuild(results);
    this.#rebuild = false;
    this.#areas = [];
    this.#markAll = false;
    this.#work(true);
  }

  /** Everything, or what chance and the clock change; `full` also asks custom functions again. */
  recalculate(full: boolean): void {
    if (full) {
      this.functions.forgetAnswers();
      this.#all();
      return;
    }
    this.#answered = true;
    this.#schedule();
  }

  /** While a workbook is being built nothing is worked out. */
  pause(): () => void {
    this.#paused++;
    let over = false;
    return () => {
      if (over) return;
      over = true;
      this.#paused--;
      this.#schedule();
    };
  }

  /** Works out now what waits for it. */
  calculate(): void {
    if (this.#paused > 0) return;
    if (!this.#rebuild && !this.#markAll && this.#areas.length === 0 && !this.#answered) return;
    this.#answered = false;
    if (this.#rebuild) this.calculator.rebuild();
    else for (const area of this.#areas) this.calculator.contentChanged(area);
    if (this.#markAll) this.calculator.markAll();
    const everything = this.#rebuild;
    this.#rebuild = false;
    this.#markAll = false;
    this.#areas = [];
    this.#work(everything);
  }

  #work(everything: boolean): void {
    const changed = this.calculator.calculate();
    this.#publishing = true;
    try {
      for (const sheet of publishResults(this.#running, this.calculator, this.book, changed, everything))
        this.#touched.add(sheet);
      this.#others.update();
    } finally {
      this.#publishing = false;
    }
    this.functions.flush();
    if (!this.functions.isIdle) return;
    const sheets = [...this.#touched];
    this.#touched.clear();
    for (const listener of [...this.#listeners]) listener(sheets);
  }

  get isIdle(): boolean {
    return !this.#scheduled && this.functions.isIdle;
  }

  /** After each calculation that leaves nothing waiting, with the sheets whose results changed. */
  onCalculated(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async whenIdle(): Promise<void> {
    while (!this.isIdle)
      await new Promise<void>((resolve) => {
        const stop = this.onCalculated(() => {
          stop();
          resolve();
        });
      });
  }

  dispose(): void {
    this.#stop();
    this.#listeners.clear();
  }
}
