import { statements } from "../database/statement";

/** The tables of the register, and how far they are made. */
export const migrationStatements = statements({
  holdMigrations: "select pg_advisory_xact_lock(7232174903215)::text as held",
  makeSchema: "create schema if not exists register",
  makeMigrations: "create table if not exists register.migrations (name text primary key, sha256 text not null)",
  listMigrations: "select name, sha256 from register.migrations order by name",
  noteMigration: "insert into register.migrations (name, sha256) values ($1, $2)",
});
