import type { ReadOutcome } from "../baselines/outcome/readOutcome";

/** Things of a list that are written at a time. */
const AT_ONCE = 10_000;

/** An outcome as JSON, in pieces: a list of a million payments is longer than a text should be. */
export function* outcomeJson(outcome: ReadOutcome): Generator<string> {
  let mark = "{";
  for (const [key, value] of Object.entries(outcome) as [string, unknown][]) {
    yield `${mark}${JSON.stringify(key)}:`;
    mark = ",";
    if (!Array.isArray(value) || value.length <= AT_ONCE) {
      yield JSON.stringify(value);
      continue;
    }
    for (let start = 0; start < value.length; start += AT_ONCE) {
      yield `${start === 0 ? "[" : ","}${JSON.stringify(value.slice(start, start + AT_ONCE)).slice(1, -1)}`;
    }
    yield "]";
  }
  yield "}";
}
