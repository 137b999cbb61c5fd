import type { GridRange } from "../../grid/gridCells";

const EVENTS_REMEMBERED = 200;

interface Kept {
  readonly range: GridRange;
  holders: number;
}

/** Ranges that the add-in asked to keep between requests, each under one id however often it is kept. */
export class References {
  readonly #byId = new Map<string, Kept>();
  readonly #byCells = new Map<string, string>();
  readonly #fromEvents: string[] = [];
  #last = 0;

  keep(range: GridRange): string {
    const known = this.idOf(range);
    if (known !== null) {
      const kept = this.#byId.get(known);
      if (kept) kept.holders++;
      return known;
    }
    const id = `range-${++this.#last}`;
    this.#byId.set(id, { range, holders: 1 });
    this.#byCells.set(cellsKey(range), id);
    return id;
  }

  /** An id that an event carries, good for a while even if nobody keeps it. */
  forEvent(range: GridRange): string {
    const known = this.idOf(range);
    if (known !== null) return known;
    const id = this.keep(range);
    const kept = this.#byId.get(id);
    if (kept) kept.holders = 0;
    this.#fromEvents.push(id);
    if (this.#fromEvents.length > EVENTS_REMEMBERED) this.#forget(this.#fromEvents.shift());
    return id;
  }

  release(id: string): void {
    const kept = this.#byId.get(id);
    if (!kept || --kept.holders > 0) return;
    this.#byId.delete(id);
    this.#byCells.delete(cellsKey(kept.range));
  }

  idOf(range: GridRange): string | null {
    return this.#byCells.get(cellsKey(range)) ?? null;
  }

  find(id: string): GridRange | null {
    return this.#byId.get(id)?.range ?? null;
  }

  clear(): void {
    this.#byId.clear();
    this.#byCells.clear();
  }

  get count(): number {
    return this.#byId.size;
  }

  #forget(id: string | undefined): void {
    const kept = id === undefined ? undefined : this.#byId.get(id);
    if (id === undefined || !kept || kept.holders > 0) return;
    this.#byId.delete(id);
    this.#byCells.delete(cellsKey(kept.range));
  }
}

const cellsKey = (range: GridRange): string =>
  `${range.sheet}|${range.row}|${range.column}|${range.rows}|${range.columns}`;
