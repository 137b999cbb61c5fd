import { statements } from "../database/statement";

const columns = `council, n, register.iso(at) as at, actor, action, subject, about, detail, previous, hash`;

/** The log. */
export const logStatements = statements({
  logHead: "select n, hash from register.log_head($1)",
  insertLog: `insert into register.log (council, n, at, actor, action, subject, about, detail, previous, hash)
    values ($1, $2::int, $3::text::timestamptz, $4, $5, $6, $7, $8, $9, $10)`,
  listOwnLog: `select ${columns} from register.log where council = $1 and n > $2::int order by n limit $3::int`,
  listOthersLog: `select ${columns} from register.log where about = $1 order by at, council, n offset $2::int limit $3::int`,
});
