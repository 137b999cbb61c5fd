import type { GridRange, GridValue } from "../../src/workbench/grid/gridCells";
import type {
  FunctionMetadata,
  GridFunctions,
  Invocation,
  InvocationResult,
} from "../../src/workbench/grid/gridFunctions";
import { fullAddress } from "../../src/workbench/host/address/a1";

type Put = (sheet: string, row: number, column: number, value: GridValue) => void;

/** Calls registered functions for formulas such as =NS.ADD(1,"x"), whose arguments are constants. */
export class MemoryFunctions implements GridFunctions {
  readonly spills: GridRange[] = [];
  blankAsZero = false;
  readonly #put: Put;
  readonly #known = new Map<string, FunctionMetadata>();
  readonly #waiting = new Map<number, GridRange>();
  #invoke: (batch: readonly Invocation[]) => void = () => undefined;
  #cancel: (ids: readonly number[]) => void = () => undefined;
  #batch: Invocation[] = [];
  #last = 0;

  constructor(put: Put) {
    this.#put = put;
  }

  register(namespace: string, functions: readonly FunctionMetadata[]): void {
    const prefix = namespace === "" ? "" : `${namespace}.`;
    for (const definition of functions) this.#known.set(`${prefix}${definition.name}`.toUpperCase(), definition);
  }
  onInvoke(listener: (batch: readonly Invocation[]) => void): void {
    this.#invoke = listener;
  }
  onCancel(listener: (ids: readonly number[]) => void): void {
    this.#cancel = listener;
  }
  setBlankAsZero(on: boolean): void {
    this.blankAsZero = on;
  }
  cancel(ids: readonly number[]): void {
    this.#cancel(ids);
  }

  /** The value that the cell shows at once: #BUSY! for a known function, #NAME? for any other formula. */
  call(formula: string, cell: GridRange, sheetName: string): GridValue {
    const match = /^=([A-Z0-9_.]+)\((.*)\)$/i.exec(formula);
    const definition = this.#known.get((match?.[1] ?? "").toUpperCase());
    if (!definition) return { error: "#NAME?" };
    const id = ++this.#last;
    const args = JSON.parse(`[${match?.[2] ?? ""}]`) as GridValue[];
    this.#waiting.set(id, cell);
    const address = fullAddress(cell, sheetName);
    if (this.#batch.length === 0) queueMicrotask(() => this.#flush());
    this.#batch.push({ id, name: definition.id, args, address, parameterAddresses: null });
    return { error: "#BUSY!" };
  }

  deliver(results: readonly InvocationResult[]): void {
    for (const result of results) {
      const cell = this.#waiting.get(result.id);
      if (!cell) continue;
      if ("error" in result) this.#put(cell.sheet, cell.row, cell.column, result.error);
      else if (Array.isArray(result.value)) this.#spill(cell, result.value as readonly (readonly GridValue[])[]);
      else this.#put(cell.sheet, cell.row, cell.column, result.value as GridValue);
    }
  }

  #spill(cell: GridRange, rows: readonly (readonly GridValue[])[]): void {
    this.spills.push({ ...cell, rows: rows.length, columns: rows[0]?.length ?? 1 });
    rows.forEach((row, r) => {
      row.forEach((value, c) => this.#put(cell.sheet, cell.row + r, cell.column + c, value));
    });
  }

  #flush(): void {
    const batch = this.#batch;
    this.#batch = [];
    this.#invoke(batch);
  }
}
