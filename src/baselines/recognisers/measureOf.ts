import type { Measure } from "../publishedReturn";

const measures: readonly (readonly [measure: Measure, code: string, written: RegExp])[] = [
  ["Employees", "C1", /\bemployees?\b/giu],
  ["Running expenses", "C2", /\brunning[ _]expenses?\b/giu],
  ["Total expenditure", "C3", /\b(?:total|gross)[ _]expenditure\b/giu],
  ["Sales, fees and charges", "C4", /\bsales,?[ _](?:fees|fees,)[ _](?:and[ _]|& ?)?charges\b/giu],
  ["Other income", "C5", /\bother[ _]income\b/giu],
  ["Total income", "C6", /\btotal[ _]income\b/giu],
  ["Net current expenditure", "C7", /\bnet[ _](?:current[ _]|total[ _])?(?:expenditure|cost)\b/giu],
];

const columnCode = /\(?\b(C[1-7])\b(?:\s*=[^)]*)?\)?/u;

/** What is left of a heading once the measure is taken off: "Planning and development services". */
function serviceIn(text: string, measure: RegExp): string {
  const at = [...text.matchAll(measure)].at(-1)?.index ?? text.length;
  return text
    .slice(0, at)
    .replace(/[\s:–—-]+$/u, "")
    .replace(/\s*\[[^\]]*\]$/u, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The measure that a heading ends in, and the service before it: "Education services- Running Expenses (C2)". */
export function measureOf(heading: string): { readonly measure: Measure; readonly service: string } | undefined {
  const text = heading.replace(/\s+/gu, " ").trim();
  const code = columnCode.exec(text)?.[1];
  const bare = text
    .replace(columnCode, "")
    .replace(/\s*\[[^\]]*\]\s*/gu, " ")
    .replace(/\(?£[^)]*\)?/u, "")
    .trim();
  let last: { readonly measure: Measure; readonly service: string; readonly end: number } | undefined;
  for (const [measure, itsCode, written] of measures) {
    for (const hit of bare.matchAll(written)) {
      const end = hit.index + hit[0].length;
      const better = !last || end > last.end || (end === last.end && code === itsCode);
      if (better) last = { measure, service: serviceIn(bare.slice(0, end), written), end };
    }
  }
  return last && last.end >= bare.length - 3 ? { measure: last.measure, service: last.service } : undefined;
}
