import { randomBytes } from "node:crypto";
import path from "node:path";
import pg from "pg";
import type { Database, Watch } from "../../src/register/database/database";
import { migrate } from "../../src/register/database/migrate";
import { openPglite } from "../../src/register/database/openPglite";
import { openPostgres } from "../../src/register/database/openPostgres";
import { loadPublished } from "../../src/register/published/loadPublished";
import { smallPublished } from "./smallPublished";

const home = path.resolve(__dirname, "../../src/register");
const migrations = path.join(home, "migrations");

export interface Engine {
  readonly name: "PGlite" | "PostgreSQL";
  /** A database of its own; in `engines` with tables and a little published data. */
  readonly open: (watch?: Watch) => Promise<Database>;
}

const postgres = process.env.FAIRSHARE_TEST_POSTGRES;

/** Addresses of a fresh database of the tests' own PostgreSQL: for its owner, for the plain login of the service, for a superuser. */
export async function freshPostgres(): Promise<{ owner: string; service: string; superuser: string }> {
  if (postgres === undefined) throw new Error("No PostgreSQL for tests.");
  const database = `test_${randomBytes(6).toString("hex")}`;
  const url = (login: string, name = database): string => postgres.replace("LOGIN", login).replace("DATABASE", name);
  const client = new pg.Client({ connectionString: url("postgres", "postgres") });
  await client.connect();
  await client.query(`create database ${database} owner fairshare_owner`);
  await client.end();
  return { owner: url("fairshare_owner"), service: url("fairshare_app"), superuser: url("postgres") };
}

const opened = new Set<Database>();

// A test that fails on its way leaves its database open, and the threads of it would keep the whole run from ending.
afterAll(async () => {
  for (const database of opened) await database.close().catch(() => undefined);
});

async function filled(database: Database): Promise<Database> {
  opened.add(database);
  await migrate(database, migrations);
  await loadPublished(database, smallPublished);
  return database;
}

const barePglite: Engine = {
  name: "PGlite",
  open: (watch) =>
    openPglite({ folder: null, worker: path.join(home, "database/pgliteWorker.mjs"), ...(watch && { watch }) }),
};

const bareServer: Engine = {
  name: "PostgreSQL",
  async open(watch) {
    const { owner, service } = await freshPostgres();
    return openPostgres({ url: service, ownerUrl: owner, ...(watch && { watch }) });
  },
};

export const hasPostgres = postgres !== undefined;

/** The engines that this machine has, without tables yet. */
export const bareEngines: readonly Engine[] = hasPostgres ? [barePglite, bareServer] : [barePglite];

/** The engines that this machine has. */
export const engines: readonly Engine[] = bareEngines.map(({ name, open }) => ({
  name,
  open: async (watch) => filled(await open(watch)),
}));
