import { statements } from "../database/statement";

const columns = `id::text as id, name, prefix, scopes, register.iso(created_at) as "createdAt", created_by as "createdBy",
  register.iso(expires_at) as "expiresAt", register.iso(revoked_at) as "revokedAt"`;

/** Keys of a council. Its hash alone is kept. */
export const keyStatements = statements({
  listKeys: `select ${columns} from register.access_keys where council = $1 order by created_at, id`,
  insertKey: `insert into register.access_keys (council, id, name, prefix, hash, scopes, created_at, created_by, expires_at)
    values ($1, $2::text::uuid, $3, $4, $5, $6, $7::text::timestamptz, $8, $9::text::timestamptz) returning ${columns}`,
  revokeKey: `update register.access_keys set revoked_at = coalesce(revoked_at, $3::text::timestamptz)
    where council = $1 and id = $2::text::uuid returning id::text as id`,
});
