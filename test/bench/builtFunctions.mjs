import { readFileSync } from "node:fs";
import vm from "node:vm";

class CellError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** The custom functions as the built script registers them with Excel: `npm run build` first. */
export function loadFunctions() {
  const calls = new Map();
  const stub = {
    associate: (id, call) => calls.set(id, call),
    Error: CellError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
  globalThis.CustomFunctions = stub;
  vm.runInThisContext(readFileSync(new URL("../../dist/functions.js", import.meta.url), "utf8"));
  return calls;
}
