import type { JSX } from "react";
import { useCallback } from "react";
import type { Fairness, FairnessOrder } from "../../model/fairness/fairness";
import { NextJob } from "../components/NextJob";
import { formatCount } from "../format/formatMoney";
import { jobTitles } from "../jobTitles";
import { usePaneServices } from "../shell/PaneServices";
import { useRoute } from "../shell/Router";
import type { Work } from "../longWork/useWork";
import { WorkProgressView } from "../longWork/WorkProgressView";
import { WritePanel } from "../writing/WritePanel";
import { planFairness } from "./planFairness";

/** The last step: what would be written, once there is something to write. */
export function FairnessWriteStep({ work }: { work: Work<"fairness"> }): JSX.Element | null {
  const { state } = work;
  if (state.status !== "ready") return <WorkProgressView what="Working out what would be fair" work={work} />;
  return state.value.ok ? <WriteComparison fairness={state.value.value} asks={state.asks} /> : null;
}

function WriteComparison({ fairness, asks }: { fairness: Fairness; asks: FairnessOrder }): JSX.Element {
  const { workbook, today } = usePaneServices();
  const { open } = useRoute();
  const plan = useCallback(
    () => planFairness(workbook, { fairness, asks }, today()),
    [workbook, fairness, asks, today],
  );
  const answered = fairness.methods.filter(({ ok }) => ok).length;
  return (
    <WritePanel
      label={`Comparison of ${formatCount(answered, "way")} of sharing`}
      plan={plan}
      place={{ table: "FairnessMethods", address: "A1" }}
      onCancel={() => open("home")}
    >
      <NextJob
        words="Fairness shows the charges side by side, which groups would pay less on their own, and what was tried. Its third row says whether it still holds."
        label={jobTitles.sendCopy}
        onGo={() => open("sendCopy")}
      />
    </WritePanel>
  );
}
