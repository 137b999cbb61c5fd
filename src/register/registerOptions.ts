import type { SignIn } from "./access/readCaller";
import type { Database } from "./database/database";
import type { PageSettings } from "./headers";
import type { LogSettings } from "./logRequests";

/** What a register is made of; clock and chance come from outside, so that a test says both. */
export interface RegisterOptions {
  readonly database: Database;
  readonly signIn: SignIn;
  /** Requests that one caller may send in a minute. */
  readonly requestsAMinute: number;
  readonly pages: PageSettings;
  /** Folder of the built add-in, `dist`; null serves the API alone. */
  readonly files: string | null;
  /** Serves this machine alone: calls by any other name are refused, so that no page elsewhere can reach it. */
  readonly loopback: boolean;
  /** Whether a proxy in front says who calls, in X-Forwarded-For. */
  readonly trustProxy: boolean;
  readonly log: LogSettings;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly https?: { readonly cert: Buffer; readonly key: Buffer };
}
