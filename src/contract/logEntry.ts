import { z } from "zod";
import { after, councilCode, limit, moment, sha256 } from "./fields";

/** What was done, by whom, to what. Each council has a chain of its own: `hash` is over the entry and the hash before it. */
export const logEntry = z.strictObject({
  council: councilCode,
  n: z.int(),
  at: moment,
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  /** The council whose data was read, where that is another one. */
  about: councilCode.nullable(),
  /** Counts and hashes; never a figure or a person's name. */
  detail: z.string(),
  previous: z.string(),
  hash: sha256,
});

export const logAsked = z.strictObject({
  /** `own`: what this council did. `others`: what other councils read of it. */
  of: z.enum(["own", "others"]).default("own"),
  after,
  limit: limit(1000),
});

export type LogEntry = z.infer<typeof logEntry>;
