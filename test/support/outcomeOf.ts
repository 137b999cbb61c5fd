import { describeReadProblem } from "../../src/baselines/describeReadProblem";
import type { StatedFacts } from "../../src/baselines/outcome/fileRecogniser";
import { readAnyFile } from "../../src/baselines/outcome/readAnyFile";
import type { ReadOutcome } from "../../src/baselines/outcome/readOutcome";

/** What a file of these bytes, or of this text as UTF-8, was read as. */
export async function outcomeOf(content: Uint8Array | string, stated: StatedFacts = {}): Promise<ReadOutcome> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const read = await readAnyFile(bytes, "file.csv", stated);
  if (!read.ok) throw new Error(read.problems.map(describeReadProblem).join(" "));
  return read.value;
}

/** Payments or contracts as "a|b|c", null as a dash. */
export const rowsOf = (things: readonly object[]): string[] =>
  things.map((thing) => (Object.values(thing) as (string | number | null)[]).map((value) => value ?? "-").join("|"));
