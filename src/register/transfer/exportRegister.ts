import { createHash } from "node:crypto";
import { canonicalJson } from "../canonicalJson";
import type { Database, Row, Transaction } from "../database/database";
import { accessStatements } from "../queries/accessStatements";
import { publishedStatements } from "../queries/publishedStatements";
import { transferStatement } from "../queries/transferStatements";
import { transferTables } from "./transferTables";

export const EXPORT_FORMAT = 1;
const PAGE = 5_000;

/**
 * Everything that councils put into the register, as lines of JSON that both engines write alike: a heading, a line for each
 * row, and the number and SHA-256 of all lines before. Published data are not in it: they come from their files.
 */
export async function exportRegister(
  database: Database,
  at: string,
  write: (line: string) => Promise<void>,
): Promise<{ rows: number; sha256: string }> {
  const hash = createHash("sha256");
  let rows = 0;
  const put = async (value: unknown): Promise<void> => {
    const line = `${canonicalJson(value)}\n`;
    hash.update(line);
    await write(line);
  };
  await put({ register: "fairshare", format: EXPORT_FORMAT });
  await database.transaction(async (transaction) => {
    const councils = await transaction.run<{ code: string }>(publishedStatements.listCouncils);
    for (const { name } of transferTables) {
      for (const { code } of councils) {
        await transaction.run(accessStatements.enter, code, at.slice(0, 10));
        for await (const row of rowsOf(transaction, name, code)) {
          await put({ table: name, row });
          rows++;
        }
      }
    }
  });
  const sha256 = hash.digest("hex");
  await write(`${canonicalJson({ rows, sha256 })}\n`);
  return { rows, sha256 };
}

async function* rowsOf(transaction: Transaction, table: string, council: string): AsyncGenerator<Row> {
  for (let from = 0; ; from += PAGE) {
    const page = await transaction.run(transferStatement("export", table), council, from, PAGE);
    yield* page;
    if (page.length < PAGE) return;
  }
}
