import { statements } from "../database/statement";

const councilReturn = `select r.council, r.id::text as id, r.title, r.year, r.basis, r.status, r.supersedes::text as supersedes,
  register.iso(r.created_at) as "createdAt", r.created_by as "createdBy", register.iso(r.submitted_at) as "submittedAt", r.hash,
  r.line_count as lines, r.driver_count as drivers,
  (select coalesce(json_agg(json_build_object('partnership', s.partnership::text, 'at', register.iso(s.at), 'by', s.by)
    order by s.partnership), '[]'::json) from register.submissions s where s.council = r.council and s.return_id = r.id) as submissions,
  (select json_build_object('at', register.iso(o.at), 'by', o.by, 'name', o.name, 'role', o.role, 'hash', o.hash)
    from register.sign_offs o where o.council = r.council and o.return_id = r.id) as "signOff"
  from register.returns r`;

/** Returns, their submissions and sign-offs. */
export const returnStatements = statements({
  listReturns: `${councilReturn} where ($1::text is null or r.council = $1) and ($2::text is null or r.year = $2)
    and ($3::text is null or r.status = $3)
    and ($4::text is null or exists (select from register.submissions s
      where s.council = r.council and s.return_id = r.id and s.partnership = $4::text::uuid))
    and ($5::text is null or (r.council, r.id) > ($5, $6::text::uuid))
    order by r.council, r.id limit $7::int`,
  readReturn: `${councilReturn} where r.council = $1 and r.id = $2::text::uuid`,
  holdReturn: `select r.status, r.supersedes::text as supersedes, r.hash from register.returns r
    where r.council = $1 and r.id = $2::text::uuid for update`,
  seeReturn: "select id::text as id from register.returns where council = $1 and id = $2::text::uuid",
  countLines: "update register.returns set line_count = $3::int where council = $1 and id = $2::text::uuid",
  countDrivers: "update register.returns set driver_count = $3::int where council = $1 and id = $2::text::uuid",
  insertReturn: `insert into register.returns (council, id, title, year, basis, status, supersedes, created_at, created_by)
    values ($1, $2::text::uuid, $3, $4, $5, 'draft', $6::text::uuid, $7::text::timestamptz, $8)`,
  removeReturn: "delete from register.returns where council = $1 and id = $2::text::uuid returning id::text as id",
  submitReturn: `update register.returns set status = 'submitted', submitted_at = $3::text::timestamptz, hash = $4
    where council = $1 and id = $2::text::uuid`,
  changeStatus: "update register.returns set status = $3 where council = $1 and id = $2::text::uuid",
  insertSubmission: `insert into register.submissions (council, return_id, partnership, at, by)
    values ($1, $2::text::uuid, $3::text::uuid, $4::text::timestamptz, $5)`,
  insertSignOff: `insert into register.sign_offs (council, return_id, at, by, name, role, hash)
    values ($1, $2::text::uuid, $3::text::timestamptz, $4, $5, $6, $7)`,
  seenVersion: `select coalesce(md5(string_agg(v.word, ',' order by v.word)), '') as seen from (
      select s.council || s.return_id::text || s.partnership::text || r.status as word
      from register.submissions s join register.returns r on r.council = s.council and r.id = s.return_id
      union all select id || sha256 from register.published_sets) v`,
});
