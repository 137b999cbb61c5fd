import { mkdirSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { DatabaseUnavailable, type Database, type Owner, type Row, type Watch } from "./database";
import { takeLock } from "./lockFile";
import type { Value } from "./statement";

export interface PgliteOptions {
  /** Folder of the data; null keeps them in memory, for tests. */
  readonly folder: string | null;
  /** The script of the thread, `pgliteWorker.mjs`. */
  readonly worker: string;
  readonly watch?: Watch;
}

interface Reply {
  readonly id: number;
  readonly rows?: readonly Row[];
  readonly error?: { readonly message: string; readonly code: string | null };
}

/** More than this many transactions in line: the register is asked too much, and says so. */
const LONGEST_LINE = 500;
const SERVICE = "fairshare_service";

/**
 * PostgreSQL in a folder, for one process: a second one is refused. There is one connection, so transactions stand in line.
 * The service's role is held to row-level security as on a server; here that is a net under our own mistakes, not a wall.
 */
export async function openPglite({ folder, worker: script, watch }: PgliteOptions): Promise<Database> {
  if (folder !== null) mkdirSync(folder, { recursive: true });
  const lock = folder === null ? null : takeLock(path.join(folder, "lock"));
  const worker = new Worker(script, { workerData: { folder: folder === null ? null : path.join(folder, "pglite") } });
  const waiting = new Map<number, { resolve: (rows: readonly Row[]) => void; reject: (error: Error) => void }>();
  let last = 0;
  let ended: Error | null = null;
  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on("message", ({ id, rows, error }: Reply) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(Object.assign(new Error(error.message), { code: error.code }));
    else asked?.resolve(rows ?? []);
  });
  worker.on("error", (error) => end(new DatabaseUnavailable("The database stopped.", { cause: error })));
  worker.on("exit", () => end(new DatabaseUnavailable("The database was stopped.")));
  const expect = (id: number): Promise<readonly Row[]> =>
    ended ? Promise.reject(ended) : new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  const send = (text: string | null, values?: readonly Value[]): Promise<readonly Row[]> => {
    const answer = expect(++last);
    worker.postMessage({ id: last, text, values });
    return answer;
  };
  try {
    await expect(0);
  } catch (error) {
    lock?.release();
    throw error;
  }
  await send(
    `do $$ begin if not exists (select from pg_roles where rolname = '${SERVICE}') then create role ${SERVICE}; end if; end $$`,
  );
  await send(`set role ${SERVICE}`);

  const owner: Owner = {
    async run(statement, ...values) {
      watch?.(statement.name);
      return (await send(statement.text, values)) as never;
    },
    async script(text) {
      await send(text);
    },
  };
  const within = async <Result>(work: (owner: Owner) => Promise<Result>): Promise<Result> => {
    await send("begin");
    try {
      const result = await work(owner);
      await send("commit");
      return result;
    } catch (error) {
      await send("rollback");
      throw error;
    }
  };
  let line: Promise<unknown> = Promise.resolve();
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await inLine(() => send(null));
    await worker.terminate();
    lock?.release();
  };
  let length = 0;
  const inLine = <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (length >= LONGEST_LINE)
      return Promise.reject(new DatabaseUnavailable("Too many requests wait for the database."));
    length++;
    const turn = line.then(work).finally(() => length--);
    line = turn.catch(() => undefined);
    return turn;
  };
  return {
    engine: "pglite",
    login: SERVICE,
    transaction: (work) => inLine(() => within(work)),
    asOwner: (work) =>
      inLine(async () => {
        await send("reset role");
        try {
          return await within(work);
        } finally {
          await send(`set role ${SERVICE}`);
        }
      }),
    close: () => (closing ??= close()),
  };
}
