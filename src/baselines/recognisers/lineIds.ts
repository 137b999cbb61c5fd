/** Words in small letters joined by hyphens. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/&/gu, " and ")
    .replace(/['’]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");

/** Gives out each id once; the second "1011" is "1011-2". */
export function uniqueIds(): (wanted: string) => string {
  const given = new Map<string, number>();
  return (wanted) => {
    const times = (given.get(wanted) ?? 0) + 1;
    given.set(wanted, times);
    return times === 1 ? wanted : `${wanted}-${times}`;
  };
}

/** Headings of lines that add up others: "TOTAL HOUSING SERVICES", "Total Service Expenditure", "NET CURRENT EXPENDITURE". */
export const isTotalLine = (name: string): boolean => {
  const letters = name.replace(/\([^)]*\)/gu, "").replace(/[^\p{L}]/gu, "");
  return /^(?:sub-?)?totals?\b/iu.test(name.trim()) || (letters.length > 6 && letters === letters.toUpperCase());
};
