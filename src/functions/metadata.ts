import { functionList } from "./list";
import type { FunctionDefinition, ParameterDefinition } from "./defineFunction";

export interface FunctionMetadata {
  /** Lets error cells reach the functions, so that they can be named. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly object[];
}

/** The functions as Excel's metadata file describes them. */
export function functionMetadata(): FunctionMetadata {
  return { allowErrorForDataTypeAny: true, functions: functionList.map(functionEntry) };
}

function functionEntry({ id, description, parameters, spills }: FunctionDefinition): object {
  return {
    id,
    name: id,
    description,
    parameters: parameters.map(parameterEntry),
    result: { type: "any", dimensionality: spills ? "matrix" : "scalar" },
  };
}

function parameterEntry({ name, description, optional, range }: ParameterDefinition): object {
  return {
    name,
    description,
    type: "any",
    dimensionality: range === true ? "matrix" : "scalar",
    ...(optional === true && { optional: true }),
  };
}
