import type { Environment } from "../formula/environment";
import { quotedSheet, rangeAddress } from "../formula/cellAddress";
import { dereference } from "../formula/dereference";
import {
  BUSY,
  fromRows,
  isError,
  isMatrix,
  isReference,
  simplify,
  VALUE,
  type Matrix,
  type Scalar,
  type Value,
} from "../formula/formulaValue";
import { broadcast } from "../formula/operators";
import type { FunctionArgument, FunctionMetadata, GridFunctions, Invocation, InvocationResult } from "../gridFunctions";
import type { CustomCaller } from "./calculationBook";
import type { FormulaCell } from "./formulaCell";

interface Pending {
  readonly invocation: Invocation;
  readonly cells: Set<FormulaCell>;
  sent: boolean;
}

const MOST_KEPT = 60_000;

/** Custom functions: answers from what is known, else asks once for each different call, all calls of one calculation together. */
export class CustomFunctions implements CustomCaller, GridFunctions {
  readonly #known = new Map<string, FunctionMetadata>();
  readonly #answers = new Map<string, Scalar | Matrix>();
  readonly #pending = new Map<string, Pending>();
  readonly #keys = new Map<number, string>();
  readonly #waits = new Map<FormulaCell, Set<string>>();
  readonly #whenKnown: (namespace: string, functions: readonly FunctionMetadata[]) => void;
  readonly #whenAnswered: (cells: ReadonlySet<FormulaCell>) => void;
  readonly #whenChanged: () => void;
  #invoke: ((batch: readonly Invocation[]) => void) | null = null;
  #cancel: (ids: readonly number[]) => void = () => undefined;
  #blankAsZero = false;
  #lastId = 0;

  constructor(hooks: {
    readonly whenKnown: (namespace: string, functions: readonly FunctionMetadata[]) => void;
    readonly whenAnswered: (cells: ReadonlySet<FormulaCell>) => void;
    /** Everything that custom functions gave must be asked for again. */
    readonly whenChanged: () => void;
  }) {
    this.#whenKnown = hooks.whenKnown;
    this.#whenAnswered = hooks.whenAnswered;
    this.#whenChanged = hooks.whenChanged;
  }

  register(namespace: string, functions: readonly FunctionMetadata[]): void {
    for (const each of functions) this.#known.set(`${namespace}.${each.name}`.toUpperCase(), each);
    this.#whenKnown(namespace, functions);
  }

  onInvoke(listener: (batch: readonly Invocation[]) => void): void {
    this.#invoke = listener;
    this.flush();
  }

  onCancel(listener: (ids: readonly number[]) => void): void {
    this.#cancel = listener;
  }

