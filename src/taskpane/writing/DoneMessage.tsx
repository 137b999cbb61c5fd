import type { JSX } from "react";
import { useEffect, useRef, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useWorkbook } from "../shell/PaneServices";
import { sentenceOf } from "../shell/sentenceOf";
import type { ResultPlace } from "./showResult";
import { showResult } from "./showResult";

const useStyles = makeStyles({
  box: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  words: { margin: 0, display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  icon: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Says what was done and takes focus, because the button that was pressed is gone. */
export function DoneMessage({
  label,
  place,
  showsAtOnce,
  onUndo,
}: {
  label: string;
  place: ResultPlace;
  showsAtOnce: boolean;
  onUndo: () => void;
}): JSX.Element {
  const styles = useStyles();
  const workbook = useWorkbook();
  const box = useRef<HTMLDivElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const wanted = useRef(showsAtOnce ? place : null);
  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    // Showing is a courtesy here: where it fails, the button says why.
    if (wanted.current) showResult(workbook, wanted.current).catch(() => undefined);
    wanted.current = null;
  }, [workbook]);
  const show = () => {
    showResult(workbook, place).then(
      () => setTrouble(null),
      (reason: unknown) => setTrouble(sentenceOf(reason)),
    );
  };
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label="Done" className={styles.box}>
      <p className={styles.words}>
        <CheckmarkCircle20Regular className={styles.icon} aria-hidden="true" />
        <span>Done: {label}.</span>
      </p>
      {trouble && <p className={styles.words}>{trouble}</p>}
      <div className={styles.buttons}>
        <Button onClick={show}>Show on sheet</Button>
        <Button onClick={onUndo}>Undo</Button>
      </div>
    </div>
  );
}
