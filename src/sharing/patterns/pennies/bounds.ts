import { bandCell, type Area } from "../../area";
import type { Working } from "../../working";
import { bandAt, type Layout } from "./layout";

/** A maximum that no amount of a council reaches, in units: stands for "no maximum" where a formula needs a number. */
export const noMaximum = "10^13";

export interface BoundsBlock {
  /** Amount to be shared in units, without sign. */
  readonly units: Area;
  readonly weights: Area;
  /** Bounds in units; a cell a partner. */
  readonly low: Area;
  readonly high: Area;
  readonly layout: Layout;
  readonly firstBand: number;
  /** Four cells to write to: multiplier at the last break, weight that is free there, multiplier, feasible or not. */
  readonly scalars: readonly [Area, Area, Area, Area];
}

export const boundsBands = ["Low break", "High break", "Sum at low", "Sum at high", "Exact"] as const;

/**
 * Shares between a minimum and a maximum by one multiplier, found at the breakpoints without sorting.
 * Gives the band of unrounded units; #N/A where the bounds cannot be met.
 */
export function writeBounds(working: Working, block: BoundsBlock): Area {
  const at = (area: Area): string => working.at(area);
  const one = (area: Area, i: number): string => at(bandCell(area, i));
  const band = (k: number): Area => bandAt(block.layout, block.firstBand + k);
  const [lowBreak, highBreak, lowSum, highSum, exact] = [band(0), band(1), band(2), band(3), band(4)];
  const [w, lo, hi] = [at(block.weights), at(block.low), at(block.high)];
  const units = at(block.units);
  const alone = `((${lo}>0)*${lo}+(${hi}<0)*${hi})`;
  const slack = `10^-12*MAX(1,${units})`;
  const sumAt = (b: string): string =>
    `SUMPRODUCT((${b}*${w}<${lo})*${lo}+(${b}*${w}>${hi})*${hi}+(${b}*${w}>=${lo})*(${b}*${w}<=${hi})*${b}*${w})`;

  const lastBreak = (sums: string, breaks: string): string =>
    `SUMPRODUCT(MAX((${sums}<=${units}+${slack})*${breaks}-(${sums}>${units}+${slack})*10^15))`;

  const ratio = (bound: Area) => (i: number) =>
    `IF(${one(block.weights, i)}>0,${one(bound, i)}/${one(block.weights, i)},0)`;
  working.fillFormula(lowBreak, ratio(block.low));
  working.fillFormula(highBreak, ratio(block.high));
  working.fillFormula(lowSum, (i) => sumAt(one(lowBreak, i)));
  working.fillFormula(highSum, (i) => sumAt(one(highBreak, i)));
  const [k0, free, k, feasible] = block.scalars;
  const [b1, b2] = [at(lowBreak), at(highBreak)];
  working.formula(k0.row, k0.column, `MAX(${lastBreak(at(lowSum), b1)},${lastBreak(at(highSum), b2)})`);
  working.formula(free.row, free.column, `SUMPRODUCT((${w}>0)*(${b1}<=${at(k0)})*(${b2}>${at(k0)})*${w})`);
  working.formula(k.row, k.column, `IF(${at(free)}=0,${at(k0)},${at(k0)}+(${units}-${sumAt(at(k0))})/${at(free)})`);
  working.formula(
    feasible.row,
    feasible.column,
    `IF(SUMPRODUCT(--(${lo}>${hi}))>0,"a minimum is above its maximum",` +
      `IF(SUMPRODUCT((${w}>0)*${lo}+(${w}=0)*${alone})>${units}+${slack},"minimums exceed the amount",` +
      `IF(SUMPRODUCT((${w}>0)*${hi}+(${w}=0)*${alone})<${units}-${slack},"maximums fall short of the amount","can be met")))`,
  );
  return working.fillFormula(exact, (i) => {
    const [wi, li, hiI] = [one(block.weights, i), one(block.low, i), one(block.high, i)];
    return `IF(${at(feasible)}="can be met",MAX(${li},MIN(${hiI},${at(k)}*${wi})),NA())`;
  });
}
