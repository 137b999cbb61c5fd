import { statements } from "../database/statement";
import { readKind, transferTables, writtenColumn, type TransferTable } from "../transfer/transferTables";

/** A return comes back as a draft, for rows are put into drafts alone; what it was is said afterwards. A membership comes back unended, for who submitted was a member then. */
const COMES_BACK_AS: Readonly<Record<string, string>> = {
  "returns.status": "'draft'",
  "returns.supersedes": "null",
  "returns.submitted_at": "null",
  "returns.hash": "null",
  "memberships.until": "null",
};

const exporting = ({ name, columns, own, order }: TransferTable): string =>
  `select ${Object.entries(columns).map(writtenColumn).join(", ")} from register.${name} where ${own} order by ${order} offset $2::int limit $3::int`;

function importing({ name, columns }: TransferTable): string {
  const names = Object.keys(columns);
  const values = names.map((column) => COMES_BACK_AS[`${name}.${column}`] ?? `g.${column}`);
  const kinds = Object.entries(columns).map(([column, kind]) => `${column} ${readKind(kind)}`);
  return `insert into register.${name} (${names.join(", ")}) select ${values.join(", ")}
    from json_to_recordset($1::text::json) as g (${kinds.join(", ")})`;
}

const ofEach = (verb: string, text: (table: TransferTable) => string): Record<string, string> =>
  Object.fromEntries(transferTables.map((table) => [`${verb}:${table.name}`, text(table)]));

/** Export and import, table by table, as `export:lines` and `import:lines`. */
export const transferStatements = statements<Readonly<Record<string, string>>>({
  ...ofEach("export", exporting),
  ...ofEach("import", importing),
  "restore:returns": `update register.returns r set status = g.status, supersedes = g.supersedes, submitted_at = g.submitted_at, hash = g.hash
    from json_to_recordset($1::text::json) as g (council text, id uuid, status text, supersedes uuid, submitted_at timestamptz, hash text)
    where r.council = g.council and r.id = g.id`,
  "restore:memberships": `update register.memberships m set until = g.until
    from json_to_recordset($1::text::json) as g (partnership uuid, council text, joined date, until date)
    where m.partnership = g.partnership and m.council = g.council and m.joined = g.joined and g.until is not null`,
});

/** A statement of the list by its name. */
export function transferStatement(
  verb: "export" | "import" | "restore",
  table: string,
): (typeof transferStatements)[string] {
  const found = transferStatements[`${verb}:${table}`];
  if (!found) throw new Error(`There is no ${verb} of ${table}.`);
  return found;
}
