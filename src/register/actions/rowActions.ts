import { amountOfPence, penceOfAmount } from "../../contract/amount";
import { appendLog } from "../log/appendLog";
import { returnStatements } from "../queries/returnStatements";
import { rowStatements } from "../queries/rowStatements";
import type { CouncilSession } from "../session";
import type { Actions } from "./action";
import { checkSeen, draftHeld, type Place } from "./returnSeen";

/** What another council reads of a return stands in the log, where the council that it belongs to sees it. */
async function noteReading(session: CouncilSession, { council, id }: Place, what: string, rows: number): Promise<void> {
  if (council === session.council) return;
  await appendLog(session, {
    action: `${what} read`,
    subject: `return:${council}/${id}`,
    about: council,
    detail: { rows },
  });
}

/** Lines and drivers of returns. */
export const rowActions: Actions<"listLines" | "putLines" | "listDrivers" | "putDrivers"> = {
  listLines: async (session, { params, query }) => {
    await checkSeen(session, params);
    const { council, id } = params;
    const rows = await session.transaction.run<{ pence: string; margin: string }>(
      rowStatements.listLines,
      council,
      id,
      query.after,
      query.limit,
    );
    await noteReading(session, params, "lines", rows.length);
    const items = rows.map(({ pence, margin, ...row }) => ({
      ...row,
      amount: amountOfPence(BigInt(pence)),
      margin: amountOfPence(BigInt(margin)),
    }));
    return { items: items as never[] };
  },

  putLines: async (session, { params, body }) => {
    await draftHeld(session, params);
    const { council, id } = params;
    const rows = body.lines.map(({ amount, margin, ...row }, index) => ({
      ...row,
      n: index + 1,
      pence: penceOfAmount(amount).toString(),
      margin: penceOfAmount(margin).toString(),
    }));
    await session.transaction.run(rowStatements.removeLines, council, id);
    await session.transaction.run(rowStatements.insertLines, council, id, JSON.stringify(rows));
    await session.transaction.run(returnStatements.countLines, council, id, rows.length);
    await appendLog(session, {
      action: "lines put",
      subject: `return:${council}/${id}`,
      detail: { rows: rows.length },
    });
    return { rows: rows.length };
  },

  listDrivers: async (session, { params, query }) => {
    await checkSeen(session, params);
    const { council, id } = params;
    const items = await session.transaction.run<never>(
      rowStatements.listDrivers,
      council,
      id,
      query.after,
      query.limit,
    );
    await noteReading(session, params, "drivers", items.length);
    return { items: [...items] };
  },

  putDrivers: async (session, { params, body }) => {
    await draftHeld(session, params);
    const { council, id } = params;
    const rows = body.drivers.map((row, index) => ({ ...row, n: index + 1 }));
    await session.transaction.run(rowStatements.removeDrivers, council, id);
    await session.transaction.run(rowStatements.insertDrivers, council, id, JSON.stringify(rows));
    await session.transaction.run(returnStatements.countDrivers, council, id, rows.length);
    await appendLog(session, {
      action: "drivers put",
      subject: `return:${council}/${id}`,
      detail: { rows: rows.length },
    });
    return { rows: rows.length };
  },
};
