import type { JSX, ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Partnership } from "../../model/partnership";
import { ProblemList } from "../components/ProblemList";
import { ProgressPanel } from "../components/ProgressPanel";
import { jobTitles } from "../jobTitles";
import { useRoute } from "../shell/Router";
import type { CostModel } from "./costModel";
import { NeedsPartnership } from "./NeedsPartnership";
import { useCostModel } from "./useCostModel";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

/** A job that works on the cost model: where the tables cannot be read, it says which cell stands in the way. */
export function NeedsCostModel({
  children,
}: {
  children: (model: CostModel, partnership: Partnership) => ReactNode;
}): JSX.Element {
  return <NeedsPartnership>{(partnership) => <Model partnership={partnership}>{children}</Model>}</NeedsPartnership>;
}

function Model({
  partnership,
  children,
}: {
  partnership: Partnership;
  children: (model: CostModel, partnership: Partnership) => ReactNode;
}): JSX.Element {
  const { open } = useRoute();
  const styles = useStyles();
  const read = useCostModel();
  if (read.status === "waiting") return <ProgressPanel what="Reading the cost model" count={null} />;
  const sentences = read.status === "failed" ? [read.sentence] : read.value.ok ? [] : read.value.sentences;
  if (read.status === "ready" && read.value.ok) return <>{children(read.value.model, partnership)}</>;
  return (
    <>
      <ProblemList problems={sentences.map((message) => ({ message }))} />
      <div className={styles.buttons}>
        {read.status === "ready" && (
          <Button appearance="primary" onClick={() => open("editCostLine")}>
            {jobTitles.editCostLine}
          </Button>
        )}
        <Button onClick={() => open("checkNumbers")}>Show all checks</Button>
      </div>
    </>
  );
}
