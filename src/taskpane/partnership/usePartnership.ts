import { useCallback, useEffect } from "react";
import type { ReadModel } from "../../workbook/readModel";
import { readWorkbookModel } from "../../workbook/readModel";
import type { TableFault } from "../../workbook/tableReader";
import { usePaneServices } from "../shell/PaneServices";
import type { AsyncState } from "../shell/useAsync";
import { useAsync } from "../shell/useAsync";

/** The partnership that the workbook holds, or null; read again whenever somebody changes cells. */
export function usePartnership(): AsyncState<ReadModel | null> & { readonly again: () => void } {
  const { workbook } = usePaneServices();
  const load = useCallback(() => readWorkbookModel(workbook), [workbook]);
  const state = useAsync(load);
  useWorkbookChanges(state.again);
  const { again } = state;
  const read = state.status === "ready" ? state.value : null;
  useEffect(() => {
    if (!read?.faults.some(isCalculating)) return;
    const timer = setTimeout(again, 700);
    return () => clearTimeout(timer);
  }, [again, read]);
  return state;
}

/** A cell that is still being worked out is no fault of anybody: it is read again in a moment. */
export function isCalculating({ sentence }: TableFault): boolean {
  return sentence.includes("#BUSY!");
}

/** Calls back when cells or tables were changed by the user or by another pane. `changed` must be stable. */
export function useWorkbookChanges(changed: () => void): void {
  const { workbook } = usePaneServices();
  useEffect(() => {
    let stop: (() => void) | null = null;
    let isGone = false;
    void workbook.onChange(changed).then(
      (unsubscribe) => {
        if (isGone) unsubscribe();
        else stop = unsubscribe;
      },
      () => undefined,
    );
    return () => {
      isGone = true;
      stop?.();
    };
  }, [workbook, changed]);
}
