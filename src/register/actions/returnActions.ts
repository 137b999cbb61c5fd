import type { CouncilReturn } from "../../contract/councilReturn";
import { appendLog } from "../log/appendLog";
import { returnStatements } from "../queries/returnStatements";
import { RegisterProblem } from "../registerProblem";
import type { CouncilSession } from "../session";
import type { Actions } from "./action";
import { draftHeld, returnSeen } from "./returnSeen";

/** A draft may put right what was submitted, once. */
async function checkSuperseded(session: CouncilSession, id: string): Promise<void> {
  const { status } = await returnSeen(session, { council: session.council, id });
  if (status === "submitted" || status === "signed-off") return;
  throw new RegisterProblem(
    "cannot-be-superseded",
    status === "draft"
      ? "A draft is changed, not superseded."
      : "That return was superseded already. Supersede the one that took its place.",
  );
}

/** Returns as a whole. */
export const returnActions: Actions<"listReturns" | "addReturn" | "readReturn" | "removeReturn"> = {
  listReturns: async ({ transaction }, { query }) => {
    const [council, id] = query.after?.split("/") ?? [];
    const items = await transaction.run<CouncilReturn>(
      returnStatements.listReturns,
      query.council ?? null,
      query.year ?? null,
      query.status ?? null,
      query.partnership ?? null,
      council ?? null,
      id ?? null,
      query.limit,
    );
    return { items: [...items] };
  },

  addReturn: async (session, { body }) => {
    const { transaction, council, at, actor } = session;
    const id = session.newId();
    if (body.supersedes !== null) await checkSuperseded(session, body.supersedes);
    const values = [council, id, body.title, body.year, body.basis, body.supersedes, at, actor] as const;
    await transaction.run(returnStatements.insertReturn, ...values);
    await appendLog(session, {
      action: "return drafted",
      subject: `return:${council}/${id}`,
      detail: { supersedes: body.supersedes },
    });
    return returnSeen(session, { council, id });
  },

  readReturn: (session, { params }) => returnSeen(session, params),

  removeReturn: async (session, { params }) => {
    await draftHeld(session, params);
    await session.transaction.run(returnStatements.removeReturn, params.council, params.id);
    await appendLog(session, { action: "draft removed", subject: `return:${params.council}/${params.id}` });
    return { done: true };
  },
};
