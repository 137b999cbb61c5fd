import type { FinancialYear } from "../../../engine/index";
import { linesInForce } from "../../../engine/index";
import type { Fairness, FairnessOrder } from "../../../model/fairness/fairness";
import type { Partnership } from "../../../model/partnership";

/** What the sheets Fairness and Group costs are laid out from. */
export interface FairnessRecord {
  readonly partnership: Pick<Partnership, "name" | "asAt" | "firstYear">;
  readonly fairness: Fairness;
  /** The day on which it was worked out, in words. */
  readonly worked: string;
  /** Why the sheet holds figures; null where it holds formulas. */
  readonly whyFigures: string | null;
  /** What the two sheets are called: somebody may have renamed them. */
  readonly sheets: FairnessSheetNames;
}

export interface FairnessSheetNames {
  readonly fairness: string;
  readonly groupCosts: string;
}

export const fairnessSheetNames: FairnessSheetNames = { fairness: "Fairness", groupCosts: "Group costs" };

/** The most partners whose groups stand in a table of a sheet. */
const mostInCells = 12;

/** Why formulas in cells cannot say the same; null where they can. */
export function whyFigures(
  fairness: Fairness,
  { lines, year }: Pick<FairnessOrder, "lines"> & { readonly year: FinancialYear | null },
): string | null {
  const count = fairness.partners.length;
  if (count > mostInCells) {
    return `${String(count)} partners have too many groups for the cells of a sheet, which hold those of ${String(mostInCells)}`;
  }
  if (fairness.today === null)
    return "together is dearer than apart, and the functions of the sheet compare groups that save";
  if (linesInForce(lines, year).length < lines.length) {
    return "some lines of Costs do not run in the model year, and GROUPCOSTS takes all of them";
  }
  if (Math.abs(fairness.totalToday - fairness.total) > count * 0.005 + 1e-9) {
    return "the charges were rounded line by line and miss the unrounded cost by more than STABILITY lets pass";
  }
  return null;
}
