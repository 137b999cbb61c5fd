import type { JSX } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody, Text } from "@fluentui/react-components";
import { ProgressPanel } from "../components/ProgressPanel";
import type { Work } from "./useWork";
import type { WorkKind } from "./workKinds";

/** What stands in the place of an answer while there is none: how far the work is and Cancel, or that it was stopped or failed and the way to do it again. */
export function WorkProgressView<Kind extends WorkKind>({
  what,
  work,
}: {
  what: string;
  work: Work<Kind>;
}): JSX.Element | null {
  const { state, stop, again } = work;
  switch (state.status) {
    case "none":
    case "ready":
      return null;
    case "working":
      return <ProgressPanel what={what} count={state.progress ?? { done: 0, of: 1 }} isLate onCancel={stop} />;
    case "stopped":
      return (
        <>
          <Text>Stopped. Nothing was written, and the workbook is as it was.</Text>
          <Button onClick={again}>Work it out again</Button>
        </>
      );
    case "failed":
      return (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{state.sentence}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={again}>Try again</Button>
          </MessageBarActions>
        </MessageBar>
      );
  }
}
