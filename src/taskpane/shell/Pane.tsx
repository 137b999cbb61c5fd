import type { JSX } from "react";
import { Suspense, useEffect, useState } from "react";
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
import { forgetScreen, loadAhead, screenOf } from "./screens";
import { keepTabInPane } from "./tabKey";
import { ThemeRoot } from "./ThemeRoot";

/** Milliseconds after which the first screen has surely been drawn. */
const calmAfter = 3_000;

/** The whole pane over a workbook. */
export function Pane({ services }: { services: PaneServices }): JSX.Element {
  useEffect(() => keepEscapeInLayers(document), []);
  useEffect(() => keepTabInPane(document), []);
  useEffect(() => {
    const timer = setTimeout(() => void loadAhead(), calmAfter);
    return () => clearTimeout(timer);
  }, []);
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
  const [, setTries] = useState(0);
  const Screen = screenOf(job) ?? Home;
  const again = () => {
    forgetScreen(job);
    setTries((tries) => tries + 1);
  };
  return (
    <ErrorBoundary key={job} onReset={() => open("home")} onAgain={again}>
      <Suspense fallback={<Opening />}>
        <Screen />
      </Suspense>
    </ErrorBoundary>
  );
}
