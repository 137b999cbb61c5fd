import type { Result } from "../../src/engine/index";
import { describe as sentence } from "../../src/engine/index";

/** The value of a result; its problems in words where there is none. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.problems.map(sentence).join(" "));
}
