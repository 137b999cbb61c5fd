import { idempotencyStatements } from "./queries/idempotencyStatements";
import { RegisterProblem } from "./registerProblem";
import type { CouncilSession } from "./session";

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Write {
  readonly key: string;
  /** Hash over verb, address, caller and body: the same key with another request is refused. */
  readonly request: string;
  /** What is kept in place of the answer, where the answer holds what is shown once. */
  readonly keep?: (body: unknown) => unknown;
}

/**
 * Does a write once for each key, for ever: a second request with the key gets the first one's answer, word for word.
 * A refused write leaves nothing behind, so that it may be tried again with the same key.
 */
export async function once(
  session: CouncilSession,
  { key, request, keep = (body) => body }: Write,
  work: () => Promise<Answer>,
): Promise<Answer & { readonly replayed: boolean }> {
  const { transaction, council, at } = session;
  const claimed = await transaction.run(idempotencyStatements.claimKey, council, key, request, at);
  if (claimed.length === 0) {
    const [kept] = await transaction.run<{ request: string; status: number; answer: string }>(
      idempotencyStatements.readKey,
      council,
      key,
    );
    if (kept?.request !== request) {
      throw new RegisterProblem(
        "key-reused",
        "This Idempotency-Key was used for another request. Take a new key for each write.",
      );
    }
    return { status: kept.status, body: JSON.parse(kept.answer) as unknown, replayed: true };
  }
  const answer = await work();
  await transaction.run(
    idempotencyStatements.keepAnswer,
    council,
    key,
    answer.status,
    JSON.stringify(keep(answer.body)),
  );
  return { ...answer, replayed: false };
}
