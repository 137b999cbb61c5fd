import type { FunctionDefinition } from "./defineFunction";
import { split } from "./split";

/** Every function that a workbook can call, in the order of the help. Ids never change once they are out. */
export const functionList: readonly FunctionDefinition[] = [split];
