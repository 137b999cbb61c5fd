import type { Problem, Result } from "../engine/index";
import { describe, kindOf } from "../engine/index";

const TOO_LARGE =
  "The result is too large for a cell. Look for a figure with far too many digits, or a divisor that is next to nothing.";
/** As many sentences as a person reads in an error card. */
const MOST_SENTENCES = 6;

/** The value of a result, or its problems thrown as the error that Excel shows: #VALUE! for bad arguments, #N/A where there is no answer. */
export function answer<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw excelError(result.problems);
}

/** One error for all problems, each in its own sentence. */
export function excelError(problems: readonly Problem[]): CustomFunctions.Error {
  const sentences = problems.slice(0, MOST_SENTENCES).map(describe);
  const left = problems.length - MOST_SENTENCES;
  if (left > 0) sentences.push(`There ${left === 1 ? "is 1 more" : `are ${String(left)} more`} like these.`);
  const unanswered = problems.every((problem) => kindOf(problem) === "not-available");
  const code = unanswered ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
  return new CustomFunctions.Error(code, sentences.join(" "));
}

/** Runs a computation so that a fault of our own is shown as one, and never as the user's, and so that no cell is given what it cannot hold. */
export function guard<T>(compute: () => T): T {
  try {
    const result = compute();
    if (!isHeldByCells(result)) throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, TOO_LARGE);
    return result;
  } catch (error) {
    if (error instanceof CustomFunctions.Error) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    const message = `Fairshare made a mistake here, and the figures are not to blame: ${detail}. Please report it.`;
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
  }
}

/** Numbers are finite: beyond 1.8E+308 there is nothing that a cell could show. */
function isHeldByCells(result: unknown): boolean {
  if (Array.isArray(result)) return result.every(isHeldByCells);
  return typeof result !== "number" || Number.isFinite(result);
}
