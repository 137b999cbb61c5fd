// Runs PGlite in a thread of its own: a heavy query would otherwise stop the whole process, timers and all.
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";

const asText = (value) => value;
/** int8, numeric, date and moments stay texts, as the other driver is asked for them. */
const parsers = { 20: asText, 1700: asText, 1082: asText, 1114: asText, 1184: asText };

const database = await PGlite.create({ ...(workerData.folder ? { dataDir: workerData.folder } : {}), parsers });
parentPort.on("message", async ({ id, text, values }) => {
  try {
    if (text === null) await database.close();
    const rows =
      text === null ? [] : values ? (await database.query(text, values)).rows : (await database.exec(text), []);
    parentPort.postMessage({ id, rows });
  } catch (error) {
    parentPort.postMessage({ id, error: { message: String(error?.message ?? error), code: error?.code ?? null } });
  }
});
parentPort.postMessage({ id: 0, rows: [] });
