import type { z } from "zod";
import { paths, type CallName } from "./paths";
import type { RegisterProblemBody } from "./problem";
import type { Routes } from "./routes";

/** The part of `fetch` that the client uses, so that a test, a page and a server can each bring their own. */
export type Fetch = (
  address: string,
  request: { method: string; headers: Record<string, string>; body?: string; signal?: AbortSignal },
) => Promise<{ readonly status: number; text(): Promise<string> }>;

export interface RegisterConnection {
  /** "https://register.example.gov.uk", or "" on a page of the register's own. */
  readonly address: string;
  readonly fetch: Fetch;
  /** Key or access token, asked for at each call; null where only open data is read. */
  readonly token: () => Promise<string | null>;
}

type Given<Name extends CallName, Part extends "params" | "query"> = z.input<Routes[Name][Part]>;
type Body<Name extends CallName> = Routes[Name]["body"] extends z.ZodType ? z.input<Routes[Name]["body"]> : undefined;

export interface CallInput<Name extends CallName> {
  readonly params?: Given<Name, "params">;
  readonly query?: Given<Name, "query">;
  readonly body?: Body<Name>;
  /** Idempotency key of a write: the same key for every attempt at the same write. */
  readonly key?: string;
  readonly signal?: AbortSignal;
}

/** The register refused, or could not be reached: `problem` is what it said, null where nothing came back that could be read. */
export class RegisterError extends Error {
  override readonly name = "RegisterError";
  readonly problem: RegisterProblemBody | null;

  constructor(message: string, problem: RegisterProblemBody | null, cause?: unknown) {
    super(message, { cause });
    this.problem = problem;
  }
}

export interface RegisterClient {
  /** One call; rejects with a `RegisterError`. Nothing is tried twice: whoever calls knows whether its key allows it. */
  call<Name extends CallName>(name: Name, input?: CallInput<Name>): Promise<z.output<Routes[Name]["answer"]>>;
}

/** Calls of the register over HTTP. It holds types of the schemas alone: answers are those of the register's own schemas. */
export function createRegisterClient({ address, fetch, token }: RegisterConnection): RegisterClient {
  return {
    async call(name, { params, query, body, key, signal } = {}) {
      const [method, path] = paths[name];
      const bearer = await token();
      const headers: Record<string, string> = { accept: "application/json" };
      if (bearer !== null) headers["authorization"] = `Bearer ${bearer}`;
      if (body !== undefined) headers["content-type"] = "application/json";
      if (key !== undefined) headers["idempotency-key"] = key;
      const answer = await fetch(`${address}${filled(path, params ?? {})}${queryText(query ?? {})}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(signal ? { signal } : {}),
      }).catch((cause: unknown) => {
        throw new RegisterError(
          "The register could not be reached. Check the connection, then try again.",
          null,
          cause,
        );
      });
      const text = await answer.text();
      const value = parsed(text);
      if (answer.status >= 200 && answer.status < 300 && value !== undefined) return value as never;
      const problem = isProblem(value) ? value : null;
      throw new RegisterError(
        problem?.detail ?? `The register gave an answer that cannot be read (${answer.status}).`,
        problem,
      );
    },
  };
}

function filled(path: string, params: object): string {
  const values = new Map(Object.entries(params as Record<string, string>));
  return path.replace(/\{(\w+)\}/gu, (_, word: string) => encodeURIComponent(values.get(word) ?? ""));
}

function queryText(query: object): string {
  const pairs = Object.entries(query as Record<string, string | undefined>).flatMap(([word, value]) =>
    value === undefined ? [] : [`${word}=${encodeURIComponent(value)}`],
  );
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isProblem(value: unknown): value is RegisterProblemBody {
  return typeof value === "object" && value !== null && "code" in value && "detail" in value;
}
