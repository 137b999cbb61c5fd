import type { DoWork, WorkOrder } from "../../src/taskpane/longWork/workKinds";
import { workParts } from "../../src/taskpane/longWork/workParts";

/** Does the work where it stands, giving way between its parts, so that a test can stop it. */
export const workHere: DoWork = async (kind, asks, { signal, onProgress }) => {
  const parts = workParts({ kind, asks } as WorkOrder);
  let part = parts.next();
  while (part.done !== true) {
    onProgress(part.value);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal.aborted) throw new DOMException("The work was stopped.", "AbortError");
    part = parts.next();
  }
  return part.value;
};
