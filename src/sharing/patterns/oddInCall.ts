import type { CellValue } from "../../model/cellValue";
import { oddUnits, type OddUnits } from "./pennyDoubles";

/** Whole units of a pounds figure, without sign. */
export function wholeUnits(pounds: number, unit: number): number {
  return Math.round(Number(Math.abs(pounds / unit).toPrecision(14)));
}

function numbers(values: readonly CellValue[]): readonly number[] | null {
  return values.every((value) => typeof value === "number") ? values : null;
}

/** Odd pennies of a plain proportional split, compared with what the call showed; null where there are none or nothing is known. */
export function oddInCall(
  amount: CellValue,
  weights: readonly CellValue[],
  live: readonly CellValue[],
  unit: number,
  proportional: boolean,
): OddUnits | null {
  const [w, shown] = [numbers(weights), numbers(live)];
  if (typeof amount !== "number" || w === null || shown?.length !== w.length || unit === 0 || !proportional) return null;
  const units = wholeUnits(amount, unit);
  const total = w.reduce((sum, weight) => sum + weight, 0);
  const exact = w.map((weight) => (units * weight) / total);
  const order = w.map((_, i) => i);
  return oddUnits(units, exact, order, shown.map((charge) => wholeUnits(charge, unit)));
}
