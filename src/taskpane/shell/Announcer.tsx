import type { JSX, ReactNode } from "react";
import { createContext, useCallback, useContext, useRef } from "react";
import { makeStyles } from "@fluentui/react-components";

const AnnounceContext = createContext<(message: string) => void>(() => undefined);

const useStyles = makeStyles({
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** One polite live region for the whole pane, so that results are heard where they are not seen. */
export function Announcer({ children }: { children: ReactNode }): JSX.Element {
  const styles = useStyles();
  const region = useRef<HTMLDivElement>(null);
  const announce = useCallback((message: string) => {
    const element = region.current;
    if (!element) return;
    element.textContent = element.textContent === message ? `${message}\u00a0` : message;
  }, []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div ref={region} role="status" aria-live="polite" className={styles.unseen} />
    </AnnounceContext.Provider>
  );
}

export function useAnnounce(): (message: string) => void {
  return useContext(AnnounceContext);
}
