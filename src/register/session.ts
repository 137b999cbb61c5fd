import type { Scope } from "../contract/scope";
import type { Transaction } from "./database/database";

/** One caller's transaction: what actions work with. */
export interface Session {
  readonly transaction: Transaction;
  /** For whom the caller acts; null for one who may only see open data. */
  readonly council: string | null;
  /** "key:<id>", "person:<tenant>/<user>", "local". */
  readonly actor: string;
  readonly scopes: readonly Scope[];
  /** The moment of the request, ISO in UTC; its first ten letters are the day. */
  readonly at: string;
  readonly newId: () => string;
}

/** A session that acts for a council. */
export interface CouncilSession extends Session {
  readonly council: string;
}
