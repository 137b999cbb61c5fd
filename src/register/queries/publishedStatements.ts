import { statements } from "../database/statement";

/** Councils and published data: read by all, written when the register starts. */
export const publishedStatements = statements({
  listCouncils: `select code, ecode, name, kind, region, started as start, ended as end from register.councils order by code`,
  putCouncils: `insert into register.councils (code, ecode, name, kind, region, started, ended)
    select g.code, g.ecode, g.name, g.kind, g.region, g.start, g.end
    from json_to_recordset($1::text::json) as g (code text, ecode text, name text, kind text, region text, start text, "end" text)
    on conflict (code) do update set ecode = excluded.ecode, name = excluded.name, kind = excluded.kind, region = excluded.region,
      started = excluded.started, ended = excluded.ended`,
  listSets: `select id, kind, title, year, basis, source, sha256, as_at as "asAt", entries as rows
    from register.published_sets order by id`,
  removeSet: "delete from register.published_sets where id = $1",
  insertSet: `insert into register.published_sets (id, kind, title, year, basis, source, sha256, as_at, entries)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9::int)`,
  insertPublishedLines: `insert into register.published_lines
      (set_id, n, council, name, line, service, label, measure, pence, margin, marker, source)
    select $1, g.n, g.council, g.name, g.line, g.service, g.label, g.measure, g.pence, g.margin, g.marker, g.source
    from json_to_recordset($2::text::json) as g (n int, council text, name text, line text, service text, label text,
      measure text, pence bigint, margin bigint, marker text, source text)`,
  insertPublishedDrivers: `insert into register.published_drivers (set_id, n, council, name, driver, value, unit, as_at, source)
    select $1, g.n, g.council, g.name, g.driver, g.value, g.unit, g."asAt", g.source
    from json_to_recordset($2::text::json) as g (n int, council text, name text, driver text, value numeric, unit text,
      "asAt" text, source text)`,
  listPublishedLines: `select n, council, name, line, service, label, measure, pence::text as pence, margin::text as margin, marker, source
    from register.published_lines where set_id = $1 and ($2::text is null or council = $2) and ($3::text is null or line = $3)
    and n > $4::int order by n limit $5::int`,
  listPublishedDrivers: `select n, council, name, driver, trim_scale(value)::text as value, unit, as_at as "asAt", source
    from register.published_drivers where set_id = $1 and ($2::text is null or council = $2) and ($3::text is null or driver = $3)
    and n > $4::int order by n limit $5::int`,
});
