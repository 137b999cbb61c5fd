import { statements } from "../database/statement";

/** Lines and drivers of returns. Rows come as one JSON text, numbered from 1; money as pence. */
export const rowStatements = statements({
  removeLines: "delete from register.lines where council = $1 and return_id = $2::text::uuid",
  insertLines: `insert into register.lines (council, return_id, n, service, line, subjective, measure, year, pence, margin, basis,
      behaviour, grade, source, as_at, note)
    select $1, $2::text::uuid, g.n, g.service, g.line, g.subjective, g.measure, g.year, g.pence, g.margin, g.basis,
      g.behaviour, g.grade, g.source, g."asAt", g.note
    from json_to_recordset($3::text::json) as g (n int, service text, line text, subjective text, measure text, year text,
      pence bigint, margin bigint, basis text, behaviour text, grade int, source text, "asAt" date, note text)`,
  listLines: `select n, service, line, subjective, measure, year, pence::text as pence, margin::text as margin, basis, behaviour, grade,
      source, as_at::text as "asAt", note
    from register.lines where council = $1 and return_id = $2::text::uuid and n > $3::int order by n limit $4::int`,
  removeDrivers: "delete from register.drivers where council = $1 and return_id = $2::text::uuid",
  insertDrivers: `insert into register.drivers (council, return_id, n, driver, value, unit, date, source, note)
    select $1, $2::text::uuid, g.n, g.driver, g.value, g.unit, g.date, g.source, g.note
    from json_to_recordset($3::text::json) as g (n int, driver text, value numeric, unit text, date date, source text, note text)`,
  listDrivers: `select n, driver, trim_scale(value)::text as value, unit, date::text as date, source, note
    from register.drivers where council = $1 and return_id = $2::text::uuid and n > $3::int order by n limit $4::int`,
});
