import { statements } from "../database/statement";

/** One effect for each key. A second request with the same key waits here until the first has ended. */
export const idempotencyStatements = statements({
  claimKey: `insert into register.idempotency (council, key, request, at) values ($1, $2, $3, $4::text::timestamptz)
    on conflict (council, key) do nothing returning key`,
  readKey: "select request, status, answer from register.idempotency where council = $1 and key = $2",
  keepAnswer: "update register.idempotency set status = $3::int, answer = $4 where council = $1 and key = $2",
});
