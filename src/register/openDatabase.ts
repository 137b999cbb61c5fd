import path from "node:path";
import type { Database } from "./database/database";
import { migrate } from "./database/migrate";
import { openPglite } from "./database/openPglite";
import { openPostgres } from "./database/openPostgres";
import { loadPublished } from "./published/loadPublished";
import { readPublished } from "./published/readPublished";
import type { Settings } from "./readSettings";

/** The database of the settings, its tables and published data up to this version. */
export async function openDatabase({
  root,
  databaseUrl,
  ownerUrl,
  connections,
  dataFolder,
}: Settings): Promise<Database> {
  const home = path.join(root, "src", "register");
  const database =
    databaseUrl === null
      ? await openPglite({ folder: dataFolder, worker: path.join(home, "database", "pgliteWorker.mjs") })
      : await openPostgres({ url: databaseUrl, connections, ...(ownerUrl === null ? {} : { ownerUrl }) });
  try {
    await migrate(database, path.join(home, "migrations"));
    await loadPublished(database, await readPublished(path.join(root, "assets", "data")));
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
