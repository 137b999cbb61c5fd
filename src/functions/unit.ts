import type { ParameterDefinition } from "./defineFunction";

/** The last argument of every function that returns money. */
export const UNIT_PARAMETER: ParameterDefinition = {
  name: "unit",
  description: "Pounds to which the results are rounded: 0.01 if left out; 0 leaves them unrounded.",
  optional: true,
};

/** The unit as an engine option: absent where it was left out. */
export function unitOption(unit: number | undefined): { readonly unit?: number } {
  return unit === undefined ? {} : { unit };
}
