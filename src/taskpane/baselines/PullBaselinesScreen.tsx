import type { JSX } from "react";
import { loadCouncils } from "../../baselines/councils/loadCouncils";
import { NeedsPartnership } from "../partnership/NeedsPartnership";
import { Screen } from "../shell/Screen";
import { useAsync } from "../shell/useAsync";
import { PullWizard } from "./PullWizard";
import { jobTitles } from "../jobTitles";

/** From a published return to the table Baselines. */
export function PullBaselinesScreen(): JSX.Element {
  const councils = useAsync(loadCouncils);
  return (
    <Screen title={jobTitles.pullBaselines}>
      <NeedsPartnership>
        {(partnership) => councils.status === "ready" && <PullWizard partnership={partnership} list={councils.value} />}
      </NeedsPartnership>
    </Screen>
  );
}