  setBlankAsZero(on: boolean): void {
    if (this.#blankAsZero === on) return;
    this.#blankAsZero = on;
    this.#whenChanged();
  }

  /** Nothing that is waited for. */
  get isIdle(): boolean {
    return this.#pending.size === 0;
  }

  forgetAnswers(): void {
    this.#answers.clear();
  }

  begin(cell: FormulaCell): void {
    const keys = this.#waits.get(cell);
    if (!keys) return;
    for (const key of keys) this.#pending.get(key)?.cells.delete(cell);
    this.#waits.delete(cell);
  }

  released(cell: FormulaCell): void {
    this.begin(cell);
  }

  call(name: string, args: readonly Value[], cell: FormulaCell, env: Environment): Value {
    const metadata = this.#known.get(name);
    if (!metadata) return undefined;
    const { parameters } = metadata;
    const least = parameters.filter((each) => !each.optional && !each.repeating).length;
    const repeats = parameters.at(-1)?.repeating === true;
    if (args.length < least || (args.length > parameters.length && !repeats)) return VALUE;
    const isWhole = (at: number): boolean => (parameters[at] ?? parameters.at(-1))?.dimensionality === "matrix";
    const read = args.map((arg) => (arg === undefined ? undefined : dereference(arg, env)));
    const busy = read.some(hasBusy);
    if (busy) return BUSY;
    if (!metadata.allowErrorForDataTypeAny) {
      const wrong = read.flatMap((arg) => (isMatrix(arg) ? arg.data : [arg ?? null])).find((value) => isError(value));
      if (wrong !== undefined) return wrong;
    }
    const addresses = metadata.options?.requiresParameterAddresses
      ? args.map((arg) => (isReference(arg) ? addressOf(arg.areas[0], env) : null))
      : null;
    const one = (scalars: readonly (Scalar | Matrix | undefined)[]): Value => {
      const given = scalars.map((value, at) => this.#argument(value, isWhole(at), isReference(args[at])));
      return this.#ask(metadata, given, addresses, cell, env);
    };
    if (!read.some((arg, at) => isMatrix(arg) && !isWhole(at))) return one(read);
    return broadcast(
      read.map((arg, at) => (isWhole(at) ? null : (arg ?? null))),
      (values) => {
        const result = one(values.map((value, at) => (isWhole(at) || args[at] === undefined ? read[at] : value)));
        return isMatrix(result) ? (result.data[0] ?? null) : (result as Scalar);
      },
    );
  }

  #argument(value: Scalar | Matrix | undefined, isWhole: boolean, fromCells: boolean): FunctionArgument {
    if (value === undefined) return null;
    const blank = this.#blankAsZero && (fromCells || isMatrix(value)) ? 0 : null;
    if (!isMatrix(value)) {
      const single = value ?? blank;
      return isWhole ? [[single ?? ""]] : single;
    }
    return Array.from({ length: value.rows }, (_, row) =>
      value.data.slice(row * value.columns, (row + 1) * value.columns).map((each) => each ?? blank ?? ""),
    );
  }

  #ask(
    metadata: FunctionMetadata,
    args: readonly FunctionArgument[],
    parameterAddresses: readonly (string | null)[] | null,
    cell: FormulaCell,
    env: Environment,
  ): Value {
    const address = addressOf({ ...cell, rows: 1, columns: 1 }, env) ?? "";
    const place =
      metadata.options?.requiresAddress || parameterAddresses ? `${address}|${parameterAddresses?.join()}` : "";
    if (metadata.options?.volatile) env.volatile();
    const key = `${metadata.id}|${place}|${JSON.stringify(args)}`;
    const answer = this.#answers.get(key);
    if (answer !== undefined) return answer;
    if (cell.adopted) return BUSY;
    let pending = this.#pending.get(key);
    if (!pending) {
      const id = ++this.#lastId;
      pending = {
        invocation: { id, name: metadata.id, args, address, parameterAddresses },
        cells: new Set(),
        sent: false,
      };
      this.#pending.set(key, pending);
      this.#keys.set(id, key);
    }
    pending.cells.add(cell);
    const waits = this.#waits.get(cell) ?? new Set();
    this.#waits.set(cell, waits.add(key));
    return BUSY;
  }

  /** After a calculation: sends what is new, calls off what nobody waits for any more. */
  flush(): void {
    const batch: Invocation[] = [];
    const unwanted: number[] = [];
    for (const [key, pending] of this.#pending) {
      if (pending.cells.size === 0) {
        this.#pending.delete(key);
        this.#keys.delete(pending.invocation.id);
        if (pending.sent) unwanted.push(pending.invocation.id);
      } else if (!pending.sent && this.#invoke) {
        pending.sent = true;
        batch.push(pending.invocation);
      }
    }
    if (unwanted.length > 0) this.#cancel(unwanted);
    if (batch.length > 0) this.#invoke?.(batch);
  }

  deliver(results: readonly InvocationResult[]): void {
    const cells = new Set<FormulaCell>();
    for (const result of results) {
      const key = this.#keys.get(result.id);
      const pending = key === undefined ? undefined : this.#pending.get(key);
      if (key === undefined || !pending) continue;
      this.#answers.set(key, "error" in result ? result.error : answerOf(result.value));
      this.#pending.delete(key);
      this.#keys.delete(result.id);
      for (const cell of pending.cells) cells.add(cell);
    }
    for (const key of this.#answers.keys()) {
      if (this.#answers.size <= MOST_KEPT) break;
      this.#answers.delete(key);
    }
    if (cells.size > 0) this.#whenAnswered(cells);
  }
}

const hasBusy = (value: Scalar | Matrix | undefined): boolean =>
  isMatrix(value) ? value.data.some(isBusy) : isBusy(value ?? null);

const isBusy = (value: Scalar): boolean => isError(value) && value.error === "#BUSY!";

const answerOf = (value: Extract<InvocationResult, { value: unknown }>["value"]): Scalar | Matrix => {
  if (!Array.isArray(value)) return (value as Scalar) ?? "";
  const rows = (value as readonly (readonly Scalar[])[]).map((row) => row.map((each) => each ?? ""));
  return rows.length === 0 || rows[0]?.length === 0 ? "" : simplify(fromRows(rows));
};

const addressOf = (
  area:
    | {
        readonly sheet: string;
        readonly row: number;
        readonly column: number;
        readonly rows: number;
        readonly columns: number;
      }
    | undefined,
  env: Environment,
): string | null => (area ? `${quotedSheet(env.sheetName(area.sheet))}!${rangeAddress(area)}` : null);
