import type { JSX } from "react";
import { NeedsCostModel } from "../partnership/NeedsCostModel";
import { Screen } from "../shell/Screen";
import { AllocateWizard } from "./AllocateWizard";
import { jobTitles } from "../jobTitles";

/** From an agreed formula to who pays what. */
export function AllocateScreen(): JSX.Element {
  return (
    <Screen title={jobTitles.allocateCosts}>
      <NeedsCostModel>
        {(model, partnership) => <AllocateWizard model={model} partnership={partnership} />}
      </NeedsCostModel>
    </Screen>
  );
}
