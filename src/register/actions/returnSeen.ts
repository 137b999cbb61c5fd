import type { CouncilReturn } from "../../contract/councilReturn";
import { returnStatements } from "../queries/returnStatements";
import { RegisterProblem } from "../registerProblem";
import type { CouncilSession } from "../session";

export interface Place {
  readonly council: string;
  readonly id: string;
}

const nothing = (): RegisterProblem =>
  new RegisterProblem("not-found", "There is no such return, or this council may not see or change it.");

/** The return as a caller may see it, or `not-found`. */
export async function returnSeen({ transaction }: CouncilSession, { council, id }: Place): Promise<CouncilReturn> {
  const [found] = await transaction.run<CouncilReturn>(returnStatements.readReturn, council, id);
  if (!found) throw nothing();
  return found;
}

/** That a caller may see the return, or `not-found`. */
export async function checkSeen({ transaction }: CouncilSession, { council, id }: Place): Promise<void> {
  const found = await transaction.run(returnStatements.seeReturn, council, id);
  if (found.length === 0) throw nothing();
}

export interface HeldReturn {
  readonly status: CouncilReturn["status"];
  readonly supersedes: string | null;
  readonly hash: string | null;
}

/** The council's own return, held until the transaction ends. Another council's is `not-found`, whether or not it can be read. */
export async function returnHeld(
  { transaction, council: own }: CouncilSession,
  { council, id }: Place,
): Promise<HeldReturn> {
  const [found] = own === council ? await transaction.run<HeldReturn>(returnStatements.holdReturn, council, id) : [];
  if (!found) throw nothing();
  return found;
}

/** The council's own draft, held; what was submitted is refused. */
export async function draftHeld(session: CouncilSession, place: Place): Promise<HeldReturn> {
  const found = await returnHeld(session, place);
  if (found.status === "draft") return found;
  throw new RegisterProblem(
    "not-a-draft",
    `This return is ${found.status}, and what was submitted never changes. Make a new one with supersedes: "${place.id}".`,
  );
}
