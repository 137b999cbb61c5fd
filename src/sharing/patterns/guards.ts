/** Formula text: TRUE where every cell of the areas is a number (a blank times 5 would be 0, and SUM passes over text). */
export function allNumbers(...areas: readonly string[]): string {
  const tests = areas.map((at) => (at.includes(":") ? `COUNT(${at})=ROWS(${at})*COLUMNS(${at})` : `ISNUMBER(${at})`));
  return tests.length === 1 ? (tests[0] ?? "TRUE") : `AND(${tests.join(",")})`;
}
