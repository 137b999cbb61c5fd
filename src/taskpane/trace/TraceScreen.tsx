import type { JSX } from "react";
import { NeedsCostModel } from "../partnership/NeedsCostModel";
import { Screen } from "../shell/Screen";
import { TracePanel } from "./TracePanel";

/** Why a partner pays what it pays. */
export function TraceScreen(): JSX.Element {
  return (
    <Screen title="Trace a figure">
      <NeedsCostModel>{(model, { firstYear }) => <TracePanel model={model} firstYear={firstYear} />}</NeedsCostModel>
    </Screen>
  );
}
