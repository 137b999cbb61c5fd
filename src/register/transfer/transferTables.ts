type Kind = "text" | "int" | "bigint" | "numeric" | "date" | "moment" | "uuid";

export interface TransferTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, Kind>>;
  /** Whose rows these are, of the council `$1`. */
  readonly own: string;
  readonly order: string;
}

const own = "council = $1";
const rowOfReturn = { council: "text", return_id: "uuid" } as const;

/** Everything that an export holds, in the order in which references allow it to be put back. Published data are loaded from their files. */
export const transferTables: readonly TransferTable[] = [
  {
    name: "partnerships",
    columns: { id: "uuid", name: "text", host: "text", created_at: "moment" },
    own: "host = $1",
    order: "id",
  },
  {
    name: "memberships",
    columns: { partnership: "uuid", council: "text", joined: "date", until: "date" },
    own: "partnership in (select p.id from register.partnerships p where p.host = $1)",
    order: "partnership, council, joined",
  },
  {
    name: "returns",
    columns: {
      council: "text",
      id: "uuid",
      title: "text",
      year: "text",
      basis: "text",
      status: "text",
      supersedes: "uuid",
      created_at: "moment",
      created_by: "text",
      submitted_at: "moment",
      hash: "text",
      line_count: "int",
      driver_count: "int",
    },
    own,
    order: "id",
  },
  {
    name: "lines",
    columns: {
      ...rowOfReturn,
      n: "int",
      service: "text",
      line: "text",
      subjective: "text",
      measure: "text",
      year: "text",
      pence: "bigint",
      margin: "bigint",
      basis: "text",
      behaviour: "text",
      grade: "int",
      source: "text",
      as_at: "date",
      note: "text",
    },
    own,
    order: "return_id, n",
  },
  {
    name: "drivers",
    columns: {
      ...rowOfReturn,
      n: "int",
      driver: "text",
      value: "numeric",
      unit: "text",
      date: "date",
      source: "text",
      note: "text",
    },
    own,
    order: "return_id, n",
  },
  {
    name: "submissions",
    columns: { ...rowOfReturn, partnership: "uuid", at: "moment", by: "text" },
    own,
    order: "return_id, partnership",
  },
  {
    name: "sign_offs",
    columns: { ...rowOfReturn, at: "moment", by: "text", name: "text", role: "text", hash: "text" },
    own,
    order: "return_id",
  },
  {
    name: "access_keys",
    columns: {
      council: "text",
      id: "uuid",
      name: "text",
      prefix: "text",
      hash: "text",
      scopes: "text",
      created_at: "moment",
      created_by: "text",
      expires_at: "moment",
      revoked_at: "moment",
    },
    own,
    order: "id",
  },
  { name: "tenants", columns: { council: "text", tenant: "text" }, own, order: "tenant" },
  {
    name: "idempotency",
    columns: { council: "text", key: "text", request: "text", status: "int", answer: "text", at: "moment" },
    own,
    order: "key",
  },
  {
    name: "log",
    columns: {
      council: "text",
      n: "int",
      at: "moment",
      actor: "text",
      action: "text",
      subject: "text",
      about: "text",
      detail: "text",
      previous: "text",
      hash: "text",
    },
    own,
    order: "n",
  },
];

/** As the column leaves: a text that both engines write alike. */
export function writtenColumn([name, kind]: [string, Kind]): string {
  if (kind === "moment") return `register.iso(${name}) as ${name}`;
  if (kind === "numeric") return `trim_scale(${name})::text as ${name}`;
  return kind === "text" || kind === "int" ? name : `${name}::text as ${name}`;
}

/** The type under which it is read back. */
export const readKind = (kind: Kind): string => (kind === "moment" ? "timestamptz" : kind);
