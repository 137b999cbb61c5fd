import { callsAddIn } from "../formula/fileFormula";
import { needsArray } from "../formula/needsArray";
import type { Extent, SnapshotCell } from "../snapshotCell";

export interface ArrayBlock {
  readonly extent: Extent;
  readonly dynamic: boolean;
}

/** The block that a formula is saved over; undefined for an ordinary formula. */
export function arrayBlock({ formula, spill, array }: SnapshotCell): ArrayBlock | undefined {
  if (formula === undefined) return undefined;
  if (spill !== undefined) return { extent: spill, dynamic: true };
  if (array !== undefined) return { extent: array, dynamic: false };
  return callsAddIn(formula) || needsArray(formula) ? { extent: { rows: 1, columns: 1 }, dynamic: true } : undefined;
}
