import type { StatedFacts } from "../../../src/baselines/outcome/fileRecogniser";
import { readAnyFile } from "../../../src/baselines/outcome/readAnyFile";
import type { ReadOutcome } from "../../../src/baselines/outcome/readOutcome";
import { bytesOf, encoded, valueOf } from "../publishedFiles";

const alreadyRead = new Map<string, Promise<ReadOutcome>>();

/** What a file of the repository holds, read once for all tests of a suite. Its name is left out, so that content alone decides. */
export function outcomeOf(path: string): Promise<ReadOutcome> {
  const known = alreadyRead.get(path);
  if (known) return known;
  const reading = readAnyFile(bytesOf(path), "file").then(valueOf);
  alreadyRead.set(path, reading);
  return reading;
}

/** What a table typed out in a test as CSV holds. */
export const outcomeOfText = async (text: string, stated: StatedFacts = {}): Promise<ReadOutcome> =>
  valueOf(await readAnyFile(encoded(text), "file", stated));

/** Rows of cells as CSV. */
export const csvOf = (rows: readonly (readonly (string | number)[])[], delimiter = ","): string =>
  rows
    .map((row) =>
      row
        .map((cell) => {
          const text = String(cell);
          return /["\n\r]/u.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
        })
        .join(delimiter),
    )
    .join("\r\n");

/** Sum of what some lines or drivers hold, to five decimals. */
export const total = (numbers: readonly (number | null)[]): number =>
  Number(numbers.reduce((sum: number, one) => sum + (one ?? 0), 0).toFixed(5));
