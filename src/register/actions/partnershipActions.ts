import type { Partnership } from "../../contract/partnership";
import { appendLog } from "../log/appendLog";
import { accessStatements } from "../queries/accessStatements";
import { partnershipStatements } from "../queries/partnershipStatements";
import { RegisterProblem } from "../registerProblem";
import type { CouncilSession } from "../session";
import type { Actions } from "./action";

/** The partnership, or `not-found`: for a council that is no member there is none. */
async function partnershipSeen({ transaction }: CouncilSession, id: string): Promise<Partnership> {
  const [found] = await transaction.run<Partnership>(partnershipStatements.readPartnership, id);
  if (!found) throw new RegisterProblem("not-found", "There is no such partnership among those of this council.");
  return found;
}

async function partnershipHosted(session: CouncilSession, id: string): Promise<Partnership> {
  const found = await partnershipSeen(session, id);
  if (found.host === session.council) return found;
  throw new RegisterProblem("host-only", `Only the host, ${found.host}, says who is a member. Ask it.`);
}

/** Partnerships and their members. */
export const partnershipActions: Actions<
  "listPartnerships" | "addPartnership" | "readPartnership" | "addMember" | "endMember"
> = {
  listPartnerships: async ({ transaction }) => ({
    items: [...(await transaction.run<Partnership>(partnershipStatements.listPartnerships))],
  }),

  addPartnership: async (session, { body }) => {
    const { transaction, council, at } = session;
    const id = session.newId();
    await transaction.run(partnershipStatements.insertPartnership, id, body.name, council, at);
    await transaction.run(partnershipStatements.insertMember, id, council, body.from);
    // The council is a member of one more partnership from here on.
    await transaction.run(accessStatements.enter, council, at.slice(0, 10));
    await appendLog(session, { action: "partnership made", subject: `partnership:${id}` });
    return partnershipSeen(session, id);
  },

  readPartnership: (session, { params }) => partnershipSeen(session, params.partnership),

  addMember: async (session, { params, body }) => {
    const { transaction } = session;
    const { id } = await partnershipHosted(session, params.partnership);
    const known = await transaction.run(partnershipStatements.knowCouncil, body.council);
    if (known.length === 0) {
      throw new RegisterProblem("not-found", `There is no council ${body.council}; the call councils lists them.`);
    }
    const [running] = await transaction.run<{ count: number }>(
      partnershipStatements.countMembership,
      id,
      body.council,
      body.from,
    );
    const added =
      running?.count === 0
        ? await transaction.run(partnershipStatements.insertMember, id, body.council, body.from)
        : [];
    if (added.length === 0) {
      throw new RegisterProblem(
        "already-member",
        `${body.council} is a member on ${body.from} already. End that first.`,
      );
    }
    await appendLog(session, {
      action: "member added",
      subject: `partnership:${id}`,
      detail: { council: body.council, from: body.from },
    });
    return partnershipSeen(session, id);
  },

  endMember: async (session, { params, body }) => {
    const { id, host } = await partnershipHosted(session, params.partnership);
    if (params.council === host) {
      throw new RegisterProblem("host-stays", "The host remains a member, or nobody could say who else is one.");
    }
    const ended = await session.transaction.run(partnershipStatements.endMember, id, params.council, body.until);
    if (ended.length === 0) {
      throw new RegisterProblem("not-found", `${params.council} is no member of this partnership on ${body.until}.`);
    }
    await appendLog(session, {
      action: "member ended",
      subject: `partnership:${id}`,
      detail: { council: params.council, until: body.until },
    });
    return partnershipSeen(session, id);
  },
};
