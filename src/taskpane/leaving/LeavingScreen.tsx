import type { JSX } from "react";
import { NeedsCostModel } from "../partnership/NeedsCostModel";
import { Screen } from "../shell/Screen";
import { LeavingWizard } from "./LeavingWizard";
import { jobTitles } from "../jobTitles";

/** What happens to everybody when partners leave. */
export function LeavingScreen(): JSX.Element {
  return (
    <Screen title={jobTitles.modelLeaving}>
      <NeedsCostModel>
        {(model, partnership) => <LeavingWizard model={model} partnership={partnership} />}
      </NeedsCostModel>
    </Screen>
  );
}
