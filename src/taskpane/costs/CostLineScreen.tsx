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
import { CostLineFields } from "./CostLineFields";
import { costLineSteps, problemsOfCostLine, reduceCostLine, startCostLine } from "./costLineState";
import { planCostLine } from "./planCostLine";

/** Adds a line to the cost model, or changes one. */
export function CostLineScreen(): JSX.Element {
  return (
    <Screen title={jobTitles.editCostLine}>
      <NeedsPartnership>{(partnership) => <CostLineWizard partnership={partnership} />}</NeedsPartnership>
    </Screen>
  );
}

function CostLineWizard({ partnership }: { partnership: Partnership }): JSX.Element {
  const { workbook, today } = usePaneServices();
  const { open } = useRoute();
  const [state, dispatch, forget] = useDraft("editCostLine", reduceCostLine, startCostLine(partnership));
  const plan = useCallback(() => planCostLine(workbook, state, today()), [workbook, state, today]);
  const step = costLineSteps[state.step]?.key;
  return (
    <Wizard
      steps={costLineSteps}
      current={state.step}
      onGo={(to) => dispatch({ type: "go", step: to })}
      problems={problemsOfCostLine(state, partnership)}
    >
      {step === "line" && <CostLineFields partnership={partnership} state={state} dispatch={dispatch} />}
      {step === "write" && (
        <WritePanel
          label={`Cost line ${state.name.trim()}`}
          plan={plan}
          place={{ table: "Costs" }}
          onCancel={() => open("home")}
        >
          <OnceWritten does={forget}>
            <NextJob
              words="Allocation, Withdrawal and Savings follow by themselves."
              label={jobTitles.allocateCosts}
              onGo={() => open("allocateCosts")}
            />
          </OnceWritten>
        </WritePanel>
      )}
    </Wizard>
  );
}
