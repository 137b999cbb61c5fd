import { bandCell, cellArea, type Area } from "../../area";
import type { CellInput } from "../../../workbook/sheetPlan";
import type { Working } from "../../working";
import { boundsBands, noMaximum, writeBounds } from "./bounds";
import { bandAt, type Layout } from "./layout";
import type { OddUnits } from "./pennyDoubles";
import { adjustmentBands, pennyBands, perUnit, roundedUnits, toleranceOf, writePennies } from "./pennies";

/** The figures of a split that are one a block rather than one a partner, in the order in which they are written. */
const splitScalars = ["Amount", "Units to share", "Tolerance", "Odd units", "Tie"] as const;
const boundScalars = ["Multiplier at break", "Free weight", "Multiplier", "Bounds"] as const;

/** Formula texts of a partner's bounds in pounds; null where there is none on that side. */
export interface SplitBounds {
  readonly low: ((index: number) => string) | null;
  readonly high: ((index: number) => string) | null;
}

interface SplitBlock {
  /** Formula text of the amount in pounds. */
  readonly amount: string;
  /** Formula text of a condition: TRUE where every figure that the split needs is a number. */
  readonly guard: string;
  readonly weights: Area;
  readonly bounds: SplitBounds | null;
  /** Pounds; 0 is not rounded. */
  readonly unit: number;
  readonly order: Area | null;
  readonly odd: OddUnits | null;
  /** An amount of nothing is shared as nothing even where all weights are 0, as for a line whose driver nobody uses. */
  readonly zeroSharesNothing?: true;
  /** Cells for the scalars, in the order of `splitScalars` and, with bounds, `boundScalars`. */
  readonly scalars: readonly Area[];
  readonly layout: Layout;
}

/** Names of the bands that a split writes, in their order: its headings. */
function splitBands(bounded: boolean, unit: number, odd: boolean): string[] {
  const bands = bounded ? ["Minimum in units", "Maximum in units", ...boundsBands] : ["Exact"];
  if (unit === 0) return [...bands, "Charge"];
  const [whole, remainder, order, charge] = pennyBands;
  return [...bands, whole, remainder, order, ...(odd ? adjustmentBands : []), charge];
}

/** A bound as formula text in units; text such as "none" and blanks mean no bound. */
function boundInUnits(pounds: string, unit: number, otherwise: string, sign: string): string {
  const units = unit === 0 ? pounds : perUnit(pounds, unit);
  return `IF(ISNUMBER(${pounds}),${sign}${units},${otherwise})`;
}

/** Writes one split as visible formulas and gives the band of charges in pounds. */
function writeSplitBlock(working: Working, block: SplitBlock): Area {
  const at = (area: Area): string => working.at(area);
  const [amount, units, tolerance, left, tie] = block.scalars as [Area, Area, Area, Area, Area];
  const put = (area: Area, formula: string): Area => working.formula(area.row, area.column, formula);
  put(amount, `IF(${block.guard},${block.amount},NA())`);
  const size = `ABS(${at(amount)})`;
  put(units, block.unit === 0 ? size : roundedUnits(perUnit(size, block.unit)));
  put(tolerance, toleranceOf(at(units)));
  const { exact, used } = writeExact(working, block, units);
  const sign = `SIGN(${at(amount)})`;
  if (block.unit === 0) {
    put(left, "0");
    working.put(tie.row, tie.column, "not rounded");
    return working.fillFormula(bandAt(block.layout, used), (i) => `${sign}*${at(bandCell(exact, i))}`, {
      look: "result",
    });
  }
  return writePennies(working, {
    units,
    tolerance,
    left,
    tie,
    exact,
    order: block.order,
    sign,
    unit: block.unit,
    layout: block.layout,
    firstBand: used,
    odd: block.odd,
  });
}

function writeExact(working: Working, block: SplitBlock, units: Area): { exact: Area; used: number } {
  const at = (area: Area): string => working.at(area);
  const weight = (i: number): string => at(bandCell(block.weights, i));
  const { bounds, layout } = block;
  if (bounds === null) {
    const exact = working.fillFormula(
      bandAt(layout, 0),
      block.zeroSharesNothing === true
        ? (i) => `IF(${at(units)}=0,0,${at(units)}*${weight(i)}/SUM(${at(block.weights)}))`
        : (i) => `${at(units)}*${weight(i)}/SUM(${at(block.weights)})`,
    );
    return { exact, used: 1 };
  }
  const negative = `${at(block.scalars[0] ?? units)}<0`;
  const side = (bound: ((i: number) => string) | null, i: number, otherwise: string, sign = ""): string =>
    bound === null ? otherwise : boundInUnits(bound(i), block.unit, otherwise, sign);
  const below = (bound: ((i: number) => string) | null, i: number): string =>
    bound === null ? "FALSE" : `IF(ISNUMBER(${bound(i)}),${bound(i)}<0,FALSE)`;
  // Bounds of a negative amount are read by size; where one of them is below zero both are read as written.
  const mirrored = (i: number): string => `AND(${negative},OR(${below(bounds.low, i)},${below(bounds.high, i)}))`;
  const lows = working.fillFormula(
    bandAt(layout, 0),
    (i) => `IF(${mirrored(i)},${side(bounds.high, i, "0", "-")},${side(bounds.low, i, "0")})`,
  );
  const highs = working.fillFormula(
    bandAt(layout, 1),
    (i) => `IF(${mirrored(i)},${side(bounds.low, i, noMaximum, "-")},${side(bounds.high, i, noMaximum)})`,
  );
  const scalars = block.scalars.slice(splitScalars.length) as [Area, Area, Area, Area];
  const exact = writeBounds(working, {
    units,
    weights: block.weights,
    low: lows,
    high: highs,
    layout,
    firstBand: 2,
    scalars,
  });
  return { exact, used: 2 + boundsBands.length };
}

/** Lays a split out below what is there: scalars as labelled rows, then a band a step under headings, one cell a partner. */
export function writeStackedSplit(
  working: Working,
  title: string,
  block: Omit<SplitBlock, "scalars" | "layout">,
  names: (index: number) => CellInput,
): Area {
  const vertical = block.weights.rows > 1;
  const count = block.weights.rows * block.weights.columns;
  working.heading(title);
  const labels = block.bounds === null ? splitScalars : [...splitScalars, ...boundScalars];
  const top = working.row;
  labels.forEach((label, k) => working.put(top + k, 1, label, { look: "label" }));
  const scalars = labels.map((_, k) => cellArea(working.sheet, top + k, 2));
  const head = working.row;
  const layout: Layout = { sheet: working.sheet, row: head + 1, column: 2, vertical, count };
  splitBands(block.bounds !== null, block.unit, block.odd !== null).forEach((name, k) => {
    if (vertical) working.put(head, 2 + k, name, { look: "heading" });
    else working.put(head + 1 + k, 1, name, { look: "label" });
  });
  for (let i = 0; i < count; i += 1) {
    if (vertical) working.put(head + 1 + i, 1, names(i), { look: "label" });
    else working.put(head, 2 + i, names(i), { look: "heading" });
  }
  const charges = writeSplitBlock(working, { ...block, scalars, layout });
  working.gap();
  return charges;
}
