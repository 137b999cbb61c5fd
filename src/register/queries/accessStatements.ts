import { statements } from "../database/statement";

/** Who asks: the first statements of a transaction. */
export const accessStatements = statements({
  enter: "select register.enter($1, $2::text::date)::text as entered",
  enterByKey: "select council, id, scopes from register.enter_by_key($1, $2::text::timestamptz)",
  enterByTenant: "select council from register.enter_by_tenant($1)",
  ready: "select count(*)::int as councils from register.councils",
  insertTenant: `insert into register.tenants (council, tenant) values ($1, $2) on conflict do nothing returning tenant`,
  removeTenant: "delete from register.tenants where council = $1 and tenant = $2 returning tenant",
  listTenants: "select council, tenant from register.tenants where council = $1 order by tenant",
});
