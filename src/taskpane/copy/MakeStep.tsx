import type { JSX } from "react";
import { useEffect, useRef, useState } from "react";
import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { Partnership } from "../../model/partnership";
import type { ProgressCount } from "../components/ProgressPanel";
import { ProgressPanel } from "../components/ProgressPanel";
import { isoOfSerialDate } from "../format/formatDate";
import { formatCount } from "../format/formatMoney";
import { useAnnounce } from "../shell/Announcer";
import { usePaneServices } from "../shell/PaneServices";
import { sentenceOf } from "../shell/sentenceOf";
import { copyFileName } from "./copyState";
import type { CopyFile } from "./makeCopyFile";
import { makeCopyFile } from "./makeCopyFile";

type Making =
  | { readonly status: "idle" }
  | { readonly status: "making"; readonly what: string; readonly count: ProgressCount }
  | { readonly status: "made"; readonly file: CopyFile; readonly name: string }
  | { readonly status: "failed"; readonly sentence: string };

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  done: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** Makes the file, says what is in it, and hands it over. */
export function MakeStep({
  partnership,
  leaveOut,
}: {
  partnership: Partnership;
  leaveOut: readonly string[];
}): JSX.Element {
  const styles = useStyles();
  const { workbook, saveFile, today } = usePaneServices();
  const announce = useAnnounce();
  const [making, setMaking] = useState<Making>({ status: "idle" });
  const running = useRef<AbortController | null>(null);
  const done = useRef<HTMLDivElement>(null);
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => {
    if (making.status === "made") done.current?.focus();
  }, [making.status]);
  const make = () => {
    const mine = new AbortController();
    running.current = mine;
    const day = today();
    const onProgress = (what: string, count: ProgressCount) => {
      if (!mine.signal.aborted) setMaking({ status: "making", what, count });
    };
    makeCopyFile(workbook, { partnership, leaveOut, today: day, signal: mine.signal, onProgress }).then(
      (file) => {
        if (!file || mine.signal.aborted) return;
        setMaking({ status: "made", file, name: copyFileName(partnership.name, isoOfSerialDate(day)) });
        announce("The copy is ready to download");
      },
      (reason: unknown) => {
        if (!mine.signal.aborted) setMaking({ status: "failed", sentence: sentenceOf(reason) });
      },
    );
  };
  const cancel = () => {
    running.current?.abort();
    setMaking({ status: "idle" });
  };
  switch (making.status) {
    case "idle":
      return (
        <>
          <Text>
            {leaveOut.length > 0
              ? `${formatCount(leaveOut.length, "sheet")} will be left out. Results that need them are copied as values and said to be.`
              : "All sheets go into the copy."}
          </Text>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={make}>
              Make the copy
            </Button>
          </div>
        </>
      );
    case "making":
      return <ProgressPanel what={making.what} count={making.count} onCancel={cancel} />;
    case "failed":
      return (
        <>
          <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody>
              <MessageBarTitle>No copy was made</MessageBarTitle>
              {making.sentence}
            </MessageBarBody>
          </MessageBar>
          <div className={styles.buttons}>
            <Button onClick={make}>Try again</Button>
          </div>
        </>
      );
    case "made":
      return (
        <div ref={done} tabIndex={-1} role="group" aria-label="The copy is ready" className={styles.done}>
          <Text>
            {`The copy is ready: ${formatCount(making.file.sheets.length, "sheet")}, no add-in function, no macro, no link. Its first sheet says what it is and how to read it.`}
          </Text>
          <details>
            <summary>Sheets in the copy</summary>
            <ul className={styles.list}>
              {making.file.sheets.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </details>
          {making.file.left.length > 0 && (
            <>
              <Text weight="semibold">Copied as values</Text>
              <ul className={styles.list}>
                {making.file.left.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </>
          )}
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={() => saveFile(making.name, making.file.content)}>
              Download
            </Button>
            <Button onClick={make}>Make it again</Button>
          </div>
          <Text>{making.name}</Text>
        </div>
      );
  }
}
