import type { Allocation, Problem, Shares } from "../../engine";
import { allocate, readFinancialYear, sharesOf } from "../../engine";
import type { CostModel } from "../partnership/costModel";
import type { AllocateState } from "./allocateState";
import { modelWith, typedRule } from "./allocateState";

export interface AllocationPreview {
  /** What the formula gives each partner, and each of its terms; null while it cannot be worked out. */
  readonly shares: Shares | null;
  /** All lines with the typed rule in force. */
  readonly allocation: Allocation | null;
  readonly problems: readonly Problem[];
}

/** What the typed rule would do, worked out from the tables as they stand; nothing is written. */
export function previewAllocation(model: CostModel, state: AllocateState, firstYear: string): AllocationPreview {
  const shares = sharesOf(state.formula, model.drivers);
  if (!shares.ok) return { shares: null, allocation: null, problems: shares.problems };
  const typed = typedRule(state);
  if (!typed.ok) return { shares: shares.value, allocation: null, problems: [] };
  const after = modelWith(model, state, typed.rule);
  const year = readFinancialYear(firstYear, { argument: "model year" });
  const allocation = allocate(
    { kind: "lines", lines: after.lines },
    after.rules,
    after.drivers,
    year.ok ? { year: year.value } : {},
  );
  return allocation.ok
    ? { shares: shares.value, allocation: allocation.value, problems: [] }
    : { shares: shares.value, allocation: null, problems: allocation.problems };
}
