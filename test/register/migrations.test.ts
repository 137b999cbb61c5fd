import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Database } from "../../src/register/database/database";
import { migrate } from "../../src/register/database/migrate";
import { accessStatements } from "../../src/register/queries/accessStatements";
import { bareEngines } from "../support/registerEngines";

const ours = path.resolve(__dirname, "../../src/register/migrations");
const COUNCIL = "E07000234";

/** A folder with the migrations up to a number, and the grants. */
function migrationsTo(last: number): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "fairshare-migrations-"));
  for (const name of readdirSync(ours)) {
    if (name === "grants.sql" || Number(name.slice(0, 4)) <= last)
      copyFileSync(path.join(ours, name), path.join(folder, name));
  }
  return folder;
}

const inCouncil = (database: Database, text: string) =>
  database.transaction(async (transaction) => {
    await transaction.run(accessStatements.enter, COUNCIL, "2026-03-02");
    return transaction.run({ name: "test", text });
  });

describe.each(bareEngines)("$name", (engine) => {
  test("a register of the first version is brought up with its rows, once, and row-level security stays forced", async () => {
    const database = await engine.open();
    const first = migrationsTo(1);
    await migrate(database, first);
    await database.asOwner((owner) =>
      owner.script(`insert into register.councils values ('${COUNCIL}', '', 'Bromsgrove', '', '', '', '')`),
    );
    await inCouncil(
      database,
      `with made as (insert into register.returns (council, id, title, year, basis, status, created_at, created_by)
         values ('${COUNCIL}', '00000000-0000-4000-8000-000000000001', 't', '2026/27', 'budget', 'draft', now(), 'x') returning id)
       select id::text from made`,
    );
    await inCouncil(
      database,
      `insert into register.lines (council, return_id, n, service, line, measure, year, pence, margin, basis, source, note)
       select '${COUNCIL}', '00000000-0000-4000-8000-000000000001', n, 's', 'l', 'm', '2026/27', n, 0, 'budget', 's', '' from generate_series(1, 7) n`,
    );
    await migrate(database, ours);
    await migrate(database, ours);
    expect(await inCouncil(database, "select line_count, driver_count from register.returns")).toEqual([
      { line_count: 7, driver_count: 0 },
    ]);
    const loose = `select relname::text as name from pg_class c join pg_namespace s on s.oid = c.relnamespace
      where s.nspname = 'register' and c.relkind = 'r' and c.relrowsecurity and not c.relforcerowsecurity`;
    expect(await inCouncil(database, loose)).toEqual([]);
    rmSync(first, { recursive: true });
    await database.close();
  });

  test("a register of a later version, or with another text of a migration, is refused", async () => {
    const database = await engine.open();
    await migrate(database, ours);
    const older = migrationsTo(1);
    await expect(migrate(database, older)).rejects.toThrow(
      /made by a later version of Fairshare \(0002_row_counts\.sql\)/u,
    );
    const other = migrationsTo(9);
    writeFileSync(
      path.join(other, "0001_register.sql"),
      `${readFileSync(path.join(ours, "0001_register.sql"), "utf8")}\n-- more`,
    );
    await expect(migrate(database, other)).rejects.toThrow(
      /0001_register\.sql differs from the one that made this database/u,
    );
    for (const folder of [older, other]) rmSync(folder, { recursive: true });
    await database.close();
  });
});
