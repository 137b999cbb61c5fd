import { type IRange, sequenceExecute } from "@univerjs/core";
import { SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { UNIT, type RunningUniver } from "./startUniver";

/** A pause in what a program writes, in milliseconds, after which rows are measured. */
const PAUSE = 40;

/** Makes rows that a program wrote as high as their text needs: once for all writes that follow each other, and within the step that undo takes back. */
export class RowHeights {
  readonly #running: RunningUniver;
  readonly #program: (work: () => void) => void;
  readonly #rows = new Map<string, Set<number>>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(running: RunningUniver, program: (work: () => void) => void) {
    this.#running = running;
    this.#program = program;
  }

  note(sheet: string, rows: readonly number[]): void {
    const noted = this.#rows.get(sheet) ?? new Set();
    this.#rows.set(sheet, noted);
    for (const row of rows) noted.add(row);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.measure(), PAUSE);
  }

  /** Measures now what waits for it. */
  measure(): void {
    if (this.#rows.size === 0) return;
    const waiting = [...this.#rows];
    this.forget();
    const stop = this.#running.undo.joinNext();
    try {
      for (const [sheet, rows] of waiting) this.#measure(sheet, rows);
    } finally {
      stop();
    }
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#rows.clear();
  }

  #measure(sheet: string, rows: ReadonlySet<number>): void {
    const worksheet = this.#running.workbook().getSheetBySheetId(sheet);
    if (!worksheet) return;
    const endColumn = worksheet.getColumnCount() - 1;
    const ranges = blocks(rows).map(({ first, last }): IRange => ({
      startRow: first,
      endRow: last,
      startColumn: 0,
      endColumn,
    }));
    const { redos, undos } = this.#running.injector
      .get(SheetInterceptorService)
      .generateMutationsOfAutoHeight({ unitId: UNIT, subUnitId: sheet, ranges });
    if (redos.length === 0) return;
    this.#program(() => {
      sequenceExecute(redos, this.#running.commands);
      this.#running.undo.pushUndoRedo({ unitID: UNIT, undoMutations: undos, redoMutations: redos });
    });
  }
}

const blocks = (rows: ReadonlySet<number>): { first: number; last: number }[] => {
  const found: { first: number; last: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && row === last.last + 1) last.last = row;
    else found.push({ first: row, last: row });
  }
  return found;
};
