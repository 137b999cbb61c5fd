import type { FastifyInstance, FastifyRequest } from "fastify";
import { paths, type CallName } from "../contract/paths";
import { routes, type Route } from "../contract/routes";
import type { RateLimit } from "./access/rateLimit";
import { answerCall } from "./answerCall";
import { answerProblem } from "./answerErrors";
import type { RegisterOptions } from "./registerOptions";
import { RegisterProblem } from "./registerProblem";

const VERBS = ["GET", "POST", "PUT", "DELETE", "PATCH"] as const;
const urlOf = (path: string): string => path.replace(/\{(\w+)\}/gu, ":$1");

/** Every call of the contract at its address; other verbs there are refused by name. */
export function addCalls(app: FastifyInstance, options: RegisterOptions, limit: RateLimit): void {
  const verbs = new Map<string, Set<string>>();
  for (const [name, [method, path]] of Object.entries(paths) as [CallName, (typeof paths)[CallName]][]) {
    const route: Route = routes[name];
    const url = urlOf(path);
    verbs.set(url, (verbs.get(url) ?? new Set()).add(method));
    app.route({
      method,
      url,
      ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
      onRequest: (request, reply, done) => {
        const tried = isPresented(request) ? limit.wait(triedFrom(request), TRIED) : 0;
        const wait = Math.max(limit.take(callerOf(request)), tried);
        if (wait > 0) void reply.header("retry-after", String(wait));
        done(wait > 0 ? new RegisterProblem("too-many-requests", `Too many requests. Go on in ${wait} s.`) : undefined);
      },
      handler: async (request, reply) => {
        try {
          const { status, body, replayed } = await answerCall(name, request, options);
          if (replayed) void reply.header("idempotency-replayed", "true");
          return await reply.code(status).type("application/json; charset=utf-8").send(JSON.stringify(body));
        } catch (error) {
          // Somebody who tries keys is slowed down by where the requests come from.
          const isRefused = error instanceof RegisterProblem && error.code === "not-signed-in";
          if (isRefused && isPresented(request)) limit.take(triedFrom(request), TRIED);
          throw error;
        }
      },
    });
  }
  for (const [url, allowed] of verbs) {
    const method = VERBS.filter((verb) => !allowed.has(verb));
    app.route({
      method,
      url,
      handler: (request, reply) => {
        void reply.header("allow", [...allowed].join(", "));
        return answerProblem(
          new RegisterProblem("method-not-allowed", `This address takes ${[...allowed].join(", ")}.`),
          request,
          reply,
        );
      },
    });
  }
}

/** A refused sign-in counts as so many requests from its address, and once they are spent nobody signs in from there for a while. */
const TRIED = 10;
const isPresented = ({ headers }: FastifyRequest): boolean => headers.authorization !== undefined;
const triedFrom = (request: FastifyRequest): string => `tried from ${request.ip}`;

/** Known callers are told apart by what they sign in with, others by their address. */
function callerOf(request: FastifyRequest): string {
  const { authorization } = request.headers;
  return authorization === undefined ? `from ${request.ip}` : authorization.slice(-43);
}
