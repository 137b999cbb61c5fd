import { functionList } from "../../src/functions/list";

/** Stands for Excel's error object, which the functions throw. */
class FunctionError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

Object.assign(globalThis, {
  CustomFunctions: {
    Error: FunctionError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    associate: () => undefined,
  },
});

/** What a custom function gives for arguments as Excel hands them over; null where it gives an error. */
export function functionResult(id: string, args: readonly unknown[]): unknown {
  const definition = functionList.find((one) => one.id === id);
  if (definition === undefined) throw new Error(`There is no function ${id}.`);
  try {
    return definition.compute(...args);
  } catch (error) {
    if (error instanceof FunctionError) return null;
    throw error;
  }
}
