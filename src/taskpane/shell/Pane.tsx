import type { JSX } from "react";
import { Suspense, useEffect } from "react";
import { Home } from "../home/Home";
import { Announcer } from "./Announcer";
import { Drafts } from "./Drafts";
import { ErrorBoundary } from "./ErrorBoundary";
import { keepEscapeInLayers } from "./escapeKey";
import { LastDoneProvider } from "./LastDone";
import { Opening } from "./Opening";
import type { PaneServices } from "./PaneServices";
import { PaneServicesProvider } from "./PaneServices";
import { PreferencesProvider } from "./PreferencesContext";
import { Router, useRoute } from "./Router";
import { screens } from "./screens";
import { ThemeRoot } from "./ThemeRoot";

/** The whole pane over a workbook. */
export function Pane({ services }: { services: PaneServices }): JSX.Element {
  useEffect(() => keepEscapeInLayers(document), []);
  return (
    <PaneServicesProvider value={services}>
      <PreferencesProvider>
        <ThemeRoot>
          <Announcer>
            <LastDoneProvider>
              <Drafts>
                <Router>
                  <CurrentScreen />
                </Router>
              </Drafts>
            </LastDoneProvider>
          </Announcer>
        </ThemeRoot>
      </PreferencesProvider>
    </PaneServicesProvider>
  );
}

function CurrentScreen(): JSX.Element {
  const { job, open } = useRoute();
  const Screen = screens[job] ?? Home;
  return (
    <ErrorBoundary key={job} onReset={() => open("home")}>
      <Suspense fallback={<Opening />}>
        <Screen />
      </Suspense>
    </ErrorBoundary>
  );
}
