import type { CellGrid, CellValue } from "../model/cellValue";
import type { Area } from "./area";
import type { Working } from "./working";

/** One argument of a call: where it stands in the copy, and what stood there when the copy was made. */
export interface TwinArgument {
  readonly area: Area;
  readonly values: CellGrid;
  /** The area is worked out by a formula, so that its value is not known here. */
  readonly computed?: true;
}

/** A call to be re-expressed. An omitted argument is null. */
export interface TwinCall {
  readonly args: readonly (TwinArgument | null)[];
  /** What the call showed when the copy was made. */
  readonly live: CellGrid;
}

/** Cells that say whether figures which no formula can work out anew are still right. */
export interface Certificate {
  /** TRUE or FALSE. */
  readonly verdict: Area;
  /** The same in a sentence. */
  readonly words: Area;
}

/** What a twin has written: the area that shows the result, and what a reader must be told about it. */
export interface TwinResult {
  readonly result: Area;
  /** What of the arguments was fixed when the copy was made, such as the texts of formulas. */
  readonly fixed: readonly string[];
  /** Odd pennies held by a typed adjustment. */
  readonly adjusted: readonly string[];
  /** What proves the result, where formulas can check it but not derive it. */
  readonly certificate?: Certificate;
}

/** A reason in words why this call stays a value in the copy. */
export interface NotTwinned {
  readonly reason: string;
}

/** A custom function re-expressed as ordinary formulas over visible workings. */
export interface NativeTwin {
  readonly id: string;
  write(call: TwinCall, working: Working): TwinResult | NotTwinned;
}

export function isTwinned(result: TwinResult | NotTwinned): result is TwinResult {
  return "result" in result;
}

export function argumentAt(call: TwinCall, index: number): TwinArgument | null {
  return call.args[index] ?? null;
}

/** The single value of an argument; null when it is omitted or blank. */
export function valueOf(argument: TwinArgument | null): CellValue {
  const value = argument?.values[0]?.[0] ?? null;
  return value === "" ? null : value;
}

/** True where something was given: a value, or a formula whose value is not known here. */
export function isGiven(argument: TwinArgument | null | undefined): argument is TwinArgument {
  return argument !== null && argument !== undefined && (argument.computed === true || valueOf(argument) !== null);
}

export function numberOf(argument: TwinArgument | null, otherwise: number): number {
  const value = valueOf(argument);
  return typeof value === "number" ? value : otherwise;
}
