import type { WorkOrder, WorkReport } from "./workKinds";
import { workParts } from "./workParts";

/** The engine in a worker, so that the pane stays quick and work can be stopped at once. One piece of work at a time. */
self.addEventListener("message", (event: MessageEvent<WorkOrder>) => {
  const report = (message: WorkReport) => self.postMessage(message);
  try {
    const parts = workParts(event.data);
    let part = parts.next();
    while (part.done !== true) {
      report({ kind: "progress", progress: part.value });
      part = parts.next();
    }
    report({ kind: "done", gives: part.value });
  } catch (fault) {
    report({ kind: "fault", message: String(fault) });
  }
});
