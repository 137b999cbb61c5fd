import type { JSX, ReactNode } from "react";
import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { Job } from "./jobs";
import { usePaneServices } from "./PaneServices";

interface Route {
  readonly job: Job;
  /** The partner that the job was opened for, if one was named. */
  readonly partner: string | null;
  /** False until somebody asks for a job: the pane opens without taking focus from the sheet. */
  readonly hasMoved: boolean;
  readonly open: (job: Job, partner?: string) => void;
}

const RouteContext = createContext<Route>({ job: "home", partner: null, hasMoved: false, open: () => undefined });

/** Routes are kept in memory: Office takes the history of the page away. */
export function Router({ children }: { children: ReactNode }): JSX.Element {
  const { ribbon } = usePaneServices();
  const [place, setPlace] = useState<Omit<Route, "open">>({ job: "home", partner: null, hasMoved: false });
  useEffect(() => ribbon?.listen((job) => setPlace({ job, partner: null, hasMoved: true })), [ribbon]);
  const route = useMemo(
    () => ({
      ...place,
      open: (job: Job, partner?: string) => setPlace({ job, partner: partner ?? null, hasMoved: true }),
    }),
    [place],
  );
  return <RouteContext.Provider value={route}>{children}</RouteContext.Provider>;
}

export function useRoute(): Route {
  return useContext(RouteContext);
}
