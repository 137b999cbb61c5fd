import type { JSX, ReactNode } from "react";
import { useEffect, useRef } from "react";

/** Stands among what is said after writing: what was typed for it is not wanted again. */
export function OnceWritten({ does, children }: { does: () => void; children: ReactNode }): JSX.Element {
  const wanted = useRef(does);
  useEffect(() => {
    wanted.current();
  }, []);
  return <>{children}</>;
}
