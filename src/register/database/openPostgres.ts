import pg, { type PoolClient } from "pg";
import { DatabaseUnavailable, type Database, type Owner, type Watch } from "./database";

export interface PostgresOptions {
  /** Login of the service: no superuser, and held to row-level security. */
  readonly url: string;
  /** Login that owns the tables; the service's own where left out. */
  readonly ownerUrl?: string;
  /** Connections of this process. */
  readonly connections?: number;
  readonly watch?: Watch;
}

/** Codes of PostgreSQL, and of the network, that mean "not now": shutting down, too many connections, serialisation, time limits. */
const NOT_NOW = /^(?:57P0[1-5]|57014|53\d{3}|08\w{3}|40001|40P01|55P03|ECONN\w+|ENOTFOUND|ETIMEDOUT|EPIPE)$/u;

/** PostgreSQL 15 or later. Refuses, with a sentence, a login that row-level security would not hold. */
export async function openPostgres({ url, ownerUrl, connections = 10, watch }: PostgresOptions): Promise<Database> {
  const settings = { statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 };
  const pool = new pg.Pool({ connectionString: url, max: connections, connectionTimeoutMillis: 10_000, ...settings });
  // A connection that breaks while nobody uses it is replaced by the pool.
  pool.on("error", () => undefined);
  const runner = (client: PoolClient | pg.Client): Owner => ({
    async run(statement, ...values) {
      watch?.(statement.name);
      const { rows } = await client.query(statement.text, [...values]);
      return rows as never;
    },
    async script(text) {
      await client.query(text);
    },
  });
  const within = async <Result>(
    client: PoolClient | pg.Client,
    work: (owner: Owner) => Promise<Result>,
  ): Promise<Result> => {
    await client.query("begin");
    try {
      const result = await work(runner(client));
      await client.query("commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch(() => undefined);
      throw error;
    }
  };
  const connect = (): Promise<PoolClient> =>
    pool.connect().catch((error: unknown) => {
      throw new DatabaseUnavailable("PostgreSQL does not answer.", { cause: error });
    });

  let closing: Promise<void> | null = null;
  const client = await connect();
  let login: string;
  try {
    login = await plainLogin(client);
  } catch (error) {
    client.release();
    await pool.end();
    throw error;
  }
  client.release();
  return {
    engine: "postgresql",
    login: ownerUrl === undefined ? null : login,
    async transaction(work) {
      const held = await connect();
      let broken = false;
      try {
        return await within(held, work);
      } catch (error) {
        broken = isNotNow(error);
        throw broken ? new DatabaseUnavailable("PostgreSQL could not do this now.", { cause: error }) : error;
      } finally {
        held.release(broken);
      }
    },
    async asOwner(work) {
      const owner = new pg.Client({ connectionString: ownerUrl ?? url });
      await owner.connect();
      try {
        return await within(owner, work);
      } finally {
        await owner.end();
      }
    },
    close: () => (closing ??= pool.end()),
  };
}

function isNotNow(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return NOT_NOW.test(code) || (error instanceof Error && /Connection terminated|timeout/iu.test(error.message));
}

async function plainLogin(client: PoolClient): Promise<string> {
  const { rows } = await client.query<{ login: string; above: boolean; version: number }>(
    `select current_user::text as login, r.rolsuper or r.rolbypassrls as above, current_setting('server_version_num')::int as version
     from pg_roles r where r.rolname = current_user`,
  );
  const found = rows[0];
  if (!found) throw new Error("PostgreSQL does not say who is signed in.");
  if (found.version < 150_000) throw new Error("The register needs PostgreSQL 15 or later.");
  if (found.above) {
    throw new Error(
      `The login ${found.login} in DATABASE_URL is a superuser or passes by row-level security, so nothing would hold councils apart. Use a plain login; docs/register.md says how to make one.`,
    );
  }
  return found.login;
}
