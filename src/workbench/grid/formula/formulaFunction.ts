import { firstError } from "./coerce";
import type { Environment } from "./environment";
import type { Scalar, Value } from "./formulaValue";
import type { Syntax } from "./syntax";

interface Bounds {
  /** Fewest and most arguments. */
  readonly least: number;
  readonly most: number;
}

/**
 * A worksheet function. `cells` is worked out for each cell of its arguments; `whole` takes ranges and arrays as they are;
 * `lazy` works out only the arguments that it needs.
 */
export type FormulaFunction =
  | (Bounds & {
      readonly kind: "cells";
      readonly run: (args: readonly Scalar[], env: Environment, given: readonly Value[]) => Scalar;
    })
  | (Bounds & { readonly kind: "whole"; readonly run: (args: readonly Value[], env: Environment) => Value })
  | (Bounds & {
      readonly kind: "lazy";
      readonly run: (args: readonly Syntax[], evaluate: (syntax: Syntax) => Value, env: Environment) => Value;
    });

export type FunctionTable = Readonly<Record<string, FormulaFunction>>;

/** Worked out cell by cell; an error among the arguments is the result. */
export const cells = (
  least: number,
  most: number,
  run: (args: readonly Scalar[], env: Environment, given: readonly Value[]) => Scalar,
): FormulaFunction => ({
  kind: "cells",
  least,
  most,
  run: (args, env, given) => firstError(args) ?? run(args, env, given),
});

export const whole = (
  least: number,
  most: number,
  run: (args: readonly Value[], env: Environment) => Value,
): FormulaFunction => ({ kind: "whole", least, most, run });
