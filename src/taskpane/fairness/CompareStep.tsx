import type { JSX } from "react";
import { useEffect } from "react";
import { sayFairness } from "../../model/fairness/sayFairness";
import { formatPounds } from "../format/formatMoney";
import { ModelProblems } from "../partnership/ModelProblems";
import { useAnnounce } from "../shell/Announcer";
import { useNumberStyle } from "../shell/PreferencesContext";
import type { Work } from "../longWork/useWork";
import { WorkProgressView } from "../longWork/WorkProgressView";
import { FairnessView } from "./FairnessView";

/** The comparison, or how far it is. */
export function CompareStep({ work }: { work: Work<"fairness"> }): JSX.Element {
  const announce = useAnnounce();
  const style = useNumberStyle();
  const read = work.state.status === "ready" ? work.state.value : null;
  const said = read?.ok ? sayFairness(read.value, (amount) => formatPounds(amount, { style })) : "";
  useEffect(() => {
    if (said !== "") announce(said);
  }, [announce, said]);
  return (
    <>
      <WorkProgressView what="Working out what would be fair" work={work} />
      {read && !read.ok && <ModelProblems problems={read.problems} />}
      {read?.ok && <FairnessView summary={said} fairness={read.value} />}
    </>
  );
}
