import type { DriverValue } from "../allocation/driverTable";
import { entry } from "../entry";
import type { Element, Spots } from "./element";
import type { Expression } from "./expression";

/** What a formula is worked out on: the columns of the table by their keys, and the rows of the partners that take part. */
export interface Scope {
  readonly text: string;
  readonly partners: readonly string[];
  readonly columns: ReadonlyMap<string, readonly DriverValue[]>;
  /** Names of the columns, for a message. */
  readonly known: readonly string[];
  readonly rows: readonly number[];
  /** The names of the partners of these rows. */
  readonly taking: readonly string[];
  /** Columns that turned out to be numbers throughout: they are read once, however often the formula names them. */
  readonly sound: Map<string, readonly Element[]>;
}

/** A scope of some rows. */
export function scopeOver(rows: readonly number[], of: Omit<Scope, "rows" | "taking" | "sound">): Scope {
  return { ...of, rows, taking: rows.map((row) => entry(of.partners, row)), sound: new Map() };
}

/** The place of an expression, with the partners that take part. */
export function spotsOf(expression: Expression, scope: Scope): Spots {
  const near = scope.text.slice(expression.at - 1, Math.min(expression.end - 1, expression.at + 39));
  return { place: { at: expression.at, near }, partners: scope.taking };
}
