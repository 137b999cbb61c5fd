import type { JSX } from "react";
import { NeedsCostModel } from "../partnership/NeedsCostModel";
import { Screen } from "../shell/Screen";
import { SavingsWizard } from "./SavingsWizard";
import { jobTitles } from "../jobTitles";

/** What each partner gains from sharing, year by year. */
export function SavingsScreen(): JSX.Element {
  return (
    <Screen title={jobTitles.appraiseSavings}>
      <NeedsCostModel>
        {(model, partnership) => <SavingsWizard model={model} partnership={partnership} />}
      </NeedsCostModel>
    </Screen>
  );
}
