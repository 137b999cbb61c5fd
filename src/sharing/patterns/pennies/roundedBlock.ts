import { cellArea, bandCell, type Area } from "../../area";
import type { CellInput } from "../../../workbook/sheetPlan";
import type { Working } from "../../working";
import { bandAt, type Layout } from "./layout";
import type { Noise, OddUnits } from "./pennyDoubles";
import { adjustmentBands, pennyBands, perUnit, roundedUnits, toleranceOf, writePennies } from "./pennies";

/** Figures of either sign to be rounded so that they add up to their rounded sum. */
interface RoundedBlock {
  /** Unrounded pounds, a cell a partner; the charges stand in the same direction. */
  readonly figures: Area;
  /** Pounds; 0 is not rounded. */
  readonly unit: number;
  /** Rank of each partner for ties, a cell each in the same direction; null takes their position. */
  readonly order: Area | null;
  readonly odd: OddUnits | null;
  /** How far the figures may be from what they mean; 1, a plain sum, where not given. */
  readonly noise?: Noise;
}

const scalars = ["Total", "Units to share", "Tolerance", "Odd units", "Tie"] as const;

/** Rounds figures together below what is there, one cell a partner under headings; gives the band of charges in pounds. */
export function writeRounded(
  working: Working,
  title: string,
  { figures, unit, order, odd, noise = 1 }: RoundedBlock,
  names: (index: number) => CellInput,
): Area {
  if (unit === 0) return figures;
  const at = (area: Area): string => working.at(area);
  const vertical = figures.rows > 1;
  const count = figures.rows * figures.columns;
  working.heading(title);
  const top = working.row;
  scalars.forEach((label, k) => working.put(top + k, 1, label, { look: "label" }));
  const scalar = (k: number): Area => cellArea(working.sheet, top + k, 2);
  const head = working.row;
  const layout: Layout = { sheet: working.sheet, row: head + 1, column: 2, vertical, count };
  const [whole, remainder, rank, charge] = pennyBands;
  const bands = ["Exact", whole, remainder, rank, ...(odd === null ? [] : adjustmentBands), charge];
  bands.forEach((name, k) => {
    if (vertical) working.put(head, 2 + k, name, { look: "heading" });
    else working.put(head + 1 + k, 1, name, { look: "label" });
  });
  for (let i = 0; i < count; i += 1) {
    if (vertical) working.put(head + 1 + i, 1, names(i), { look: "label" });
    else working.put(head, 2 + i, names(i), { look: "heading" });
  }
  const exact = bandAt(layout, 0);
  const put = (k: number, formula: string): string => at(working.formula(top + k, 2, formula));
  const total = put(0, `SUM(${at(figures)})`);
  const sign = `IF(${total}<0,-1,1)`;
  put(1, roundedUnits(perUnit(`ABS(${total})`, unit)));
  put(2, toleranceOf(`SUMPRODUCT(ABS(${at(exact)}))`, noise));
  working.fillFormula(exact, (i) => `${sign}*${perUnit(at(bandCell(figures, i)), unit)}`);
  const charges = writePennies(working, {
    units: scalar(1),
    tolerance: scalar(2),
    left: scalar(3),
    tie: scalar(4),
    exact,
    order,
    sign,
    unit,
    layout,
    firstBand: 1,
    odd,
  });
  working.gap();
  return charges;
}
