import { discountFactors } from "../../engine";
import type { Area } from "../area";
import { isGiven, valueOf, type TwinArgument } from "../twin";
import type { Working } from "../working";

export interface FactorTable {
  /** Columns of rates and factors for the years from 0 on. */
  readonly rates: Area;
  readonly factors: Area;
  readonly fixed: readonly string[];
}

/** Digits to which published rates are given; a rate read back from two factors carries noise beyond. */
const rateDigits = 10;

/** The rates of a named schedule by year, from the factors that the engine gives; null where there is no such schedule. */
function ratesOf(name: string, last: number): number[] | null {
  const years = Array.from({ length: last + 1 }, (_, year) => year);
  const factors = discountFactors(years, name);
  if (!factors.ok) return null;
  return factors.value.map((factor, year) =>
    year === 0 ? 0 : Number(((factors.value[year - 1] ?? 1) / factor - 1).toFixed(rateDigits)),
  );
}

/**
 * Writes a row a year with its rate and factor, chained. A flat rate stays live; the rates of a named schedule are typed.
 * `schedule` null means no discounting where `otherwise` is null.
 */
export function writeFactors(
  working: Working,
  schedule: TwinArgument | null,
  last: number,
  otherwise: string | null,
): FactorTable | null {
  const at = working.at.bind(working);
  const value = valueOf(schedule);
  const flat = isGiven(schedule) && typeof value !== "string" ? schedule : null;
  const name = typeof value === "string" ? value : isGiven(schedule) ? null : otherwise;
  const rates = name === null ? null : ratesOf(name, last);
  if (name !== null && rates === null) return null;
  const head = working.row;
  ["Year", "Rate", "Factor"].forEach((word, k) => working.put(head, 1 + k, word, { look: "heading" }));
  for (let year = 0; year <= last; year += 1) {
    const row = head + 1 + year;
    working.put(row, 1, year);
    const rate =
      rates === null
        ? working.formula(row, 2, flat === null || year === 0 ? "0" : at(flat.area), { format: "share" })
        : working.put(row, 2, rates[year] ?? 0, { format: "share" });
    const before = at({ ...rate, row: row - 1, column: 3 });
    working.formula(row, 3, year === 0 ? "1" : `${before}/(1+${at(rate)})`, { format: "factor" });
  }
  const column = (k: number): Area => ({ sheet: working.sheet, row: head + 1, column: k, rows: last + 1, columns: 1 });
  return { rates: column(2), factors: column(3), fixed: name === null ? [] : [`the discount rates of ${name}`] };
}
