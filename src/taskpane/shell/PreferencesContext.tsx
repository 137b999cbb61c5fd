import type { JSX, ReactNode } from "react";
import { createContext, useCallback, useContext, useMemo, useState } from "react";
import type { NumberStyle } from "../format/numberStyle";
import { usePaneServices } from "./PaneServices";
import type { Preferences } from "./preferences";
import { defaultPreferences, keepPreferences, readPreferences } from "./preferences";

interface PreferencesState {
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
}

const PreferencesContext = createContext<PreferencesState>({
  preferences: defaultPreferences,
  prefer: () => undefined,
});

export function PreferencesProvider({ children }: { children: ReactNode }): JSX.Element {
  const { store } = usePaneServices();
  const [preferences, setPreferences] = useState(() => readPreferences(store));
  const prefer = useCallback(
    (change: Partial<Preferences>) =>
      setPreferences((before) => {
        const after = { ...before, ...change };
        keepPreferences(store, after);
        return after;
      }),
    [store],
  );
  const state = useMemo(() => ({ preferences, prefer }), [preferences, prefer]);
  return <PreferencesContext.Provider value={state}>{children}</PreferencesContext.Provider>;
}

export function usePreferences(): PreferencesState {
  return useContext(PreferencesContext);
}

export function useNumberStyle(): NumberStyle {
  const { negative } = usePreferences().preferences;
  return useMemo(() => ({ negative }), [negative]);
}
