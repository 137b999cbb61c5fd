import { refused } from "../../baselines/readProblem";
import type { ReadReturn } from "./readReturn";
import type { ReturnOrder, ReturnReport } from "./returnOrder";

/** Reads in a worker of its own for each file. Stopping ends the worker, whatever it is at. */
export const readReturnInWorker: ReadReturn = (file, { signal, onProgress, unit, year }) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./returnWorker.ts", import.meta.url), { name: "return" });
    const end = () => {
      worker.terminate();
      signal?.removeEventListener("abort", stop);
    };
    const stop = () => {
      end();
      resolve(refused({ code: "reading-stopped", fileName: file.name }));
    };
    worker.addEventListener("message", (event: MessageEvent<ReturnReport>) => {
      const report = event.data;
      if (report.kind === "progress") {
        onProgress?.(report.done);
        return;
      }
      end();
      if (report.kind === "read") resolve(report.read);
      else reject(new Error(report.message));
    });
    worker.addEventListener("error", (event) => {
      end();
      reject(new Error(event.message));
    });
    if (signal?.aborted) {
      stop();
      return;
    }
    signal?.addEventListener("abort", stop);
    const order: ReturnOrder = {
      file,
      ...(unit === undefined ? {} : { unit }),
      ...(year === undefined ? {} : { year }),
    };
    worker.postMessage(order);
  });
