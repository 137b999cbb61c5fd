import type { Problem } from "../../src/engine/index";
import { describe as sentence } from "../../src/engine/index";

/** What a user is told of a result: the sentences of its problems, none where there is a value. */
export function told(
  result: { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] },
): string[] {
  return result.ok ? [] : result.problems.map(sentence);
}
