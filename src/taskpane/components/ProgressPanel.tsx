import type { JSX } from "react";
import { useEffect, useState } from "react";
import { Button, ProgressBar, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useAnnounce } from "../shell/Announcer";

export interface ProgressCount {
  readonly done: number;
  readonly of: number;
}

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "flex-start" },
  bar: { width: "100%" },
  text: { margin: 0, fontVariantNumeric: "tabular-nums" },
});

/** Milliseconds after which whoever waits wants to know why. */
const unusual = 5_000;

/** Work that takes a while: what is being done, how much of it, and Cancel, which leaves the workbook as it was. */
export function ProgressPanel({
  what,
  count,
  hint,
  isLate: isLateAlready = false,
  onCancel,
}: {
  what: string;
  count: ProgressCount | null;
  /** Said when it takes unusually long: what it may be waiting for. */
  hint?: string;
  /** Shown at once, by whoever has waited already. */
  isLate?: boolean;
  onCancel?: () => void;
}): JSX.Element | null {
  const styles = useStyles();
  const announce = useAnnounce();
  const [isLate, setIsLate] = useState(isLateAlready);
  const [isStuck, setIsStuck] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsLate(true);
      announce(what);
    }, 300);
    return () => clearTimeout(timer);
  }, [announce, what]);
  useEffect(() => {
    if (hint === undefined) return;
    const timer = setTimeout(() => {
      setIsStuck(true);
      announce(hint);
    }, unusual);
    return () => clearTimeout(timer);
  }, [announce, hint]);
  if (!isLate) return null;
  return (
    <div className={styles.panel}>
      {count ? (
        <>
          <p className={styles.text}>
            {what}: {count.done.toLocaleString("en-GB")} of {count.of.toLocaleString("en-GB")}
          </p>
          <ProgressBar className={styles.bar} value={count.done} max={Math.max(1, count.of)} aria-label={what} />
        </>
      ) : (
        <Spinner size="tiny" label={what} />
      )}
      {isStuck && <p className={styles.text}>{hint}</p>}
      {onCancel && <Button onClick={onCancel}>Cancel</Button>}
    </div>
  );
}
