import type { JSX } from "react";
import { NeedsCostModel } from "../partnership/NeedsCostModel";
import { Screen } from "../shell/Screen";
import { SavingsWizard } from "./SavingsWizard";

/** What each partner gains from sharing, year by year. */
export function SavingsScreen(): JSX.Element {
  return (
    <Screen title="Savings">
      <NeedsCostModel>
        {(model, partnership) => <SavingsWizard model={model} partnership={partnership} />}
      </NeedsCostModel>
    </Screen>
  );
}
