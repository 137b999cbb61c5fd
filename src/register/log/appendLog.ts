import { canonicalJson } from "../canonicalJson";
import { logStatements } from "../queries/logStatements";
import type { CouncilSession } from "../session";
import { chainHash, CHAIN_START } from "./chainHash";

export interface Deed {
  readonly action: string;
  /** "return:E07000237/…", "partnership:…", "key:…". */
  readonly subject: string;
  /** The council whose data was read, where that is another one. */
  readonly about?: string;
  /** Counts, hashes, ids. Never a figure or a person's name. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Adds an entry to the council's chain, within its transaction. It comes last: until then nobody else waits for the chain. */
export async function appendLog(session: CouncilSession, { action, subject, about, detail = {} }: Deed): Promise<void> {
  const { transaction, council, actor, at } = session;
  const [head] = await transaction.run<{ n: number; hash: string }>(logStatements.logHead, council);
  const entry = {
    council,
    n: (head?.n ?? 0) + 1,
    at,
    actor,
    action,
    subject,
    about: about ?? null,
    detail: canonicalJson(detail),
    previous: head?.hash ?? CHAIN_START,
  };
  const { n, previous } = entry;
  const values = [
    council,
    n,
    at,
    actor,
    action,
    subject,
    entry.about,
    entry.detail,
    previous,
    chainHash(entry),
  ] as const;
  await transaction.run(logStatements.insertLog, ...values);
}
