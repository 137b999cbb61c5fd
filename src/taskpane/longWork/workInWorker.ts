import { WorkbookError } from "../../workbook/workbook";
import { connectionLost } from "../shell/notLoaded";
import type { DoWork, WorkKind, WorkKinds, WorkOptions, WorkOrder, WorkReport } from "./workKinds";

/** A worker that has nothing to do, kept so that the next piece of work starts at once. */
let idle: Worker | null = null;

/** Does each piece of work in a worker. Stopping ends the worker, whatever it is at; the next piece gets another. */
export const workInWorker: DoWork = (kind, asks, options) => workOf({ kind, asks } as WorkOrder, options);

function workOf<Kind extends WorkKind>(
  order: WorkOrder,
  { signal, onProgress }: WorkOptions,
): Promise<WorkKinds[Kind]["gives"]> {
  return new Promise((resolve, reject) => {
    const worker = idle ?? new Worker(new URL("./engineWorker.ts", import.meta.url), { name: "engine" });
    idle = null;
    const quiet = () => {
      worker.removeEventListener("message", heard);
      worker.removeEventListener("error", failed);
      signal.removeEventListener("abort", stop);
    };
    const stop = () => {
      quiet();
      worker.terminate();
      reject(new DOMException("The work was stopped.", "AbortError"));
    };
    const failed = (event: ErrorEvent) => {
      quiet();
      worker.terminate();
      // A script that could not be fetched gives an event without any words.
      reject(event.message ? new Error(event.message) : new WorkbookError(connectionLost));
    };
    const heard = ({ data: report }: MessageEvent<WorkReport>) => {
      if (report.kind === "progress") {
        onProgress(report.progress);
        return;
      }
      quiet();
      if (idle === null) idle = worker;
      else worker.terminate();
      if (report.kind === "done") resolve(report.gives);
      else reject(new Error(report.message));
    };
    if (signal.aborted) {
      stop();
      return;
    }
    worker.addEventListener("message", heard);
    worker.addEventListener("error", failed);
    signal.addEventListener("abort", stop);
    worker.postMessage(order);
  });
}
