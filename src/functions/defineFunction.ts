import type { CellValue } from "../model/cellValue";

/** What Excel hands over: a scalar, a rectangle, or nothing (an omitted argument is null). */
export type Argument = unknown;

/** A result: one value or a rectangle that spills. */
type FunctionResult = CellValue | CellValue[][];

export interface ParameterDefinition {
  readonly name: string;
  readonly description: string;
  readonly optional?: true;
  /** Takes a range; Excel then hands a single cell over as [[x]]. */
  readonly range?: true;
}

/** A custom function with the words that Excel shows. `compute` may throw `CustomFunctions.Error` and nothing else. */
export interface FunctionDefinition {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly ParameterDefinition[];
  /** The result is a rectangle. */
  readonly spills: boolean;
  readonly compute: (...args: Argument[]) => FunctionResult;
}

export function defineFunction(definition: FunctionDefinition): FunctionDefinition {
  return definition;
}
