import type { LeavingFindings, LeavingQuestion } from "./leavingFindings";
import { leavingEffect } from "./leavingEffect";
import { suggestRunOff } from "./suggestRunOff";

/** The effect of leaving, and the run-off that the lags suggest, in two parts. */
export function* findLeaving({
  model,
  leavers,
  leaving,
  firstYear,
}: LeavingQuestion): Generator<{ done: number; of: number }, LeavingFindings, void> {
  const effect = leaving === null ? null : leavingEffect(model, leaving, firstYear);
  yield { done: 1, of: 2 };
  return { effect, suggested: suggestRunOff(model, leavers, firstYear) };
}
