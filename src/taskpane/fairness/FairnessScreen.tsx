import type { JSX } from "react";
import { tooFewPartners } from "../../model/fairness/sayFairness";
import { ProblemList } from "../components/ProblemList";
import { jobTitles } from "../jobTitles";
import { NeedsCostModel } from "../partnership/NeedsCostModel";
import { Screen } from "../shell/Screen";
import { FairnessWizard } from "./FairnessWizard";

/** What would be fair: charges by several ways of sharing, side by side, and who would pay less apart. */
export function FairnessScreen(): JSX.Element {
  return (
    <Screen title={jobTitles.compareFairness}>
      <NeedsCostModel>
        {(model, partnership) =>
          model.drivers.partners.length < 2 ? (
            <ProblemList problems={[{ message: tooFewPartners }]} />
          ) : (
            <FairnessWizard model={model} partnership={partnership} />
          )
        }
      </NeedsCostModel>
    </Screen>
  );
}
