import type { z } from "zod";
import type { CallName } from "../../contract/paths";
import type { Routes } from "../../contract/routes";
import type { CouncilSession, Session } from "../session";

/** Calls that need no council behind the caller. */
export type CallOfAnybody = "me" | "listCouncils" | "listPublished" | "listPublishedLines" | "listPublishedDrivers";

/** What a call was given, after the schemas of the contract took it. */
export interface Given<Name extends CallName> {
  readonly params: z.output<Routes[Name]["params"]>;
  readonly query: z.output<Routes[Name]["query"]>;
  readonly body: Routes[Name]["body"] extends z.ZodType ? z.output<Routes[Name]["body"]> : null;
}

/** What one call does, within its transaction: gives its answer, or throws a `RegisterProblem`. */
export type Action<Name extends CallName> = (
  session: Name extends CallOfAnybody ? Session : CouncilSession,
  given: Given<Name>,
) => Promise<z.input<Routes[Name]["answer"]>>;

export type Actions<Names extends CallName> = { readonly [Name in Names]: Action<Name> };
