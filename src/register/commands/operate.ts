import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { readFile, rename } from "node:fs/promises";
import { z } from "zod";
import { councilCode } from "../../contract/fields";
import { scope, type Scope } from "../../contract/scope";
import { openSession } from "../access/openSession";
import { actions } from "../actions/actions";
import type { Database } from "../database/database";
import { verifyLog, type Head } from "../log/verifyLog";
import { accessStatements } from "../queries/accessStatements";
import { exportRegister } from "../transfer/exportRegister";
import { ExportRefused, importRegister } from "../transfer/importRegister";

/** What a command of the operator has to say; `faults` make the exit code 2. */
export interface Told {
  readonly result: string;
  readonly faults?: readonly string[];
}

/** The words of a command do not say what it needs. */
export class WordsRefused extends Error {
  override readonly name = "WordsRefused";
}

export interface Words {
  readonly positional: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

export type Operate = (database: Database, words: Words) => Promise<Told>;

const now = (): string => new Date().toISOString();
const heads = z.array(z.strictObject({ council: councilCode, n: z.int(), hash: z.string() }));

function wordAt({ positional }: Words, at: number, what: string): string {
  const found = positional[at];
  if (found === undefined || found === "") throw new WordsRefused(`Say ${what}.`);
  return found;
}

async function knownHeads(file: string | undefined): Promise<readonly Head[]> {
  if (file === undefined) return [];
  const text = await readFile(file, "utf8").catch(() => "");
  const lines = text.split("\n").filter((line) => line !== "");
  try {
    return heads.parse(lines.map((line): unknown => JSON.parse(line)));
  } catch {
    throw new WordsRefused(`${file} holds no heads; fairshare register heads prints them, one a line.`);
  }
}

const verify: Operate = async (database, words) => {
  const {
    heads: found,
    entries,
    returns,
    faults,
  } = await verifyLog(database, now(), await knownHeads(words.options.get("heads")));
  const result = `${entries} entries of ${found.length} councils and ${returns} submitted returns were worked out again: ${faults.length === 0 ? "all of them hold" : `${faults.length} do not hold`}.`;
  return { result, faults };
};

const printHeads: Operate = async (database) => {
  const { heads: found } = await verifyLog(database, now());
  return { result: found.map((head) => JSON.stringify(head)).join("\n") };
};

const exportFile: Operate = async (database, words) => {
  const file = wordAt(words, 0, "the file to write");
  const stream = createWriteStream(`${file}.part`, { mode: 0o600 });
  const { rows, sha256 } = await exportRegister(
    database,
    now(),
    (line) => new Promise((resolve, reject) => stream.write(line, (error) => (error ? reject(error) : resolve()))),
  );
  await new Promise<void>((resolve, reject) =>
    stream.end((error?: Error | null) => (error ? reject(error) : resolve())),
  );
  await rename(`${file}.part`, file);
  return { result: `${rows} rows are in ${file}; SHA-256 of its lines ${sha256}.` };
};

const importFile: Operate = async (database, words) => {
  const file = wordAt(words, 0, "the file to read");
  const text = await readFile(file, "utf8").catch(() => {
    throw new WordsRefused(`${file} cannot be read.`);
  });
  const rows = await importRegister(database, text.replace(/\n$/u, "").split("\n"), now());
  const { faults } = await verifyLog(database, now());
  return { result: `${rows} rows were put in.`, faults };
};

const makeKey: Operate = async (database, words) => {
  const council = councilCode.safeParse(wordAt(words, 0, "the council's code"));
  const scopes = (words.options.get("scopes") ?? "read").split(/[\s,]+/u);
  const days = Number(words.options.get("days") ?? 90);
  const name = words.options.get("name") ?? "made by the operator";
  if (!council.success || scopes.some((one) => !scope.safeParse(one).success) || !(days >= 1 && days <= 366)) {
    throw new WordsRefused(
      `A key needs a council's code, --scopes of ${scope.options.join(", ")}, and --days from 1 to 366.`,
    );
  }
  const at = now();
  const made = await database.transaction(async (transaction) => {
    const caller = { kind: "local", council: council.data } as const;
    const session = await openSession(transaction, caller, { at, newId: randomUUID });
    const given = { params: {}, query: {}, body: { name, scopes: scopes as Scope[], days } };
    return actions.addKey({ ...session, council: council.data, actor: "operator" }, given);
  });
  return {
    result: `${String(made.secret)}\nThis key of ${council.data} is shown once. It allows ${scopes.join(", ")} until ${made.expiresAt}.`,
  };
};

const linkTenant: Operate = async (database, words) => {
  const tenant = wordAt(words, 0, "the tenant's id").toLowerCase();
  const council = wordAt(words, 1, "the council's code");
  if (!z.guid().safeParse(tenant).success || !councilCode.safeParse(council).success) {
    throw new WordsRefused(
      "A tenant is linked by its id and a council's code: fairshare register tenant TENANT COUNCIL.",
    );
  }
  const isRemoved = words.options.has("remove");
  const changed = await database.asOwner(async (owner) => {
    await owner.run(accessStatements.enter, council, now().slice(0, 10));
    await owner.run(isRemoved ? accessStatements.removeTenant : accessStatements.insertTenant, council, tenant);
    return owner.run<{ tenant: string }>(accessStatements.listTenants, council);
  });
  if (!isRemoved && !changed.some((one) => one.tenant === tenant)) {
    throw new WordsRefused(
      `The tenant ${tenant} is linked to another council. Take that link away first, with --remove.`,
    );
  }
  return { result: `${council} is signed in for by ${changed.map((one) => one.tenant).join(", ") || "no tenant"}.` };
};

/** Commands of the operator, by their word. */
export const operations: ReadonlyMap<string, Operate> = new Map([
  ["verify", verify],
  ["heads", printHeads],
  ["export", exportFile],
  ["import", importFile],
  ["key", makeKey],
  ["tenant", linkTenant],
]);

/** Whether an error is one that the operator can put right, and needs no more than its sentence. */
export const isRefusal = (error: unknown): error is Error =>
  error instanceof WordsRefused || error instanceof ExportRefused;
