import type { GridError, GridValue } from "../../grid/gridCells";
import type {
  FunctionArgument,
  FunctionMetadata,
  GridFunctions,
  Invocation,
  InvocationResult,
} from "../../grid/gridFunctions";

/** One entry of a richApiMessage event: message category, type, target, JSON, id. */
export type RuntimeMessage = readonly [1, 1000 | 1001, "", string, number];

/** Sends one event to the pane whose runtime works out functions. */
export type SendMessages = (messages: readonly RuntimeMessage[]) => void;

const ERROR_CODES: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 8: "#NULL!" };
const TOLD = new Set(["#N/A", "#VALUE!"]);
const FLAG = { cancelable: 1, stream: 2, errorArguments: 4 } as const;

/** Shortest turn, so that waiting costs next to nothing. */
const TURN_MS = 10;

/**
 * Carries calls from the grid to the add-in and answers back. All cells of one calculation go in one message. Calls that were not answered are sent
 * again when another pane takes over, so that closing a pane leaves no cell waiting.
 */
export class FunctionCalls {
  readonly #metadata: ReadonlyMap<string, FunctionMetadata>;
  readonly #pending = new Map<number, Invocation>();
  #grid: GridFunctions | null = null;
  #send: SendMessages | null = null;

  constructor(functions: readonly FunctionMetadata[]) {
    this.#metadata = new Map(functions.map((definition) => [definition.id, definition]));
  }

  attach(grid: GridFunctions): void {
    this.#grid = grid;
    grid.onInvoke((batch) => {
      for (const call of batch) this.#pending.set(call.id, call);
      this.#send?.(batch.map((call) => this.#message(call)));
    });
    grid.onCancel((ids) => this.#cancel(ids));
  }

  /** A pane's runtime is ready: it gets what waits and all that follows. Null when that pane goes. */
  runOn(send: SendMessages | null): void {
    this.#send = send;
    const waiting = [...this.#pending.values()];
    if (send && waiting.length > 0) send(waiting.map((call) => this.#message(call)));
  }

  /**
   * True as soon as every call that waits now is answered or given up; false when some still wait after so many turns of the page's queue. Add-in and
   * page share that queue: however long the functions take on a busy machine, it is one turn.
   */
  async answered(turns: number): Promise<boolean> {
    const waiting = [...this.#pending.keys()];
    const isWaiting = () => waiting.some((id) => this.#pending.has(id));
    for (let turn = 0; turn < turns && isWaiting(); turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, TURN_MS));
    }
    return !isWaiting();
  }

  answer(results: readonly unknown[]): void {
    const answers: InvocationResult[] = [];
    for (const result of results) {
      const [id, ok, value, code] = result as readonly [number, boolean, unknown, number];
      const call = this.#pending.get(id);
      if (!call) continue;
      if (!this.#isStream(call)) this.#pending.delete(id);
      answers.push(ok ? readAnswer(id, value) : { id, error: thrown(code, value) });
    }
    if (answers.length > 0) this.#grid?.deliver(answers);
  }

  #cancel(ids: readonly number[]): void {
    const messages: RuntimeMessage[] = [];
    for (const id of ids) {
      const call = this.#pending.get(id);
      if (!call) continue;
      this.#pending.delete(id);
      const options = this.#metadata.get(call.name)?.options;
      if (options?.cancelable || options?.stream) {
        messages.push([1, 1001, "", JSON.stringify({ invocationId: id }), id]);
      }
    }
    if (messages.length > 0) this.#send?.(messages);
  }

  #isStream(call: Invocation): boolean {
    return this.#metadata.get(call.name)?.options?.stream === true;
  }

  #message(call: Invocation): RuntimeMessage {
    const definition = this.#metadata.get(call.name);
    const flags =
      (definition?.options?.cancelable ? FLAG.cancelable : 0) |
      (definition?.options?.stream ? FLAG.stream : 0) |
      (definition?.allowErrorForDataTypeAny ? FLAG.errorArguments : 0);
    const left = Math.max(0, (definition?.parameters.length ?? 0) - call.args.length);
    // An argument left out goes as null: the runtime hands over what stands at its place, and its own object after the last.
    const args = [...call.args.map(wireArgument), ...Array.from({ length: left }, () => null)];
    const body = [call.id, call.name, args, call.address, flags, call.parameterAddresses];
    return [1, 1000, "", JSON.stringify(body), call.id];
  }
}

function wireArgument(argument: FunctionArgument): unknown {
  if (Array.isArray(argument)) return (argument as readonly (readonly GridValue[])[]).map((row) => row.map(wireValue));
  return wireValue(argument as GridValue);
}

function wireValue(value: GridValue): unknown {
  if (typeof value !== "object" || value === null) return value;
  return { type: "CustomFunctionError", code: value.error };
}

function thrown(code: number, message: unknown): GridError {
  const error = ERROR_CODES[code] ?? "#VALUE!";
  return withMessage(error, message);
}

/** Excel shows a function's own words only with #VALUE! and #N/A. */
function withMessage(error: string, message: unknown): GridError {
  return typeof message === "string" && message !== "" && TOLD.has(error) ? { error, message } : { error };
}

function readAnswer(id: number, value: unknown): InvocationResult {
  if (!Array.isArray(value)) {
    const read = readValue(value);
    return typeof read === "object" && read !== null ? { id, error: read } : { id, value: read };
  }
  const rows = (value as readonly unknown[]).map((row) => (Array.isArray(row) ? row.map(readValue) : [readValue(row)]));
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((row) => row.length !== width)) return { id, error: { error: "#VALUE!" } };
  return { id, value: rows };
}

/** A returned value as a cell holds it; data types are reduced to what they show. */
function readValue(value: unknown): GridValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  const record = value as Readonly<Record<string, unknown>>;
  if (record["valueType"] === "CustomFunctionError" || record["type"] === "Error") {
    return withMessage(typeof record["code"] === "string" ? record["code"] : "#VALUE!", record["message"]);
  }
  const basic = record["basicValue"];
  if (typeof basic === "number" || typeof basic === "string" || typeof basic === "boolean") return basic;
  return { error: "#VALUE!" };
}
