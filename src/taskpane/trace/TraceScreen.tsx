import type { JSX } from "react";
import { NeedsCostModel } from "../partnership/NeedsCostModel";
import { Screen } from "../shell/Screen";
import { TracePanel } from "./TracePanel";
import { jobTitles } from "../jobTitles";

/** Why a partner pays what it pays. */
export function TraceScreen(): JSX.Element {
  return (
    <Screen title={jobTitles.traceCell}>
      <NeedsCostModel>{(model, { firstYear }) => <TracePanel model={model} firstYear={firstYear} />}</NeedsCostModel>
    </Screen>
  );
}
