import { spawnSync } from "node:child_process";
import path from "node:path";
import pg from "pg";
import { findPostgres, startPostgres } from "../tools/postgresCluster.mjs";

/** Builds the register, and starts a PostgreSQL of the tests' own with the two logins of docs/register.md. */
async function setup(): Promise<void> {
  const script = path.resolve(__dirname, "../../src/register/register.mjs");
  if (spawnSync(process.execPath, [script, "--build"], { stdio: "inherit" }).status !== 0)
    throw new Error("No register.");
  if (findPostgres() === null) {
    if (process.env.FAIRSHARE_NEEDS_POSTGRES) throw new Error("PostgreSQL 15 or later is not installed, and must be.");
    console.warn(
      "\nPostgreSQL 15 or later is not installed, so the register is tested on its embedded database alone. Install it (Debian: postgresql) for the rest.",
    );
    return;
  }
  const cluster = await startPostgres();
  (globalThis as { registerCluster?: typeof cluster }).registerCluster = cluster;
  const client = new pg.Client({ connectionString: cluster.url("postgres", "postgres") });
  await client.connect();
  await client.query("create role fairshare_owner login");
  await client.query("create role fairshare_app login");
  await client.end();
  process.env.FAIRSHARE_TEST_POSTGRES = cluster.url("LOGIN", "DATABASE");
}

// eslint-disable-next-line no-restricted-exports -- Jest takes the default export.
export default setup;
