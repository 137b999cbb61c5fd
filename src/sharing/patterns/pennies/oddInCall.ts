import { splitAmount, type SplitOptions } from "../../../engine";
import type { CellValue } from "../../../model/cellValue";
import { oddUnits, type Noise, type OddUnits } from "./pennyDoubles";

/** Whole units of a pounds figure, without sign. */
function wholeUnits(pounds: number, unit: number): number {
  return Math.round(Number(Math.abs(pounds / unit).toPrecision(14)));
}

/** What a split was given when the copy was made. `order`: rank of each partner for ties. */
export interface KnownSplit {
  readonly amount: number;
  readonly weights: readonly number[];
  readonly live: readonly CellValue[];
  readonly unit: number;
  readonly order: readonly number[];
  readonly bounds?: Pick<SplitOptions, "minimum" | "maximum">;
}

/** Odd pennies that doubles would give to somebody else than the call did; null where there are none or the call showed no split. */
export function oddInCall({ amount, weights, live, unit, order, bounds = {} }: KnownSplit): OddUnits | null {
  const shown = live.every((charge) => typeof charge === "number") ? live : null;
  if (shown?.length !== weights.length || unit === 0) return null;
  const units = wholeUnits(amount, unit);
  const exact = splitAmount((Math.sign(amount) || 1) * units * unit, weights, { ...bounds, unit: 0 });
  if (!exact.ok) return null;
  return oddUnits(
    units,
    exact.value.map((pounds) => Math.abs(pounds) / unit),
    order,
    shown.map((charge) => wholeUnits(charge, unit)),
  );
}

/** The same where the engine gives both the unrounded and the rounded parts, of either sign. `order`: rank of each partner for ties; their position where not given. */
export function oddInParts(
  exact: readonly number[],
  rounded: readonly number[],
  unit: number,
  order: readonly number[] = exact.map((_, i) => i),
  noise: Noise = 1,
): OddUnits | null {
  if (unit === 0) return null;
  const sum = exact.reduce((all, part) => all + part, 0);
  const sign = sum < 0 ? -1 : 1;
  const live = rounded.map((part) => sign * Math.sign(part) * wholeUnits(part, unit));
  const units = live.reduce((all, part) => all + part, 0);
  if (sum === 0 || Math.abs((sign * sum) / unit - units) > 0.5 + 1e-6 * Math.max(1, units)) return null;
  return oddUnits(
    units,
    exact.map((part) => (sign * part) / unit),
    order,
    live,
    noise,
  );
}

/** The numbers of a grid row by row; null where a cell holds anything else. */
export function numbersOf(values: readonly (readonly CellValue[])[]): readonly number[] | null {
  const all = values.flat();
  return all.every((value) => typeof value === "number") ? all : null;
}

/** A bound as the engine takes it: one number, or one a partner, blanks and text being none. */
export function boundsOf(values: readonly (readonly CellValue[])[] | undefined): number | null | (number | null)[] {
  const all = (values ?? []).flat().map((value) => (typeof value === "number" ? value : null));
  return all.length <= 1 ? (all[0] ?? null) : all;
}
