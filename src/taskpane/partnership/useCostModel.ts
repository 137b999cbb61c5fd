import { useCallback } from "react";
import { usePaneServices } from "../shell/PaneServices";
import type { AsyncState } from "../shell/useAsync";
import { useAsync } from "../shell/useAsync";
import type { CostModelRead } from "./costModel";
import { readCostModel } from "./costModel";
import { useWorkbookChanges } from "./usePartnership";

/** The cost model as the sheets have it now; read again whenever somebody changes cells. */
export function useCostModel(): AsyncState<CostModelRead> {
  const { workbook } = usePaneServices();
  const load = useCallback(() => readCostModel(workbook), [workbook]);
  const state = useAsync(load);
  useWorkbookChanges(state.again);
  return state;
}
