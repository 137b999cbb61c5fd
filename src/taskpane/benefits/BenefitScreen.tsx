import type { JSX } from "react";
import { useCallback } from "react";
import type { Partnership } from "../../model/partnership";
import { NextJob } from "../components/NextJob";
import { Wizard } from "../components/Wizard";
import { jobTitles } from "../jobTitles";
import { NeedsPartnership } from "../partnership/NeedsPartnership";
import { useDraft } from "../shell/Drafts";
import { usePaneServices } from "../shell/PaneServices";
import { useRoute } from "../shell/Router";
import { Screen } from "../shell/Screen";
import { OnceWritten } from "../writing/OnceWritten";
import { WritePanel } from "../writing/WritePanel";
import { BenefitFields } from "./BenefitFields";
import { benefitSteps, problemsOfBenefit, reduceBenefit, startBenefit } from "./benefitState";
import { planBenefit } from "./planBenefit";

/** Adds what sharing brings beyond the charge, or changes it. */
export function BenefitScreen(): JSX.Element {
  return (
    <Screen title={jobTitles.editBenefit}>
      <NeedsPartnership>{(partnership) => <BenefitWizard partnership={partnership} />}</NeedsPartnership>
    </Screen>
  );
}

function BenefitWizard({ partnership }: { partnership: Partnership }): JSX.Element {
  const { workbook, today } = usePaneServices();
  const { open } = useRoute();
  const [state, dispatch, forget] = useDraft("editBenefit", reduceBenefit, startBenefit());
  const plan = useCallback(() => planBenefit(workbook, state, today()), [workbook, state, today]);
  const step = benefitSteps[state.step]?.key;
  return (
    <Wizard
      steps={benefitSteps}
      current={state.step}
      onGo={(to) => dispatch({ type: "go", step: to })}
      problems={problemsOfBenefit(state, partnership)}
    >
      {step === "benefit" && <BenefitFields partnership={partnership} state={state} dispatch={dispatch} />}
      {step === "write" && (
        <WritePanel
          label={`Benefit ${state.name.trim()}`}
          plan={plan}
          place={{ table: "Benefits" }}
          onCancel={() => open("home")}
        >
          <OnceWritten does={forget}>
            <NextJob
              words="Savings follows by itself. Cashable benefits enter cash, present value and payback; non-cashable ones stand apart."
              label={jobTitles.appraiseSavings}
              onGo={() => open("appraiseSavings")}
            />
          </OnceWritten>
        </WritePanel>
      )}
    </Wizard>
  );
}
