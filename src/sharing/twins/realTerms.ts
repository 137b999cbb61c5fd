import { readPriceYear } from "../../engine";
import type { CellValue } from "../../model/cellValue";
import { part } from "../area";
import { allNumbers } from "../patterns/guards";
import { argumentAt, valueOf, type NativeTwin } from "../twin";

/** A year as the engine reads it, such as 2019/20; null where it is none. */
function yearOf(value: CellValue): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const read = readPriceYear(value, { argument: "year" });
  return read.ok ? read.value : null;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Formula text of a year: as it was read when copied, or as it now stands where it was changed. */
function yearFormula(cell: string, value: CellValue, year: string): string {
  return value === year ? `TRIM(${cell})` : `IF(${cell}&""=${quoted(String(value))},${quoted(year)},TRIM(${cell}&""))`;
}

/** REALTERMS(amount, from, to, deflators) */
export const realTerms: NativeTwin = {
  id: "REALTERMS",
  write(call, working) {
    const [amount, from, to, deflators] = [0, 1, 2, 3].map((k) => argumentAt(call, k));
    if (!amount || !from || !to || deflators?.area.columns !== 2) {
      return { reason: "REALTERMS needs an amount, two years, and deflators in two columns" };
    }
    const at = working.at.bind(working);
    const skipped = typeof deflators.values[0]?.[1] === "string" ? 1 : 0;
    const rows = deflators.area.rows - skipped;
    const [first, last] = [yearOf(valueOf(from)), yearOf(valueOf(to))];
    if (rows < 1 || first === null || last === null) return { reason: "a year of REALTERMS could not be read" };
    const body = part(deflators.area, skipped, 0, rows, 2);
    working.heading("The amount in the prices of another year");
    const head = working.row;
    ["Year", "Index"].forEach((word, k) => working.put(head, 1 + k, word, { look: "heading" }));
    const years = { sheet: working.sheet, row: head + 1, column: 1, rows, columns: 1 };
    const indexes = { ...years, column: 2 };
    working.fill(years, (k) => yearOf(deflators.values[k + skipped]?.[0] ?? null) ?? "");
    working.fillFormula(
      indexes,
      (k) => {
        const cell = at(part(body, k, 1, 1, 1));
        return `IF(ISNUMBER(${cell}),IF(${cell}>0,${cell},NA()),NA())`;
      },
      { format: "general" },
    );
    const index = (label: string, argument: typeof from, year: string): string => {
      const written = working.labelledFormula(`Year ${label}`, yearFormula(at(argument.area), valueOf(argument), year));
      const place = `MATCH(${at(written)},${at(years)},0)`;
      return at(working.labelledFormula(`Index of the year ${label}`, `INDEX(${at(indexes)},${place})`));
    };
    const [before, after] = [index("from", from, first), index("to", to, last)];
    const pounds = at(amount.area);
    const result = working.labelledFormula(
      "In the prices of the year to",
      `IF(${allNumbers(pounds)},${pounds}*${after}/${before},NA())`,
      { look: "result", format: "pence" },
    );
    working.gap();
    return { result, fixed: ["the years of the deflators"], adjusted: [] };
  },
};
