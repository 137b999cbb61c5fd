import type { Grid } from "../grid/grid";
import type { GridError, GridRange, GridValue } from "../grid/gridCells";
import { localAddress } from "../host/address/a1";
import { rangeByAddress } from "../host/objects/sheetLookup";
import type { WorkbookHost } from "../host/workbookHost";
import type { FileCommands } from "./fileCommands";
import type { OpenPane } from "./paneFrame";

/** `window.workbench`: what tests and the curious may ask of the page. It is not there for the add-in, which runs in a frame of its own. */
export interface PageApi {
  /** Resolves when the grid is there and a pane has started. */
  ready(): Promise<void>;
  values(reference: string): Promise<readonly (readonly GridValue[])[]>;
  texts(reference: string): Promise<readonly (readonly string[])[]>;
  formulas(reference: string): Promise<readonly (readonly (string | null)[])[]>;
  /** Value of one cell; an error as its code. */
  value(reference: string): Promise<string | number | boolean | null>;
  /** The words that hovering over an erroneous cell shows. */
  errorMessage(reference: string): Promise<string | null>;
  /** Puts a value, or a formula that begins with "=", into one cell, as a program would. */
  put(reference: string, content: string | number | boolean | null): Promise<void>;
  select(reference: string): Promise<void>;
  selection(): string | null;
  sheets(): readonly string[];
  tables(): readonly { readonly name: string; readonly sheet: string; readonly address: string }[];
  whenCalculated(): Promise<void>;
  /** Opens a file's bytes in place of the workbook; false when it is refused, with the reason in the corner. */
  open(name: string, bytes: readonly number[]): Promise<boolean>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  readonly grid: Promise<Grid>;
}

declare global {
  interface Window {
    workbench?: PageApi;
  }
}

export function offerPageApi(
  gridReady: Promise<Grid>,
  panes: () => readonly OpenPane[],
  host: WorkbookHost,
  files: FileCommands,
): void {
  const find = async (reference: string) => {
    const grid = await gridReady;
    return { grid, range: rangeByAddress(grid, grid.activeSheet(), reference) };
  };
  let known: Grid | null = null;
  void gridReady.then((grid) => {
    known = grid;
  });
  const nameOf = (range: GridRange) => known?.sheets().find((sheet) => sheet.id === range.sheet)?.name ?? "";
  const values = async (reference: string) => {
    const { grid, range } = await find(reference);
    return (await grid.read(range, ["values"])).values;
  };
  window.workbench = {
    ready: async () => {
      await gridReady;
      await Promise.all(panes().map((pane) => pane.connection.whenReady()));
    },
    values,
    texts: async (reference) => {
      const { grid, range } = await find(reference);
      return (await grid.read(range, ["texts"])).texts;
    },
    formulas: async (reference) => {
      const { grid, range } = await find(reference);
      return (await grid.read(range, ["formulas"])).formulas;
    },
    value: async (reference) => {
      const value = (await values(reference))[0]?.[0] ?? null;
      return isError(value) ? value.error : value;
    },
    errorMessage: async (reference) => {
      const value = (await values(reference))[0]?.[0] ?? null;
      return isError(value) ? (value.message ?? null) : null;
    },
    put: async (reference, content) => {
      const { grid, range } = await find(reference);
      const formula = typeof content === "string" && content.startsWith("=");
      await grid.write(range, [[formula ? { formula: content } : content]]);
    },
    select: async (reference) => {
      const { grid, range } = await find(reference);
      await grid.select(range);
    },
    selection: () => {
      const range = known?.selection().ranges.at(-1);
      return range ? `${nameOf(range)}!${localAddress(range)}` : null;
    },
    sheets: () => known?.sheets().map((sheet) => sheet.name) ?? [],
    tables: () =>
      known?.tables().map(({ name, range }) => ({ name, sheet: nameOf(range), address: localAddress(range) })) ?? [],
    whenCalculated: async () => (await gridReady).whenCalculated(),
    open: (name, bytes) => files.open(name, Uint8Array.from(bytes)),
    undo: async () => {
      host.closeUndoGroup();
      await (await gridReady).undo();
    },
    redo: async () => (await gridReady).redo(),
    grid: gridReady,
  };
}

const isError = (value: GridValue): value is GridError => typeof value === "object" && value !== null;
