import type { JSX } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { ProgressPanel } from "../components/ProgressPanel";
import { usePartnership } from "../partnership/usePartnership";
import { Screen } from "../shell/Screen";
import { EmptyStart } from "./EmptyStart";
import { HomeOfPartnership } from "./HomeOfPartnership";

/** The first screen: what the workbook holds, or the three ways to begin. */
export function Home(): JSX.Element {
  const found = usePartnership();
  switch (found.status) {
    case "waiting":
      return (
        <Screen title="Fairshare" isHome>
          <ProgressPanel what="Reading the workbook" count={null} />
        </Screen>
      );
    case "failed":
      return (
        <Screen title="Fairshare" isHome>
          <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody>
              <MessageBarTitle>The workbook could not be read</MessageBarTitle>
              {found.sentence}
            </MessageBarBody>
            <MessageBarActions>
              <Button onClick={found.again}>Try again</Button>
            </MessageBarActions>
          </MessageBar>
        </Screen>
      );
    case "ready":
      return found.value ? <HomeOfPartnership read={found.value} /> : <EmptyStart />;
  }
}
