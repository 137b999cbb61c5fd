import type { JSX, ReactNode } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Partnership } from "../../model/partnership";
import { ProgressPanel } from "../components/ProgressPanel";
import { useRoute } from "../shell/Router";
import { usePartnership } from "./usePartnership";
import { jobTitles } from "../jobTitles";

/** A job that works on the partnership in the workbook; without one it says how to get there. */
export function NeedsPartnership({ children }: { children: (partnership: Partnership) => ReactNode }): JSX.Element {
  const { open } = useRoute();
  const found = usePartnership();
  if (found.status === "waiting") return <ProgressPanel what="Reading the workbook" count={null} />;
  if (found.status === "failed") {
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>The workbook could not be read</MessageBarTitle>
          {found.sentence}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={found.again}>Try again</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (found.value) return <>{children(found.value.partnership)}</>;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>No partnership in this workbook</MessageBarTitle>
        This job works on a partnership. Start one, or open the sample to look around.
      </MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" onClick={() => open("newPartnership")}>
          {jobTitles.newPartnership}
        </Button>
        <Button onClick={() => open("openSample")}>{jobTitles.openSample}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
