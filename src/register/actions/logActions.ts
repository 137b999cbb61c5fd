import type { LogEntry } from "../../contract/logEntry";
import { logStatements } from "../queries/logStatements";
import type { Actions } from "./action";

/** The log: own entries go on after their number, those of others after their place in the list. */
export const logActions: Actions<"listLog"> = {
  listLog: async ({ transaction, council }, { query }) => {
    const statement = query.of === "own" ? logStatements.listOwnLog : logStatements.listOthersLog;
    return { items: [...(await transaction.run<LogEntry>(statement, council, query.after, query.limit))] };
  },
};
