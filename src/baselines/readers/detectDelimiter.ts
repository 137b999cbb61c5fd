import { parse } from "papaparse";

const candidates = [",", "\t", ";", "|"] as const;
const SAMPLE_CHARACTERS = 200_000;
const SAMPLE_ROWS = 120;

/** What most rows agree on: the commonest number of cells above one, weighed by how many rows have it. */
function agreement(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let best = 0;
  for (const [width, times] of counts) best = Math.max(best, times * Math.min(width, 12));
  return best;
}

/** The mark between cells: comma, tab, semicolon or bar. A first line `sep=;`, as Excel writes it, decides at once. */
export function detectDelimiter(text: string): { readonly delimiter: string; readonly body: string } {
  const declared = /^sep=(.)\r?\n/iu.exec(text);
  if (declared?.[1] !== undefined) return { delimiter: declared[1], body: text.slice(declared[0].length) };
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let chosen: { readonly delimiter: string; readonly score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of candidates) {
    if (!sample.includes(delimiter)) continue;
    const { data } = parse<string[]>(sample, { delimiter, preview: SAMPLE_ROWS });
    const score = agreement(data);
    if (score > chosen.score) chosen = { delimiter, score };
  }
  return { delimiter: chosen.delimiter, body: text };
}
