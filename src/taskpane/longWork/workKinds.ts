import type { Result } from "../../engine";
import type { Fairness, FairnessOrder } from "../../model/fairness/fairness";
import type { LeavingFindings, LeavingQuestion } from "../leaving/leavingFindings";

/** What can be asked of the worker, and what it answers; all of it plain data, because it is copied there and back. */
export interface WorkKinds {
  readonly fairness: { readonly asks: FairnessOrder; readonly gives: Result<Fairness> };
  readonly leaving: { readonly asks: LeavingQuestion; readonly gives: LeavingFindings };
}

export type WorkKind = keyof WorkKinds;

/** How many of the parts of the work are done. */
export interface WorkProgress {
  readonly done: number;
  readonly of: number;
}

export interface WorkOptions {
  /** Stopping drops the answer, whatever the work is at. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: WorkProgress) => void;
}

/** Does a piece of work off the main thread; rejects when it is stopped. Tests do it where they stand. */
export type DoWork = <Kind extends WorkKind>(
  kind: Kind,
  asks: WorkKinds[Kind]["asks"],
  options: WorkOptions,
) => Promise<WorkKinds[Kind]["gives"]>;

/** A piece of work as it goes to the worker. */
export type WorkOrder = {
  readonly [Kind in WorkKind]: { readonly kind: Kind; readonly asks: WorkKinds[Kind]["asks"] };
}[WorkKind];

/** What comes back from it. */
export type WorkReport =
  | { readonly kind: "progress"; readonly progress: WorkProgress }
  | { readonly kind: "done"; readonly gives: WorkKinds[WorkKind]["gives"] }
  | { readonly kind: "fault"; readonly message: string };
