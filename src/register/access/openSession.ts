import { scope, type Scope } from "../../contract/scope";
import type { Transaction } from "../database/database";
import { accessStatements } from "../queries/accessStatements";
import { RegisterProblem } from "../registerProblem";
import type { Session } from "../session";
import type { Caller } from "./caller";

interface Known {
  readonly council: string | null;
  readonly actor: string;
  readonly scopes: readonly Scope[];
}

/** The first thing in a transaction: finds what the caller acts for, and tells row-level security. Rejects a caller that is not known. */
export async function openSession(
  transaction: Transaction,
  caller: Caller,
  { at, newId }: Pick<Session, "at" | "newId">,
): Promise<Session> {
  const known = await find(transaction, caller, at);
  await transaction.run(accessStatements.enter, known.council ?? "", at.slice(0, 10));
  return { transaction, at, newId, ...known };
}

async function find(transaction: Transaction, caller: Caller, at: string): Promise<Known> {
  switch (caller.kind) {
    case "nobody":
      return { council: null, actor: "nobody", scopes: [] };
    case "local":
      return { council: caller.council, actor: "local", scopes: scope.options };
    case "person": {
      const [found] = await transaction.run<{ council: string }>(accessStatements.enterByTenant, caller.tenant);
      const actor = `person:${caller.tenant}/${caller.user}`;
      return { council: found?.council ?? null, actor, scopes: caller.scopes };
    }
    case "key": {
      const [found] = await transaction.run<{ council: string; id: string; scopes: string }>(
        accessStatements.enterByKey,
        caller.hash,
        at,
      );
      if (!found) {
        throw new RegisterProblem(
          "not-signed-in",
          "This key is not known, has expired or was withdrawn. Ask your council's administrator for a new one.",
        );
      }
      return { council: found.council, actor: `key:${found.id}`, scopes: found.scopes.split(" ") as Scope[] };
    }
  }
}
