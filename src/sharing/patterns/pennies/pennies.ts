import { bandCell, type Area } from "../../area";
import type { Working } from "../../working";
import { bandAt, type Layout } from "./layout";
import type { Noise, OddUnits } from "./pennyDoubles";

/** Formula text that rounds a figure with the noise of doubles on it as the decimal it stands for: half away from zero. */
export function roundedUnits(figure: string): string {
  return `ROUND(ROUND(${figure},13-INT(LOG10(MAX(1,ABS(${figure}))))),0)`;
}

/** Formula text of a pounds figure counted in units of rounding, such as pence for 0.01. */
export function perUnit(pounds: string, unit: number): string {
  const inverse = Math.round(1 / unit);
  return unit < 1 && Number((1 / inverse).toPrecision(15)) === unit ? `${pounds}*${inverse}` : `${pounds}/${unit}`;
}

export function timesUnit(units: string, unit: number): string {
  const inverse = Math.round(1 / unit);
  return unit < 1 && Number((1 / inverse).toPrecision(15)) === unit ? `${units}/${inverse}` : `${units}*${unit}`;
}

/** Formula text of the tolerance under which two figures of that many units are the same; `noise` is how many times that of a plain sum the figures carry. */
export function toleranceOf(units: string, noise: Noise = 1): string {
  return noise === 1 ? `MAX(10^-9,${units}*2*10^-15)` : `MAX(10^-7,${units}*2*10^-13)`;
}

export interface PennySplit {
  /** Whole units to be shared, without sign. */
  readonly units: Area;
  readonly tolerance: Area;
  /** Cells to write to: units left after rounding down, and a word on near ties. */
  readonly left: Area;
  readonly tie: Area;
  /** Unrounded units, a cell a partner. */
  readonly exact: Area;
  /** Rank of each partner for ties; null takes their position. */
  readonly order: Area | null;
  /** Formula text that gives 1 or -1. */
  readonly sign: string;
  readonly unit: number;
  /** Where bands stand, and the number of the first free one. */
  readonly layout: Layout;
  readonly firstBand: number;
  readonly odd: OddUnits | null;
}

export const pennyBands = ["Whole", "Remainder", "Order", "Charge"] as const;
export const adjustmentBands = ["Exact when copied", "Adjustment ±1p"] as const;

/** Largest-remainder rounding as formulas: whole units, remainders, order of remainders, charge. Gives the band of charges in pounds. */
export function writePennies(working: Working, split: PennySplit): Area {
  const at = (area: Area): string => working.at(area);
  const band = (k: number): Area => bandAt(split.layout, split.firstBand + k);
  const [whole, remainder, order] = [band(0), band(1), band(2)];
  const charge = band(split.odd === null ? 3 : 5);
  const x = at(split.exact);
  const r = at(remainder);
  const t = at(split.tolerance);
  const one = (area: Area, i: number): string => at(bandCell(area, i));
  const place = split.layout.vertical ? "ROW" : "COLUMN";
  const earlier = (i: number): string =>
    split.order === null
      ? `${place}(${x})<${place}(${one(split.exact, i)})`
      : `${at(split.order)}<${one(split.order, i)}`;

  working.fillFormula(whole, (i) => `INT(${one(split.exact, i)}+${t})`, { format: "quantity" });
  working.fillFormula(remainder, (i) => `${one(split.exact, i)}-${one(whole, i)}`);
  working.formula(split.left.row, split.left.column, `${at(split.units)}-SUM(${at(whole)})`);
  working.fillFormula(order, (i) => {
    const [ri, xi] = [one(remainder, i), one(split.exact, i)];
    return `1+SUMPRODUCT((${r}>${ri}+${t})+(ABS(${r}-${ri})<=${t})*((${x}>${xi}+${t})+(ABS(${x}-${xi})<=${t})*(${earlier(i)})))`;
  });
  const left = at(split.left);
  const n = split.layout.count;
  working.formula(
    split.tie.row,
    split.tie.column,
    n < 2
      ? `"no tie"`
      : `IF(AND(${left}>0,${left}<${n}),IF(LARGE(${r},MAX(1,MIN(${n - 1},${left})))-LARGE(${r},MAX(1,MIN(${n - 1},${left}))+1)<=3*${t},"tie: by size, then order","no tie"),"no tie")`,
  );
  const units = (i: number): string => `${one(whole, i)}+IF(${one(order, i)}<=${left},1,0)`;
  const { odd } = split;
  if (odd === null) {
    return working.fillFormula(charge, (i) => `${split.sign}*${timesUnit(`(${units(i)})`, split.unit)}`, money);
  }
  const [frozen, adjustment] = [band(3), band(4)];
  working.fill(frozen, (i) => odd.exact[i] ?? 0);
  const unchanged = `SUMPRODUCT(--(ABS(${x}-${at(frozen)})>${t}))=0`;
  working.fillFormula(adjustment, (i) => `IF(${unchanged},${odd.units[i] ?? 0}-(${units(i)}),0)`, {
    note: "An odd penny that a spreadsheet's arithmetic would give to another partner. It holds only while the figures are unchanged.",
  });
  return working.fillFormula(
    charge,
    (i) => `${split.sign}*${timesUnit(`(${units(i)}+${one(adjustment, i)})`, split.unit)}`,
    money,
  );
}

const money = { look: "result", format: "pence" } as const;
