import type { JSX } from "react";
import { useCallback, useMemo } from "react";
import type { Problem, Rule } from "../../engine";
import { describe } from "../../engine";
import type { Partnership } from "../../model/partnership";
import type { FieldProblem } from "../components/ProblemList";
import { NextJob } from "../components/NextJob";
import { Wizard } from "../components/Wizard";
import { formatCount } from "../format/formatMoney";
import type { CostModel } from "../partnership/costModel";
import { useDraft } from "../shell/Drafts";
import { usePaneServices } from "../shell/PaneServices";
import { useRoute } from "../shell/Router";
import { WritePanel } from "../writing/WritePanel";
import { allocateSteps, linesInScope, reduceAllocate, startAllocate, typedRule } from "./allocateState";
import { FormulaStep } from "./FormulaStep";
import { planAllocation } from "./planAllocation";
import { PoolStep } from "./PoolStep";
import { previewAllocation } from "./previewAllocation";
import { jobTitles } from "../jobTitles";

export function AllocateWizard({ model, partnership }: { model: CostModel; partnership: Partnership }): JSX.Element {
  const initial = useMemo(() => startAllocate(model), [model]);
  const [state, dispatch] = useDraft("allocateCosts", reduceAllocate, initial);
  const typed = useMemo(() => typedRule(state), [state]);
  const lines = useMemo(() => linesInScope(model.lines, state.scope).map(({ name }) => name), [model, state.scope]);
  const preview = useMemo(() => previewAllocation(model, state, partnership.firstYear), [model, state, partnership]);
  const step = allocateSteps[state.step]?.key;
  return (
    <Wizard
      steps={allocateSteps}
      current={state.step}
      onGo={(to) => dispatch({ type: "go", step: to })}
      problems={problemsOf(step, lines.length, typed, preview.problems)}
    >
      {step === "pool" && <PoolStep model={model} state={state} dispatch={dispatch} />}
      {step === "formula" && (
        <FormulaStep model={model} partnership={partnership} state={state} preview={preview} dispatch={dispatch} />
      )}
      {step === "write" && typed.ok && <AllocateWriteStep rule={typed.rule} lines={lines} />}
    </Wizard>
  );
}

function problemsOf(
  step: (typeof allocateSteps)[number]["key"] | undefined,
  lines: number,
  typed: ReturnType<typeof typedRule>,
  problems: readonly Problem[],
): readonly FieldProblem[] {
  if (step === "pool")
    return lines > 0 ? [] : [{ message: "Add a line to Costs first, with its amount.", field: "scope" }];
  if (step !== "formula") return [];
  const own = typed.ok ? [] : typed.problems;
  return [...own, ...problems.map((problem) => ({ message: describe(problem), field: "formula" }))];
}

function AllocateWriteStep({ rule, lines }: { rule: Rule; lines: readonly string[] }): JSX.Element {
  const { workbook, today } = usePaneServices();
  const { open } = useRoute();
  const plan = useCallback(
    () => planAllocation(workbook, { rule, lines, today: today() }),
    [workbook, rule, lines, today],
  );
  return (
    <WritePanel
      label={`Rule ${rule.name} for ${formatCount(lines.length, "cost line")}`}
      plan={plan}
      place={{ named: "AllocationState", sheet: "Allocation", address: "A1" }}
      onCancel={() => open("home")}
    >
      <NextJob
        words="Allocation follows by itself: change a driver on the sheet and every charge moves with it."
        label={jobTitles.traceCell}
        onGo={() => open("traceCell")}
      />
    </WritePanel>
  );
}
