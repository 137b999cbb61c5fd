import type { JSX, ReactNode } from "react";
import { createContext, useContext, useMemo, useState } from "react";
import type { AppliedChange } from "../../workbook/workbook";

interface LastDoneState {
  readonly last: AppliedChange | null;
  readonly setLast: (applied: AppliedChange | null) => void;
}

const LastDoneContext = createContext<LastDoneState>({ last: null, setLast: () => undefined });

/** The last write of this pane, which Home offers to undo. */
export function LastDoneProvider({ children }: { children: ReactNode }): JSX.Element {
  const [last, setLast] = useState<AppliedChange | null>(null);
  const state = useMemo(() => ({ last, setLast }), [last]);
  return <LastDoneContext.Provider value={state}>{children}</LastDoneContext.Provider>;
}

export function useLastDone(): LastDoneState {
  return useContext(LastDoneContext);
}
