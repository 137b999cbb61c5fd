import type { z } from "zod";
import type { accessKey } from "../../contract/accessKey";
import type { Scope } from "../../contract/scope";
import { makeKey } from "../access/makeKey";
import { appendLog } from "../log/appendLog";
import { keyStatements } from "../queries/keyStatements";
import { RegisterProblem } from "../registerProblem";
import type { Actions } from "./action";

type Key = z.infer<typeof accessKey>;
type KeyRow = Omit<Key, "scopes"> & { readonly scopes: string };

const DAY = 86_400_000;
const keyOfRow = ({ scopes, ...row }: KeyRow): Key => ({ ...row, scopes: scopes.split(" ") as Scope[] });

/** Keys of the council. */
export const keyActions: Actions<"listKeys" | "addKey" | "revokeKey"> = {
  listKeys: async ({ transaction, council }) => {
    const rows = await transaction.run<KeyRow>(keyStatements.listKeys, council);
    return { items: rows.map(keyOfRow) };
  },

  addKey: async (session, { body }) => {
    const { transaction, council, actor, at } = session;
    const { secret, prefix, hash } = makeKey();
    const scopes = [...new Set(body.scopes)].sort();
    const more = scopes.filter((scope) => !session.scopes.includes(scope));
    if (more.length > 0) {
      throw new RegisterProblem(
        "scope-missing",
        `A key cannot allow more than its maker may do; ${more.join(", ")} would be more.`,
      );
    }
    const id = session.newId();
    const expires = new Date(Date.parse(at) + body.days * DAY).toISOString();
    const values = [council, id, body.name, prefix, hash, scopes.join(" "), at, actor, expires] as const;
    const [row] = await transaction.run<KeyRow>(keyStatements.insertKey, ...values);
    if (!row) throw new Error("The key was not kept.");
    await appendLog(session, { action: "key made", subject: `key:${id}`, detail: { scopes, expires } });
    return { ...keyOfRow(row), secret };
  },

  revokeKey: async (session, { params }) => {
    const { transaction, council, at } = session;
    const found = await transaction.run(keyStatements.revokeKey, council, params.key, at);
    if (found.length === 0) throw new RegisterProblem("not-found", "This council has no such key.");
    await appendLog(session, { action: "key revoked", subject: `key:${params.key}` });
    return { done: true };
  },
};
