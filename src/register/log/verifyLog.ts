import type { CouncilReturn } from "../../contract/councilReturn";
import type { LogEntry } from "../../contract/logEntry";
import { contentHash } from "../actions/contentHash";
import type { Database, Transaction } from "../database/database";
import { accessStatements } from "../queries/accessStatements";
import { logStatements } from "../queries/logStatements";
import { publishedStatements } from "../queries/publishedStatements";
import { returnStatements } from "../queries/returnStatements";
import { chainHash, CHAIN_START } from "./chainHash";

/** The last entry of a council's chain: kept elsewhere, it shows later that nothing was taken off the end. */
export interface Head {
  readonly council: string;
  readonly n: number;
  readonly hash: string;
}

export interface Verified {
  readonly heads: readonly Head[];
  readonly entries: number;
  readonly returns: number;
  /** Sentences; none where everything holds. */
  readonly faults: readonly string[];
}

const PAGE = 1_000;

/**
 * Works every chain out again, and every submitted return's hash from its lines and drivers: what was submitted stands as it was.
 * `known` are heads kept earlier: each must still be in its chain.
 */
export async function verifyLog(database: Database, at: string, known: readonly Head[] = []): Promise<Verified> {
  const heads: Head[] = [];
  const faults: string[] = [];
  let entries = 0;
  let returns = 0;
  const councils = await database.transaction((transaction) =>
    transaction.run<{ code: string }>(publishedStatements.listCouncils),
  );
  for (const { code } of councils) {
    await database.transaction(async (transaction) => {
      await transaction.run(accessStatements.enter, code, at.slice(0, 10));
      const expected = new Map(known.filter(({ council }) => council === code).map(({ n, hash }) => [n, hash]));
      const chain = await readChain(transaction, code, expected);
      faults.push(...chain.faults);
      entries += chain.head.n;
      if (chain.head.n > 0) heads.push(chain.head);
      const content = await checkReturns(transaction, code, chain.submitted);
      returns += content.checked;
      faults.push(...content.faults);
    });
  }
  return { heads, entries, returns, faults };
}

interface Chain {
  readonly head: Head;
  /** Hash of what was submitted, by the return's id. */
  readonly submitted: ReadonlyMap<string, string>;
  readonly faults: readonly string[];
}

async function readChain(transaction: Transaction, council: string, expected: Map<number, string>): Promise<Chain> {
  const submitted = new Map<string, string>();
  const faults: string[] = [];
  let [n, previous] = [0, CHAIN_START];
  for (;;) {
    const page = await transaction.run<LogEntry>(logStatements.listOwnLog, council, n, PAGE);
    for (const entry of page) {
      const where = `Entry ${entry.n} of ${council}`;
      if (entry.n !== n + 1) faults.push(`${where} does not follow entry ${n}: what stood between is gone.`);
      if (entry.previous !== previous) faults.push(`${where} does not hold the hash of the one before it.`);
      if (entry.hash !== chainHash(entry)) faults.push(`${where} was changed: its hash is not that of what it says.`);
      if (expected.has(entry.n) && expected.get(entry.n) !== entry.hash) {
        faults.push(`${where} is not the one that was kept as a head.`);
      }
      expected.delete(entry.n);
      if (entry.action === "return submitted") submitted.set(entry.subject.split("/")[1] ?? "", hashIn(entry.detail));
      [n, previous] = [entry.n, entry.hash];
    }
    if (page.length < PAGE) break;
  }
  for (const missing of expected.keys()) faults.push(`Entry ${missing} of ${council} was kept as a head, and is gone.`);
  return { head: { council, n, hash: previous }, submitted, faults };
}

async function checkReturns(
  transaction: Transaction,
  council: string,
  submitted: ReadonlyMap<string, string>,
): Promise<{ checked: number; faults: readonly string[] }> {
  const faults: string[] = [];
  const seen = new Set<string>();
  let last: string | null = null;
  for (;;) {
    const page: readonly CouncilReturn[] = await transaction.run<CouncilReturn>(
      ...([returnStatements.listReturns, council, null, null, null, last && council, last, PAGE] as const),
    );
    for (const { id, status, hash, signOff } of page) {
      last = id;
      if (status === "draft") continue;
      seen.add(id);
      const where = `Return ${id} of ${council}`;
      const content = await contentHash(transaction, council, id);
      if (content.hash !== hash) faults.push(`${where} was changed after it was submitted.`);
      if (submitted.get(id) !== hash) faults.push(`${where} is not what the log says was submitted.`);
      if (signOff && signOff.hash !== hash) faults.push(`${where} was signed off as something else.`);
    }
    if (page.length < PAGE) break;
  }
  for (const id of submitted.keys())
    if (!seen.has(id)) faults.push(`Return ${id} of ${council} was submitted, and is gone.`);
  return { checked: seen.size, faults };
}

function hashIn(detail: string): string {
  try {
    return String((JSON.parse(detail) as { hash?: unknown }).hash);
  } catch {
    return "";
  }
}
