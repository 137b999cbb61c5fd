import type { JSX } from "react";
import { useCallback } from "react";
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { ProgressPanel } from "../components/ProgressPanel";
import { Wizard } from "../components/Wizard";
import { NeedsPartnership } from "../partnership/NeedsPartnership";
import type { Partnership } from "../../model/partnership";
import { useDraft } from "../shell/Drafts";
import { useWorkbook } from "../shell/PaneServices";
import { Screen } from "../shell/Screen";
import { useAsync } from "../shell/useAsync";
import { copySteps, problemsOfCopy, reduceCopy, startCopy } from "./copyState";
import { MakeStep } from "./MakeStep";
import { SheetsStep } from "./SheetsStep";
import { jobTitles } from "../jobTitles";

/** A file that needs no add-in: for councils without it, auditors and councillors. */
export function CopyScreen(): JSX.Element {
  return (
    <Screen title={jobTitles.sendCopy}>
      <NeedsPartnership>{(partnership) => <CopyWizard partnership={partnership} />}</NeedsPartnership>
    </Screen>
  );
}

function CopyWizard({ partnership }: { partnership: Partnership }): JSX.Element {
  const workbook = useWorkbook();
  const [state, dispatch] = useDraft("sendCopy", reduceCopy, startCopy);
  const sheets = useAsync(useCallback(() => workbook.sheets(), [workbook]));
  if (sheets.status === "waiting") return <ProgressPanel what="Reading the workbook" count={null} />;
  if (sheets.status === "failed") {
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>{sheets.sentence}</MessageBarBody>
      </MessageBar>
    );
  }
  const names = sheets.value.map(({ name }) => name);
  return (
    <Wizard
      steps={copySteps}
      current={state.step}
      onGo={(to) => dispatch({ type: "go", step: to })}
      problems={problemsOfCopy(state, names)}
    >
      {state.step === 0 ? (
        <SheetsStep sheets={names} state={state} dispatch={dispatch} />
      ) : (
        <MakeStep partnership={partnership} leaveOut={state.leaveOut} />
      )}
    </Wizard>
  );
}
