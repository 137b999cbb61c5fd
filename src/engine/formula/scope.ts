import type { DriverValue } from "../allocation/driverTable";
import type { Spots } from "./element";
import type { Expression } from "./expression";

/** What a formula is worked out on: the columns of the table by their keys, and the rows of the partners that take part. */
export interface Scope {
  readonly text: string;
  readonly partners: readonly string[];
  readonly columns: ReadonlyMap<string, readonly DriverValue[]>;
  /** Names of the columns, for a message. */
  readonly known: readonly string[];
  readonly rows: readonly number[];
}

/** The place of an expression, with the partners that take part. */
export function spotsOf(expression: Expression, scope: Scope): Spots {
  const near = scope.text.slice(expression.at - 1, Math.min(expression.end - 1, expression.at + 39));
  return { place: { at: expression.at, near }, partners: scope.rows.map((row) => scope.partners[row] ?? "") };
}
