import { useMemo } from "react";
import type { Allocation, Result } from "../../engine";
import { allocate, readFinancialYear } from "../../engine";
import type { CostModel } from "../partnership/costModel";

/** The allocation of the model as it stands. */
export function useAllocation(model: CostModel, firstYear: string): Result<Allocation> {
  return useMemo(() => {
    const year = readFinancialYear(firstYear, { argument: "model year" });
    const options = year.ok ? { year: year.value } : {};
    return allocate({ kind: "lines", lines: model.lines }, model.rules, model.drivers, options);
  }, [model, firstYear]);
}
