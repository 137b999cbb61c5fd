import type { JSX, ReactNode } from "react";
import { useSyncExternalStore } from "react";
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { brandThemes } from "./brandTheme";
import { chooseTheme } from "./chooseTheme";
import { usePaneServices } from "./PaneServices";
import { usePreferences } from "./PreferencesContext";

const useStyles = makeStyles({
  root: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground1, overflowWrap: "break-word" },
});

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
  );
}

export function ThemeRoot({ children }: { children: ReactNode }): JSX.Element {
  const styles = useStyles();
  const { officeColours } = usePaneServices();
  const { preferences } = usePreferences();
  const prefersDark = useMedia("(prefers-color-scheme: dark)");
  const forcedColours = useMedia("(forced-colors: active)");
  const theme = chooseTheme(preferences.theme, officeColours, { prefersDark, forcedColours });
  return (
    // The provider hands its own class to every list that floats, so the look of the page stands one element further in.
    <FluentProvider theme={brandThemes[theme]}>
      <div className={styles.root} data-theme={theme}>
        {children}
      </div>
    </FluentProvider>
  );
}
