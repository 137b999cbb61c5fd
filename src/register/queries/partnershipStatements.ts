import { statements } from "../database/statement";

const partnership = `select p.id::text as id, p.name, p.host, register.iso(p.created_at) as "createdAt",
  (select coalesce(json_agg(json_build_object('council', m.council, 'from', m.joined::text, 'until', m.until::text)
    order by m.council, m.joined), '[]'::json) from register.memberships m where m.partnership = p.id) as members
  from register.partnerships p`;

/** Partnerships and their members. */
export const partnershipStatements = statements({
  listPartnerships: `${partnership} order by p.created_at, p.id`,
  readPartnership: `${partnership} where p.id = $1::text::uuid`,
  insertPartnership: `insert into register.partnerships (id, name, host, created_at)
    values ($1::text::uuid, $2, $3, $4::text::timestamptz)`,
  insertMember: `insert into register.memberships (partnership, council, joined) values ($1::text::uuid, $2, $3::text::date)
    on conflict do nothing returning council`,
  countMembership: `select count(*)::int as count from register.memberships where partnership = $1::text::uuid and council = $2
    and (until is null or until > greatest($3::text::date, joined))`,
  endMember: `update register.memberships set until = greatest($3::text::date, joined)
    where partnership = $1::text::uuid and council = $2 and (until is null or until > greatest($3::text::date, joined)) returning council`,
  knowCouncil: "select code from register.councils where code = $1",
});
