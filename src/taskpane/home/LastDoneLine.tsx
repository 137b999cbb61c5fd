import type { JSX } from "react";
import { useState } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { useAnnounce } from "../shell/Announcer";
import { useLastDone } from "../shell/LastDone";
import { useWorkbook } from "../shell/PaneServices";
import { sentenceOf } from "../shell/sentenceOf";

const useStyles = makeStyles({
  line: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", justifyContent: "space-between" },
});

/** What this pane last wrote, with Undo. */
export function LastDoneLine(): JSX.Element | null {
  const styles = useStyles();
  const workbook = useWorkbook();
  const announce = useAnnounce();
  const { last, setLast } = useLastDone();
  const [trouble, setTrouble] = useState<string | null>(null);
  if (!last) return trouble ? <Text role="alert">{trouble}</Text> : null;
  const undo = () => {
    workbook.undo(last).then(
      () => {
        setLast(null);
        setTrouble(null);
        announce(`Undone: ${last.label}`);
      },
      (reason: unknown) => setTrouble(sentenceOf(reason)),
    );
  };
  return (
    <>
      <div className={styles.line}>
        <Text>Last done: {last.label}</Text>
        <Button size="small" icon={<ArrowUndo20Regular />} onClick={undo}>
          Undo
        </Button>
      </div>
      {trouble && <Text role="alert">{trouble}</Text>}
    </>
  );
}
