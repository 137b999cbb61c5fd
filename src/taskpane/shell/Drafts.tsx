import type { Dispatch, JSX, ReactNode, Reducer } from "react";
import { createContext, useContext, useReducer, useState } from "react";

const DraftsContext = createContext<Map<string, unknown>>(new Map());

/** Keeps what a person has entered in a job while another job is on screen, so that nothing typed is lost. */
export function Drafts({ children }: { children: ReactNode }): JSX.Element {
  const [drafts] = useState(() => new Map<string, unknown>());
  return <DraftsContext.Provider value={drafts}>{children}</DraftsContext.Provider>;
}

/** `useReducer` whose state outlives the screen. */
export function useDraft<State, Action>(
  key: string,
  reduce: Reducer<State, Action>,
  initial: State,
): readonly [State, Dispatch<Action>, () => void] {
  const drafts = useContext(DraftsContext);
  const [state, dispatch] = useReducer(
    (before: State, action: Action) => {
      const after = reduce(before, action);
      drafts.set(key, after);
      return after;
    },
    initial,
    (fresh) => (drafts.has(key) ? (drafts.get(key) as State) : fresh),
  );
  return [state, dispatch, () => drafts.delete(key)];
}
