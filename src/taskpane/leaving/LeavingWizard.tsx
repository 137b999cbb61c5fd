import type { JSX } from "react";
import { useCallback, useMemo } from "react";
import { useDraft } from "../shell/Drafts";
import type { Leaving, Partnership } from "../../model/partnership";
import { NextJob } from "../components/NextJob";
import { Wizard } from "../components/Wizard";
import { formatList } from "../format/formatMoney";
import type { CostModel } from "../partnership/costModel";
import { usePaneServices } from "../shell/PaneServices";
import { useRoute } from "../shell/Router";
import { WritePanel } from "../writing/WritePanel";
import { EffectStep } from "./EffectStep";
import { leavingOf, leavingSteps, problemsOfLeaving, reduceLeaving, startLeaving } from "./leavingState";
import { planLeaving } from "./planLeaving";
import { WhoStep } from "./WhoStep";
import { jobTitles } from "../jobTitles";

export function LeavingWizard({ model, partnership }: { model: CostModel; partnership: Partnership }): JSX.Element {
  const { today } = usePaneServices();
  const { partner } = useRoute();
  const initial = startLeaving(partnership.leaving, partner, today());
  // Opened for a named partner the job begins afresh; else it goes on where it was left.
  const [state, dispatch] = useDraft(partner ? `modelLeaving ${partner}` : "modelLeaving", reduceLeaving, initial);
  const typed = useMemo(() => leavingOf(state), [state]);
  const partners = model.drivers.partners;
  const step = leavingSteps[state.step]?.key;
  return (
    <Wizard
      steps={leavingSteps}
      current={state.step}
      onGo={(to) => dispatch({ type: "go", step: to })}
      problems={problemsOfLeaving(state, partners)}
    >
      {step === "who" && <WhoStep partners={partners} state={state} dispatch={dispatch} />}
      {step === "effect" && (
        <EffectStep model={model} firstYear={partnership.firstYear} state={state} typed={typed} dispatch={dispatch} />
      )}
      {step === "write" && typed.ok && <LeavingWriteStep leaving={typed.leaving} />}
    </Wizard>
  );
}

function LeavingWriteStep({ leaving }: { leaving: Leaving }): JSX.Element {
  const { workbook, today } = usePaneServices();
  const { open } = useRoute();
  const plan = useCallback(() => planLeaving(workbook, leaving, today()), [workbook, leaving, today]);
  return (
    <WritePanel
      label={`Withdrawal of ${formatList(leaving.leavers)}`}
      plan={plan}
      place={{ table: "Leavers", address: "A1" }}
      onCancel={() => open("home")}
    >
      <NextJob
        words="Withdrawal shows before, after, what is stranded and who would follow, live from the same costs and rules as Allocation."
        label={jobTitles.sendCopy}
        onGo={() => open("sendCopy")}
      />
    </WritePanel>
  );
}
