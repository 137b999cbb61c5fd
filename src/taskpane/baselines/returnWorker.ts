import { readReturn } from "../../baselines/readReturn";
import type { ReturnOrder, ReturnReport } from "./returnOrder";

/** The reading itself, in a worker, so that the pane stays quick and a reading can be stopped at once. */
self.addEventListener("message", (event: MessageEvent<ReturnOrder>) => {
  const { file, ...stated } = event.data;
  const report = (message: ReturnReport) => self.postMessage(message);
  readReturn(file, file.name, { ...stated, onProgress: (done) => report({ kind: "progress", done }) }).then(
    (read) => report({ kind: "read", read }),
    (fault: unknown) => report({ kind: "fault", message: String(fault) }),
  );
});
