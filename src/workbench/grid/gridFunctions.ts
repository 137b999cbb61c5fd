import type { GridError, GridValue } from "./gridCells";

export interface FunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
  /** "matrix" takes a range; otherwise a range of one cell is handed over as its value. */
  readonly dimensionality?: "scalar" | "matrix";
  readonly type?: string;
}

/** One function of functions.json. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly FunctionParameter[];
  readonly result?: { readonly dimensionality?: "scalar" | "matrix"; readonly type?: string };
  readonly options?: {
    readonly cancelable?: boolean;
    readonly stream?: boolean;
    readonly volatile?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
  readonly allowErrorForDataTypeAny?: boolean;
}

/** A blank cell is "" in a range and null alone; an omitted argument is null. Errors never get this far: they are the result, unless the function takes them. */
export type FunctionArgument = GridValue | readonly (readonly GridValue[])[];

export interface Invocation {
  /** Fresh for each call. */
  readonly id: number;
  /** Id of the function, without the namespace. */
  readonly name: string;
  readonly args: readonly FunctionArgument[];
  /** The cell that calls, with its sheet, such as "'Cost lines'!B7". */
  readonly address: string;
  /** Addresses of the arguments that are ranges, else null; only for functions that ask for them. */
  readonly parameterAddresses: readonly (string | null)[] | null;
}

export type InvocationResult =
  | { readonly id: number; readonly value: GridValue | readonly (readonly GridValue[])[] }
  | { readonly id: number; readonly error: GridError };

/** Custom functions. A cell that waits shows #BUSY!. All independent cells of one calculation arrive in one batch. */
export interface GridFunctions {
  /** Makes NAMESPACE.ID known to the engine and to completion, once, before or after the first sheet is there. */
  register(namespace: string, functions: readonly FunctionMetadata[]): void;
  onInvoke(listener: (batch: readonly Invocation[]) => void): void;
  /** Calls whose cell was changed or cleared before the answer came. */
  onCancel(listener: (ids: readonly number[]) => void): void;
  /** Fills in answers; one for a call that is no longer wanted is dropped. */
  deliver(results: readonly InvocationResult[]): void;
  /** Hands blank cells to functions as 0, as some versions of Excel do. */
  setBlankAsZero(on: boolean): void;
}
