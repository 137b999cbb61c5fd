import type { FastifyInstance } from "fastify";
import { createRegister } from "../../src/register/app";
import type { Scope } from "../../src/contract/scope";
import { openSession } from "../../src/register/access/openSession";
import { actions } from "../../src/register/actions/actions";
import type { Database } from "../../src/register/database/database";
import { pageDefaults } from "../../src/register/headers";
import type { RegisterOptions } from "../../src/register/registerOptions";

/** What a test looks for in an answer. */
export interface Body {
  readonly [word: string]: unknown;
  readonly id: string;
  readonly hash: string;
  readonly secret: string;
  readonly code: string;
  readonly items: readonly (Readonly<Record<string, unknown>> & { readonly id: string; readonly council: string })[];
}

export interface Asked {
  readonly status: number;
  readonly body: Body;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export interface Question {
  readonly body?: unknown;
  /** Idempotency key; a new one for each write where left out, none with null. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Ask = (method: string, url: string, question?: Question) => Promise<Asked>;

/** Numbers that look like the register's own identifiers, one after the other. */
export function countedIds(): () => string {
  let last = 0;
  return () => `00000000-0000-4000-8000-${(++last).toString(16).padStart(12, "0")}`;
}

/** A clock that goes on by a second whenever it is looked at. */
export function countedClock(start = "2026-03-02T09:00:00.000Z"): () => Date {
  let at = Date.parse(start);
  return () => new Date((at += 1000));
}

/** A register over a database, asked within the process. */
export function testRegister(database: Database, options: Partial<RegisterOptions> = {}): FastifyInstance {
  return createRegister({
    database,
    signIn: {},
    requestsAMinute: 1_000_000,
    pages: pageDefaults,
    files: null,
    loopback: false,
    trustProxy: false,
    log: { level: "silent" },
    now: countedClock(),
    newId: countedIds(),
    ...options,
  });
}

/** Writes of each register so far, for keys that are the same in each run. */
const writes = new WeakMap<FastifyInstance, number>();

/** Asks as whoever holds the token; null is nobody. */
export function askAs(app: FastifyInstance, token: string | null): Ask {
  return async (method, url, { body, key, headers = {} } = {}) => {
    const count = (writes.get(app) ?? 0) + 1;
    writes.set(app, count);
    const named = key === undefined ? `write-${count}` : key;
    const answer = await app.inject({
      method: method as "GET",
      url,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(method === "GET" || named === null ? {} : { "idempotency-key": named }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const isJson = String(answer.headers["content-type"]).includes("json");
    return {
      status: answer.statusCode,
      body: (isJson && answer.payload !== "" ? JSON.parse(answer.payload) : null) as Body,
      headers: answer.headers,
      text: answer.payload,
    };
  };
}

const everything: readonly Scope[] = ["read", "write", "sign-off", "admin"];

/** A key of a council, made as the operator makes one. */
export async function keyOf(
  database: Database,
  council: string,
  scopes: readonly Scope[] = everything,
  { id = `${council}${scopes.length}`, at = "2026-03-01T00:00:00.000Z", days = 90 } = {},
): Promise<string> {
  const newId = () => `00000000-0000-4000-9000-${Buffer.from(id).toString("hex").slice(-12).padStart(12, "0")}`;
  const made = await database.transaction(async (transaction) => {
    const session = await openSession(transaction, { kind: "local", council }, { at, newId });
    const given = { params: {}, query: {}, body: { name: "test", scopes: [...scopes], days } };
    return actions.addKey({ ...session, council, actor: "operator" }, given);
  });
  return String(made.secret);
}

/** One line of a return, with whatever differs. */
export const aLine = (more: Readonly<Record<string, unknown>> = {}) => ({
  service: "Environmental health",
  line: "Food safety",
  year: "2025/26",
  amount: "1234.50",
  basis: "budget",
  source: "ledger 4711",
  ...more,
});

export const aDriver = (more: Readonly<Record<string, unknown>> = {}) => ({
  driver: "Population",
  value: "105143",
  unit: "persons",
  date: "2023-06-30",
  source: "ONS",
  ...more,
});
