import type { Statement, Value } from "./statement";

export type Row = Readonly<Record<string, unknown>>;

/** One transaction: all of it happens, or nothing. */
export interface Transaction {
  /** Rows of one statement. Columns are texts, whole numbers, booleans, JSON or null: nothing that the two drivers read differently. */
  run<Found = Row>(statement: Statement, ...values: readonly Value[]): Promise<readonly Found[]>;
}

/** As the owner of the tables: migrations and published data, when the register starts. */
export interface Owner extends Transaction {
  /** Several statements in one text. */
  script(text: string): Promise<void>;
}

/** PostgreSQL, embedded or a server, behind the few calls that the register makes. */
export interface Database {
  readonly engine: "pglite" | "postgresql";
  /** As the service's own login, held to row-level security. */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  asOwner<Result>(work: (owner: Owner) => Promise<Result>): Promise<Result>;
  /** The login that the service uses, for grants. Null where it owns the tables itself. */
  readonly login: string | null;
  /** Once and for all; a second call waits for the first. */
  close(): Promise<void>;
}

/** What a test may watch: the name of every statement that was run. */
export type Watch = (name: string) => void;

/** The database cannot be reached, or has too much to do; `message` is for the operator. */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
}
