import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import type { CallName } from "../contract/paths";
import { paths } from "../contract/paths";
import { routes, type Route } from "../contract/routes";
import { openSession } from "./access/openSession";
import { readCaller } from "./access/readCaller";
import type { Given } from "./actions/action";
import { actions } from "./actions/actions";
import { canonicalJson } from "./canonicalJson";
import { once, type Answer } from "./idempotency";
import type { RegisterOptions } from "./registerOptions";
import { RegisterProblem } from "./registerProblem";
import type { CouncilSession, Session } from "./session";
import { sha256Of } from "./sha256Of";

const KEY = /^[\x21-\x7e]{1,255}$/u;
/** Calls for which a caller without a council is good enough. */
const FOR_ANYBODY: ReadonlySet<CallName> = new Set<CallName>([
  "me",
  "listCouncils",
  "listPublished",
  "listPublishedLines",
  "listPublishedDrivers",
]);

/** One call: who asks, may they, is the request whole, then the action, all in one transaction. */
export async function answerCall(
  name: CallName,
  request: FastifyRequest,
  { database, signIn, now, newId }: RegisterOptions,
): Promise<Answer & { readonly replayed: boolean }> {
  const route: Route = routes[name];
  const caller =
    route.scope === null ? ({ kind: "nobody" } as const) : await readCaller(request.headers.authorization, signIn);
  if (route.scope !== null && caller.kind === "nobody") {
    throw new RegisterProblem(
      "not-signed-in",
      "Sign in, or send a key: the header Authorization with Bearer and the key.",
    );
  }
  const given = givenOf(name, request);
  return database.transaction(async (transaction) => {
    const session = await openSession(transaction, caller, { at: now().toISOString(), newId });
    if (route.scope !== null && !session.scopes.includes(route.scope)) {
      throw new RegisterProblem(
        "scope-missing",
        `This needs the scope ${route.scope}. Ask for a key or a role that has it.`,
      );
    }
    if (session.council === null && !FOR_ANYBODY.has(name)) {
      throw new RegisterProblem(
        "no-council",
        "The register knows no council that you act for. Ask the register's operator to link yours.",
      );
    }
    if ("problem" in given) throw given.problem;
    const work = async (): Promise<Answer> => ({ status: route.status, body: await act(name, session, given) });
    if (paths[name][0] === "GET") return { ...(await work()), replayed: false };
    return once(session as CouncilSession, writeOf(name, request, session, given), work);
  });
}

/** The action of the call; the table of actions has one of the right form under each name. */
function act(name: CallName, session: Session, given: GivenParts): Promise<unknown> {
  const action = actions[name] as (session: Session, given: GivenParts) => Promise<unknown>;
  return action(session, given);
}

type GivenParts = Given<CallName>;

function givenOf(name: CallName, request: FastifyRequest): GivenParts | { readonly problem: RegisterProblem } {
  const route: Route = routes[name];
  const params = route.params.safeParse(request.params);
  const query = route.query.safeParse(request.query);
  const body = route.body?.safeParse(request.body ?? {});
  const errors = [
    ...errorsOf("address", params),
    ...errorsOf("query", query),
    ...(body ? errorsOf("body", body) : []),
    ...(!body && request.body !== undefined ? [{ path: "body", message: "this call takes no body" }] : []),
  ];
  if (errors.length > 0) {
    const [first] = errors;
    const detail = `${first?.path ?? ""}: ${first?.message ?? ""}${errors.length > 1 ? `, and ${errors.length - 1} more` : ""}. See errors, and /api for what the call takes.`;
    return { problem: new RegisterProblem("invalid-request", detail, errors.slice(0, 100)) };
  }
  return { params: params.data, query: query.data, body: body?.data ?? null } as GivenParts;
}

function errorsOf(part: string, { error }: z.ZodSafeParseResult<unknown>): { path: string; message: string }[] {
  return (error?.issues ?? []).map(({ path, message }) => ({ path: [part, ...path].map(String).join("."), message }));
}

function writeOf(
  name: CallName,
  request: FastifyRequest,
  { actor }: Session,
  { params, body }: GivenParts,
): { key: string; request: string; keep?: (body: unknown) => unknown } {
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string" || !KEY.test(key)) {
    throw new RegisterProblem(
      "key-missing",
      "Send the header Idempotency-Key: a new UUID for each write, the same one for each attempt at it.",
    );
  }
  const hash = sha256Of(canonicalJson({ name, actor, params, body }));
  return {
    key,
    request: hash,
    ...(name === "addKey" ? { keep: (answer) => ({ ...(answer as object), secret: null }) } : {}),
  };
}
