import { BooleanNumber, type Injector } from "@univerjs/core";
import { FunctionType, IDescriptionService } from "@univerjs/preset-sheets-core";
import type { FunctionMetadata } from "../gridFunctions";

/** Lets the formula bar complete custom functions, with what they do and what each argument is. */
export const describeFunctions = (
  injector: Injector,
  namespace: string,
  functions: readonly FunctionMetadata[],
): void => {
  injector.get(IDescriptionService).registerDescriptions(
    functions.map((each) => ({
      functionName: `${namespace}.${each.name}`.toUpperCase(),
      functionType: FunctionType.User,
      description: each.description ?? "",
      abstract: (each.description ?? "").split(/(?<=[.:;])\s/)[0] ?? "",
      functionParameter: each.parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description ?? "",
        example: parameter.dimensionality === "matrix" ? "A1:A3" : "A1",
        require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
        repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      })),
    })),
  );
};
