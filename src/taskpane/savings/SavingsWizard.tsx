import type { JSX } from "react";
import { useCallback, useMemo } from "react";
import type { Partnership } from "../../model/partnership";
import { NextJob } from "../components/NextJob";
import { Wizard } from "../components/Wizard";
import type { CostModel } from "../partnership/costModel";
import { useDraft } from "../shell/Drafts";
import { usePaneServices } from "../shell/PaneServices";
import { useRoute } from "../shell/Router";
import { WritePanel } from "../writing/WritePanel";
import { GainStep } from "./GainStep";
import { InvestmentStep } from "./InvestmentStep";
import { planSavings } from "./planSavings";
import type { SavingsInputs } from "./savingsState";
import { reduceSavings, savingsOf, savingsSteps, startSavings } from "./savingsState";
import { TimeStep } from "./TimeStep";
import { jobTitles } from "../jobTitles";

export function SavingsWizard({ model, partnership }: { model: CostModel; partnership: Partnership }): JSX.Element {
  const [state, dispatch] = useDraft("appraiseSavings", reduceSavings, startSavings(partnership));
  const read = useMemo(() => savingsOf(state, model), [state, model]);
  const problems = read.ok ? [] : read.problems.filter(({ step }) => step <= state.step);
  const step = savingsSteps[state.step]?.key;
  return (
    <Wizard
      steps={savingsSteps}
      current={state.step}
      onGo={(to) => dispatch({ type: "go", step: to })}
      problems={problems}
    >
      {step === "investment" && <InvestmentStep model={model} state={state} problems={problems} dispatch={dispatch} />}
      {step === "time" && <TimeStep state={state} dispatch={dispatch} />}
      {step === "gain" && read.ok && <GainStep model={model} partnership={partnership} inputs={read.inputs} />}
      {step === "write" && read.ok && <SavingsWriteStep inputs={read.inputs} />}
    </Wizard>
  );
}

function SavingsWriteStep({ inputs }: { inputs: SavingsInputs }): JSX.Element {
  const { workbook, today } = usePaneServices();
  const { open } = useRoute();
  const plan = useCallback(() => planSavings(workbook, inputs, today()), [workbook, inputs, today]);
  return (
    <WritePanel
      label={`Savings appraisal over ${inputs.savings.horizonYears} years`}
      plan={plan}
      place={{ named: "SavingsState", sheet: "Savings", address: "A1" }}
      onCancel={() => open("home")}
    >
      <NextJob
        words="Savings shows cash, present value and payback for each partner, live. Cashable and non-cashable stay apart."
        label={jobTitles.sendCopy}
        onGo={() => open("sendCopy")}
      />
    </WritePanel>
  );
}
