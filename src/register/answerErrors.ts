import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { problemCodes, type ProblemCode } from "../contract/problem";
import { SignInUnavailable } from "./access/entraTokens";
import { DatabaseUnavailable } from "./database/database";
import { problemBody, RegisterProblem } from "./registerProblem";

/** Everything that goes wrong leaves as application/problem+json; what a driver or a library said stays inside. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => answerProblem(problemOf(error, request), request, reply));
  app.setNotFoundHandler((request, reply) =>
    answerProblem(
      new RegisterProblem("not-found", "There is nothing at this address. /api lists the calls."),
      request,
      reply,
    ),
  );
}

/** One problem as an answer. */
export function answerProblem(problem: RegisterProblem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const [status] = problemCodes[problem.code];
  if (status === 401) void reply.header("www-authenticate", "Bearer");
  return reply
    .code(status)
    .type("application/problem+json; charset=utf-8")
    .send(JSON.stringify(problemBody(problem, request.id)));
}

/** Fastify's own refusals, by their status. */
const REFUSALS: ReadonlyMap<number, readonly [ProblemCode, string]> = new Map([
  [400, ["invalid-request", "The body is no JSON that the register can read."]],
  [404, ["not-found", "There is nothing at this address. /api lists the calls."]],
  [413, ["too-large", "The request is too large. Send fewer rows."]],
  [415, ["not-json", "Send the body as application/json."]],
]);

function problemOf(error: unknown, request: FastifyRequest): RegisterProblem {
  if (error instanceof RegisterProblem) return error;
  const refusal = REFUSALS.get((error as FastifyError | null)?.statusCode ?? 0);
  if (refusal) return new RegisterProblem(...refusal);
  request.log.error({ fault: faultOf(error) }, "fault");
  if (error instanceof DatabaseUnavailable || error instanceof SignInUnavailable) {
    return new RegisterProblem(
      "not-available",
      "The register cannot do this now, and nothing was changed. Try again in a moment.",
    );
  }
  return new RegisterProblem(
    "fault",
    "The register made a mistake, and nothing was changed. Please report it with the request's id.",
  );
}

interface Fault {
  readonly name: string;
  readonly code: string;
  readonly at: readonly string[];
  readonly cause?: Fault;
}

/** What the log keeps of an error: its kind and place. Its message may hold a figure or a name, and is left out. */
function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: typeof error, code: "", at: [] };
  const code = "code" in error ? String(error.code) : "";
  const at = (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /u.test(line))
    .slice(0, 6);
  return {
    name: error.name,
    code,
    at: at.map((line) => line.trim()),
    ...(error.cause ? { cause: faultOf(error.cause) } : {}),
  };
}
