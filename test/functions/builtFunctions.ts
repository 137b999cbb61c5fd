import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { guard } from "../../src/functions/excelError";
import { functionList } from "../../src/functions/list";

type Call = (...args: unknown[]) => unknown;

/** Excel's error as the runtime has it: a code and a message. */
class CellError extends Error {
  readonly code: string;

  constructor(code: string, message?: string) {
    super(message);
    this.code = code;
  }
}

const runtime = (associate: (id: string, call: Call) => void) => ({
  associate,
  Error: CellError,
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
});

/** The functions as the built script registers them with Excel; without a build (and not in continuous integration) those of the source. */
export function loadFunctions(): ReadonlyMap<string, Call> {
  const built = path.resolve(__dirname, "../../dist/functions.js");
  const calls = new Map<string, Call>();
  const stub = runtime((id, call) => calls.set(id, call));
  if (existsSync(built)) {
    vm.runInNewContext(readFileSync(built, "utf8"), { CustomFunctions: stub });
    return calls;
  }
  if (process.env.CI === "true") throw new Error("dist/functions.js is not there: build before testing.");
  Object.assign(globalThis, { CustomFunctions: stub });
  for (const { id, compute } of functionList) calls.set(id, (...args) => guard(() => compute(...args)));
  return calls;
}

const functions = loadFunctions();

/** Calls a function as a cell does; omitted arguments are null. */
export function call(id: string, ...args: unknown[]): unknown {
  const compute = functions.get(id);
  if (compute === undefined) throw new Error(`${id} is not associated`);
  return JSON.parse(JSON.stringify(compute(...args)));
}

/** The error that a call shows in its cell: code and message. */
export function errorOf(id: string, ...args: unknown[]): { code: string; message: string } {
  try {
    call(id, ...args);
  } catch (error) {
    if (error instanceof CellError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error(`${id} gave a value where an error was expected`);
}

/** A spilled result as a list of rows. */
export function rowsOf(id: string, ...args: unknown[]): (string | number)[][] {
  return call(id, ...args) as (string | number)[][];
}

export const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
