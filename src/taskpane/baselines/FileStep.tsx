import type { JSX } from "react";
import { useRef } from "react";
import { Button, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DocumentArrowRight24Regular } from "@fluentui/react-icons/svg/document-arrow-right";
import { ProblemList } from "../components/ProblemList";
import { ProgressPanel } from "../components/ProgressPanel";
import { ReturnSummary } from "./ReturnSummary";
import type { StatedFacts } from "./StateFacts";
import { StateFacts } from "./StateFacts";
import { useDropTarget } from "./useDropTarget";
import type { FileState } from "./pullState";

const useStyles = makeStyles({
  drop: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: "center",
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `2px dashed ${tokens.colorBrandStroke1}` },
  hidden: { display: "none" },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Drag the file in, or browse; whatever it is, it is read on this computer. */
export function FileStep({
  file,
  onFile,
  onCancel,
}: {
  file: FileState;
  onFile: (file: File, stated?: StatedFacts) => void;
  onCancel: () => void;
}): JSX.Element {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const target = useRef<HTMLDivElement>(null);
  const isOver = useDropTarget(target, onFile);
  return (
    <>
      {file.status === "refused" && <ProblemList problems={file.sentences.map((message) => ({ message }))} takeFocus />}
      {file.status === "refused" && file.asks.length > 0 && (
        <StateFacts asks={file.asks} onState={(stated) => onFile(file.file, stated)} />
      )}
      <div ref={target} className={mergeClasses(styles.drop, isOver && styles.over)}>
        <DocumentArrowRight24Regular aria-hidden="true" />
        <Text>Drop a published return here, or</Text>
        <Button id="return-file" appearance="primary" onClick={() => input.current?.click()}>
          {file.status === "ready" ? "Choose another file" : "Browse"}
        </Button>
        <span className={styles.small}>
          Revenue Account (RA) or Revenue Outturn (RSX, RO) for every authority, as published: .xlsx, .ods or .csv. The
          file stays on this computer.
        </span>
        <input
          ref={input}
          type="file"
          className={styles.hidden}
          aria-label="File of a published return"
          accept=".xlsx,.xlsm,.ods,.csv,.txt,.tsv"
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = "";
            if (chosen) onFile(chosen);
          }}
        />
      </div>
      {file.status === "reading" && (
        <ProgressPanel
          what={`Reading ${file.file.name}`}
          count={{ done: Math.round(file.done * 100), of: 100 }}
          onCancel={onCancel}
        />
      )}
      {file.status === "ready" && <ReturnSummary published={file.published} />}
    </>
  );
}
