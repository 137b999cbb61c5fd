import type { JSX } from "react";
import { useMemo } from "react";
import type { Partnership } from "../../model/partnership";
import { Wizard } from "../components/Wizard";
import type { CostModel } from "../partnership/costModel";
import { useDraft } from "../shell/Drafts";
import { useWork } from "../longWork/useWork";
import { CompareStep } from "./CompareStep";
import { FairnessWriteStep } from "./FairnessWriteStep";
import { fairnessSteps, orderOf, problemsOfFairness, reduceFairness, startFairness } from "./fairnessState";
import { MethodStep } from "./MethodStep";

export function FairnessWizard({ model, partnership }: { model: CostModel; partnership: Partnership }): JSX.Element {
  const partners = model.drivers.partners.length;
  const [state, dispatch] = useDraft("compareFairness", reduceFairness, startFairness(partners));
  const step = fairnessSteps[state.step]?.key;
  const isAsked = step !== "choose";
  const order = useMemo(
    () => (isAsked ? orderOf(model, partnership, state.methods) : null),
    [isAsked, model, partnership, state.methods],
  );
  const work = useWork("fairness", order);
  const found = work.state.status === "ready" && work.state.value.ok ? work.state.value.value : null;
  return (
    <Wizard
      steps={fairnessSteps}
      current={state.step}
      onGo={(to) => dispatch({ type: "go", step: to })}
      problems={problemsOfFairness(state, found !== null)}
    >
      {step === "choose" && <MethodStep partners={partners} chosen={state.methods} dispatch={dispatch} />}
      {step === "compare" && <CompareStep work={work} />}
      {step === "write" && <FairnessWriteStep work={work} />}
    </Wizard>
  );
}
