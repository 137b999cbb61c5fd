import type { FunctionDefinition } from "../functions/defineFunction";
import { guard } from "../functions/excelError";
import { functionList } from "../functions/list";
import type { CellValue } from "../model/cellValue";
import { CellError, installRuntime } from "./cellRuntime";
import { CommandFault } from "./commandFault";

/** The definition of a custom function, with or without `FAIRSHARE.` before its name and whatever its capitals. */
export function functionNamed(name: string): FunctionDefinition {
  const id = name.toUpperCase().replace(/^=?(FAIRSHARE\.)?/, "");
  const definition = functionList.find((one) => one.id === id);
  if (definition !== undefined) return definition;
  throw new CommandFault(
    `There is no function ${name}. The functions are ${functionList.map((one) => one.id).join(", ")}.`,
  );
}

/** Runs the definition that a cell runs; what the cell would show as an error is a fault with the same code and sentence. */
export function callFunction(definition: FunctionDefinition, args: readonly unknown[]): CellValue | CellValue[][] {
  installRuntime();
  try {
    return guard(() => definition.compute(...args));
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    throw new CommandFault(`${definition.id} ${error.code} ${error.message}`, { cause: error });
  }
}
