import { createHash } from "node:crypto";
import { z } from "zod";
import type { Database, Owner, Row } from "../database/database";
import { accessStatements } from "../queries/accessStatements";
import { logStatements } from "../queries/logStatements";
import { publishedStatements } from "../queries/publishedStatements";
import { transferStatement } from "../queries/transferStatements";
import { EXPORT_FORMAT } from "./exportRegister";
import { transferTables } from "./transferTables";

const heading = z.strictObject({ register: z.literal("fairshare"), format: z.literal(EXPORT_FORMAT) });
const rowLine = z.strictObject({
  table: z.enum(transferTables.map(({ name }) => name)),
  row: z.record(z.string(), z.unknown()),
});
const ending = z.strictObject({ rows: z.int(), sha256: z.string() });

/** Whose row it is: rows are put back as the council that they belong to. */
const OWNERS: ReadonlyMap<string, "host" | "council"> = new Map([["partnerships", "host"]]);
const BATCH = 5_000;

/** The file is refused; `message` says why. */
export class ExportRefused extends Error {
  override readonly name = "ExportRefused";
}

/** Puts an export back, whole or not at all, into a register that holds nothing of councils yet. Gives the number of rows. */
export async function importRegister(database: Database, lines: readonly string[], at: string): Promise<number> {
  const tables = checkedTables(lines);
  const day = at.slice(0, 10);
  await database.asOwner(async (owner) => {
    await checkEmpty(owner, day);
    // A partnership's host says who is a member; a member's rows go in under its own name.
    const hosts = new Map((tables.get("partnerships") ?? []).map(({ id, host }) => [String(id), String(host)]));
    const ownerOf = (table: string, row: Row): string =>
      table === "memberships"
        ? (hosts.get(String(row["partnership"])) ?? "")
        : String(row[OWNERS.get(table) ?? "council"]);
    const put = async (verb: "import" | "restore", table: string): Promise<void> => {
      for (const [council, rows] of byOwner(tables.get(table) ?? [], (row) => ownerOf(table, row))) {
        await owner.run(accessStatements.enter, council, day);
        for (let from = 0; from < rows.length; from += BATCH) {
          await owner.run(transferStatement(verb, table), JSON.stringify(rows.slice(from, from + BATCH)));
        }
      }
    };
    for (const { name } of transferTables) await put("import", name);
    await put("restore", "returns");
    await put("restore", "memberships");
  });
  return [...tables.values()].reduce((sum, rows) => sum + rows.length, 0);
}

/** The rows of each table, once the file is known to be whole. */
function checkedTables(lines: readonly string[]): ReadonlyMap<string, readonly Row[]> {
  const refuse = (why: string): never => {
    throw new ExportRefused(`${why} Take another export; nothing was put in.`);
  };
  const body = lines.slice(0, -1);
  const hash = createHash("sha256");
  for (const line of body) hash.update(`${line}\n`);
  const end = ending.safeParse(read(lines.at(-1)));
  if (!end.success) return refuse("The file is cut short: its last line has no number of rows and no hash.");
  if (end.data.sha256 !== hash.digest("hex"))
    return refuse("The file was changed: its hash is not the one that it was written with.");
  if (!heading.safeParse(read(body[0])).success)
    return refuse("The file is no export of this version of the register.");
  if (end.data.rows !== body.length - 1) return refuse("The file does not have as many rows as it says.");
  const tables = new Map<string, Row[]>();
  for (const line of body.slice(1)) {
    const { success, data } = rowLine.safeParse(read(line));
    if (!success) return refuse("A line of the file is no row of a table.");
    const rows = tables.get(data.table) ?? [];
    rows.push(data.row);
    tables.set(data.table, rows);
  }
  return tables;
}

async function checkEmpty(owner: Owner, day: string): Promise<void> {
  for (const { code } of await owner.run<{ code: string }>(publishedStatements.listCouncils)) {
    await owner.run(accessStatements.enter, code, day);
    const found = await owner.run(logStatements.listOwnLog, code, 0, 1);
    if (found.length > 0)
      throw new ExportRefused(`This register holds what ${code} did already. An export goes into an empty one.`);
  }
}

function byOwner(rows: readonly Row[], ownerOf: (row: Row) => string): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const owner = ownerOf(row);
    const group = groups.get(owner) ?? [];
    group.push(row);
    groups.set(owner, group);
  }
  return groups;
}

function read(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? "") as unknown;
  } catch {
    return undefined;
  }
}
