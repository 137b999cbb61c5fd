import { compareFairness } from "../../model/fairness/compareFairness";
import { findLeaving } from "../leaving/findLeaving";
import type { WorkKind, WorkKinds, WorkOrder, WorkProgress } from "./workKinds";

/** The work itself, part by part: what it yields says how far it is, what it returns is the answer. */
export function workParts(order: WorkOrder): Generator<WorkProgress, WorkKinds[WorkKind]["gives"], void> {
  switch (order.kind) {
    case "fairness":
      return compareFairness(order.asks);
    case "leaving":
      return findLeaving(order.asks);
  }
}
