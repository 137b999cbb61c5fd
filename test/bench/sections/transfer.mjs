/** P14: 10,000 x 50 results from a worker, then as the rows that a range takes. */
import { Worker } from "node:worker_threads";
import { compare } from "../measure.mjs";
import { engine } from "../engine.mjs";

const ROWS = 10_000;
const COLUMNS = 50;
const worker = new Worker(
  `const { parentPort } = require("node:worker_threads");
   parentPort.on("message", (message) => parentPort.postMessage(message, message instanceof Float64Array ? [message.buffer] : []));`,
  { eval: true },
);
const roundTrip = (message, transfer) =>
  new Promise((resolve) => {
    worker.once("message", resolve);
    worker.postMessage(message, transfer);
  });
const values = () => Float64Array.from({ length: ROWS * COLUMNS }, (_, index) => index / 100);
const rows = engine.rowsOf(values(), COLUMNS);
let block = values();

await compare("P14 10,000 x 50 results to a worker and back", [
  {
    name: "one Float64Array, handed over",
    run: async () => (block = await roundTrip(block, [block.buffer])),
    limit: true,
  },
  { name: "an array of arrays, copied", run: () => roundTrip(rows) },
]);
await compare("P14 the same block as rows for a range", [
  { name: "Fairshare rowsOf", run: () => engine.rowsOf(block, COLUMNS), limit: true },
  {
    name: "Array.from over subarrays",
    run: () => Array.from({ length: ROWS }, (_, row) => Array.from(block.subarray(row * COLUMNS, (row + 1) * COLUMNS))),
  },
]);
await worker.terminate();
