import type { PublishedReturn } from "./publishedReturn";
import type { ReadProblem } from "./readProblem";
import { yearIn, yearLabel } from "./recognisers/year";

/**
 * Whether the return is of the model's year, given as "2019/20" or as its first calendar year. A return of another year is
 * a warning to show before anything is written: its figures may still be wanted, and keep their own year.
 */
export function checkYear(published: PublishedReturn, modelYear: string | number): ReadProblem | undefined {
  const year = typeof modelYear === "number" ? modelYear : yearIn(modelYear);
  if (year === undefined || year === published.year) return undefined;
  return { code: "return-of-another-year", returnYear: yearLabel(published.year), modelYear: yearLabel(year) };
}
