import type { Leaving } from "../../model/partnership";
import type { CostModel } from "../partnership/costModel";
import type { LeavingEffectRead } from "./leavingEffect";
import type { SuggestedRunOff } from "./suggestRunOff";

/** What is asked when somebody may leave. */
export interface LeavingQuestion {
  readonly model: CostModel;
  readonly leavers: readonly string[];
  /** The terms; null while some of them cannot be read. */
  readonly leaving: Leaving | null;
  readonly firstYear: string;
}

export interface LeavingFindings {
  /** Null without terms. */
  readonly effect: LeavingEffectRead | null;
  readonly suggested: SuggestedRunOff;
}
