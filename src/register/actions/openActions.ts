import { amountOfPence } from "../../contract/amount";
import { publishedStatements } from "../queries/publishedStatements";
import { returnStatements } from "../queries/returnStatements";
import { sha256Of } from "../sha256Of";
import type { Actions, CallOfAnybody } from "./action";

const pounds = (pence: string): string => amountOfPence(BigInt(pence));

/** Open data, and who the caller is. */
export const openActions: Actions<CallOfAnybody | "version"> = {
  me: ({ council, actor, scopes }) => Promise.resolve({ council, actor, scopes: [...scopes] }),

  version: async ({ transaction, council }) => {
    const [found] = await transaction.run<{ seen: string }>(returnStatements.seenVersion);
    return { version: sha256Of(`${council} ${found?.seen ?? ""}`).slice(0, 16) };
  },

  listCouncils: async ({ transaction }) => ({
    items: [...(await transaction.run<never>(publishedStatements.listCouncils))],
  }),

  listPublished: async ({ transaction }) => ({
    items: [...(await transaction.run<never>(publishedStatements.listSets))],
  }),

  listPublishedLines: async ({ transaction }, { params, query }) => {
    const rows = await transaction.run<{ pence: string | null; margin: string }>(
      publishedStatements.listPublishedLines,
      params.set,
      query.council ?? null,
      query.line ?? null,
      query.after,
      query.limit,
    );
    const items = rows.map(({ pence, margin, ...row }) => ({
      ...row,
      amount: pence === null ? null : pounds(pence),
      margin: pounds(margin),
    }));
    return { items: items as never[] };
  },

  listPublishedDrivers: async ({ transaction }, { params, query }) => ({
    items: [
      ...(await transaction.run<never>(
        publishedStatements.listPublishedDrivers,
        params.set,
        query.council ?? null,
        query.line ?? null,
        query.after,
        query.limit,
      )),
    ],
  }),
};
