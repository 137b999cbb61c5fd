import type { JSX, ReactNode } from "react";
import { useEffect, useRef } from "react";
import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { ProgressPanel } from "../components/ProgressPanel";
import { DoneMessage } from "./DoneMessage";
import type { ResultPlace } from "./showResult";
import { PreviewTable } from "./PreviewTable";
import type { PlanChanges, Writer } from "./useWriter";
import { useWriter } from "./useWriter";

const useStyles = makeStyles({
  focus: { outlineStyle: "none" },
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface WritePanelProps {
  /** What is done, as Undo will name it: "Pull 12 baseline lines". */
  readonly label: string;
  readonly plan: PlanChanges;
  /** Where the result stands; asked once it has been written. */
  readonly place: ResultPlace;
  /** Brings the result into view as soon as it is written: for jobs that make the workbook. */
  readonly showsAtOnce?: boolean;
  readonly onCancel: () => void;
  /** Said after writing, at most 60 words. */
  readonly children?: ReactNode;
}

/** The last step of every job: see what will change, write it or not, then undo it or look at it. */
export function WritePanel(props: WritePanelProps): JSX.Element {
  const styles = useStyles();
  const writer = useWriter(props.label, props.plan);
  const panel = useRef<HTMLDivElement>(null);
  const { status } = writer.state;
  useEffect(() => {
    // The button that was pressed is gone: what took its place takes the focus.
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && status !== "planning" && status !== "writing") panel.current?.focus();
  }, [status]);
  return (
    <div ref={panel} tabIndex={-1} className={styles.focus}>
      <WriterView {...props} writer={writer} />
    </div>
  );
}

function WriterView({
  label,
  place,
  showsAtOnce = false,
  onCancel,
  children,
  writer,
}: WritePanelProps & { readonly writer: Writer }): JSX.Element {
  const styles = useStyles();
  const { state, preview, write, undo } = writer;
  switch (state.status) {
    case "planning":
      return <ProgressPanel what="Reading the workbook" count={null} />;
    case "writing":
      return (
        <ProgressPanel
          what="Writing to the workbook"
          count={null}
          hint="If a cell is being edited, finish it with Enter or leave it with Esc: Excel writes nothing before that."
        />
      );
    case "failed":
      return (
        <div className={styles.panel}>
          <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody>
              <MessageBarTitle>Nothing was written</MessageBarTitle>
              {state.sentence}
            </MessageBarBody>
          </MessageBar>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={preview}>
              Try again
            </Button>
            <Button onClick={onCancel}>Cancel</Button>
          </div>
        </div>
      );
    case "undone":
      return (
        <div className={styles.panel}>
          <Text>Undone. The workbook is as it was before.</Text>
          <div className={styles.buttons}>
            <Button onClick={preview}>Preview again</Button>
          </div>
        </div>
      );
    case "written":
      return (
        <div className={styles.panel}>
          <DoneMessage label={label} place={place} showsAtOnce={showsAtOnce} onUndo={undo} />
          {children}
        </div>
      );
    case "previewed":
      return (
        <div className={styles.panel}>
          {state.isNews && (
            <MessageBar intent="warning" layout="multiline" role="alert">
              <MessageBarBody>
                <MessageBarTitle>The workbook has changed</MessageBarTitle>
                Somebody changed it after this preview was made. Nothing is written yet; this is the preview as of now.
              </MessageBarBody>
            </MessageBar>
          )}
          {state.rows.length === 0 ? (
            <Text>The workbook already says this. There is nothing to write.</Text>
          ) : (
            <PreviewTable rows={state.rows} />
          )}
          <div className={styles.buttons}>
            {state.rows.length > 0 && (
              <Button appearance="primary" onClick={write}>
                Write
              </Button>
            )}
            <Button onClick={onCancel}>Cancel</Button>
          </div>
        </div>
      );
  }
}
