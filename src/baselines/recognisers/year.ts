const range = /(?<![\d/-])(?:FY\s*)?((?:19|20)\d\d)\s*(?:[-–—/_]|to)\s*((?:19|20)?\d\d)(?!\d)/giu;
const april = /\b(?:1(?:st)? )?April ((?:19|20)\d\d) to (?:31(?:st)? )?March ((?:19|20)\d\d)\b/iu;

/** The first financial year that a stretch of text names, as the calendar year in which it starts: "2019-20" is 2019. */
export function yearIn(text: string): number | undefined {
  const spelt = april.exec(text);
  if (spelt?.[1] !== undefined && Number(spelt[2]) === Number(spelt[1]) + 1) return Number(spelt[1]);
  for (const [, from = "", until = ""] of text.matchAll(range)) {
    const start = Number(from);
    if (Number(until) % 100 === (start + 1) % 100 && (until.length === 2 || Number(until) === start + 1)) return start;
  }
  return undefined;
}

/** "2019/20" for 2019. */
export const yearLabel = (start: number): string => `${start}/${String((start + 1) % 100).padStart(2, "0")}`;
