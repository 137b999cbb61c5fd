import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { migrationStatements } from "../queries/migrationStatements";
import type { Database } from "./database";

/**
 * Brings the tables up to this version, each migration once and whole; several processes that start together wait for each other.
 * Throws where the database was made by a later version, or by another text of a migration.
 */
export async function migrate(database: Database, folder: string): Promise<void> {
  const files = readdirSync(folder)
    .filter((name) => /^\d{4}_\w+\.sql$/u.test(name))
    .sort();
  await database.asOwner(async (owner) => {
    await owner.run(migrationStatements.holdMigrations);
    await owner.run(migrationStatements.makeSchema);
    await owner.run(migrationStatements.makeMigrations);
    const done = await owner.run<{ name: string; sha256: string }>(migrationStatements.listMigrations);
    const unknown = done.find(({ name }) => !files.includes(name));
    if (unknown)
      throw new Error(`This database was made by a later version of Fairshare (${unknown.name}). Start that version.`);
    for (const name of files) {
      const text = readFileSync(path.join(folder, name), "utf8").replaceAll("\r\n", "\n");
      const sha256 = createHash("sha256").update(text).digest("hex");
      const before = done.find((one) => one.name === name);
      if (before && before.sha256 !== sha256) {
        throw new Error(
          `The migration ${name} differs from the one that made this database. Take the files of the version that you run.`,
        );
      }
      if (before) continue;
      await owner.script(text);
      await owner.run(migrationStatements.noteMigration, name, sha256);
    }
    if (database.login !== null) {
      const login = `"${database.login.replaceAll('"', '""')}"`;
      await owner.script(readFileSync(path.join(folder, "grants.sql"), "utf8").replaceAll(":login", login));
    }
  });
}
