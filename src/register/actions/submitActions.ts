import { appendLog } from "../log/appendLog";
import { partnershipStatements } from "../queries/partnershipStatements";
import { returnStatements } from "../queries/returnStatements";
import { RegisterProblem } from "../registerProblem";
import type { CouncilSession } from "../session";
import type { Actions } from "./action";
import { contentHash } from "./contentHash";
import { draftHeld, returnHeld, returnSeen } from "./returnSeen";

async function checkMember({ transaction, council, at }: CouncilSession, partnership: string): Promise<void> {
  const [found] = await transaction.run<{ count: number }>(
    partnershipStatements.countMembership,
    partnership,
    council,
    at.slice(0, 10),
  );
  if (found?.count) return;
  throw new RegisterProblem("not-a-member", `This council is no member of the partnership ${partnership} today.`);
}

/** What takes a return out of the council's hands. */
export const submitActions: Actions<"submitReturn" | "signOffReturn"> = {
  submitReturn: async (session, { params, body }) => {
    const { transaction, at, actor } = session;
    const { council, id } = params;
    const { supersedes } = await draftHeld(session, params);
    const partnerships = [...new Set(body.partnerships)].sort();
    for (const partnership of partnerships) await checkMember(session, partnership);
    const content = await contentHash(transaction, council, id);
    if (content.lines + content.drivers === 0) {
      throw new RegisterProblem(
        "return-is-empty",
        "This return has no lines and no drivers. Put them, then submit it.",
      );
    }
    if (supersedes !== null) {
      const before = await returnHeld(session, { council, id: supersedes });
      if (before.status !== "submitted" && before.status !== "signed-off") {
        throw new RegisterProblem(
          "cannot-be-superseded",
          "Another return has taken the place of the one that this one puts right.",
        );
      }
      await transaction.run(returnStatements.changeStatus, council, supersedes, "superseded");
    }
    await transaction.run(returnStatements.submitReturn, council, id, at, content.hash);
    for (const partnership of partnerships) {
      await transaction.run(returnStatements.insertSubmission, council, id, partnership, at, actor);
    }
    await appendLog(session, {
      action: "return submitted",
      subject: `return:${council}/${id}`,
      detail: { ...content, partnerships, supersedes },
    });
    return returnSeen(session, params);
  },

  signOffReturn: async (session, { params, body }) => {
    const { transaction, at, actor } = session;
    const { council, id } = params;
    const { status, hash } = await returnHeld(session, params);
    if (status !== "submitted") {
      throw new RegisterProblem("not-submitted", `This return is ${status}; only a submitted one is signed off.`);
    }
    if (hash !== body.hash) {
      throw new RegisterProblem(
        "hash-differs",
        "The hash is not that of what was submitted. Read the return again, then sign what it says.",
      );
    }
    await transaction.run(returnStatements.insertSignOff, council, id, at, actor, body.name, body.role, body.hash);
    await transaction.run(returnStatements.changeStatus, council, id, "signed-off");
    await appendLog(session, { action: "return signed off", subject: `return:${council}/${id}`, detail: { hash } });
    return returnSeen(session, params);
  },
};
