import type { Dispatch, JSX } from "react";
import { useEffect, useMemo } from "react";
import { Text } from "@fluentui/react-components";
import type { Leaving } from "../../model/partnership";
import type { CostModel } from "../partnership/costModel";
import { ModelProblems } from "../partnership/ModelProblems";
import { useAnnounce } from "../shell/Announcer";
import { useNumberStyle } from "../shell/PreferencesContext";
import { useWork } from "../longWork/useWork";
import { WorkProgressView } from "../longWork/WorkProgressView";
import { EffectView } from "./EffectView";
import { ExitTerms } from "./ExitTerms";
import type { LeavingEvent, LeavingState, leavingOf } from "./leavingState";
import { sayLeaving } from "./sayLeaving";

interface EffectStepProps {
  readonly model: CostModel;
  readonly firstYear: string;
  readonly state: LeavingState;
  readonly typed: ReturnType<typeof leavingOf>;
  readonly dispatch: Dispatch<LeavingEvent>;
}

/** What leaving does to everybody, and the terms on which it is settled. */
export function EffectStep({ model, firstYear, state, typed, dispatch }: EffectStepProps): JSX.Element {
  const announce = useAnnounce();
  const style = useNumberStyle();
  const leaving: Leaving | null = typed.ok ? typed.leaving : null;
  const { leavers } = state;
  const question = useMemo(() => ({ model, leavers, leaving, firstYear }), [model, leavers, leaving, firstYear]);
  const work = useWork("leaving", question);
  const found = work.state.status === "ready" ? work.state.value : null;
  const read = found?.effect ?? null;
  const said = read?.ok && leaving ? sayLeaving(leaving.leavers, read.effect, style) : "";
  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => announce(said), 800);
    return () => clearTimeout(timer);
  }, [announce, said]);
  return (
    <>
      <WorkProgressView what="Working out what leaving does" work={work} />
      {read && !read.ok && <ModelProblems problems={read.problems} />}
      {read?.ok && leaving && <EffectView summary={said} effect={read.effect} />}
      {leaving && read?.ok && read.effect.exitCharge === null && (
        <Text>Exit charge: not worked out while its run-off, rate, one-off cost or credit is blank.</Text>
      )}
      <ExitTerms
        state={state}
        problems={typed.ok ? [] : typed.problems}
        suggested={found?.suggested ?? null}
        dispatch={dispatch}
      />
    </>
  );
}
