import type { FastifyInstance, FastifyServerOptions } from "fastify";

export interface LogSettings {
  readonly level: "silent" | "error" | "info";
  /** Where lines go; stdout where left out. */
  readonly stream?: { write(line: string): void };
}

/** Lines of JSON with a time in UTC. Nothing of Fastify's own is logged: it would hold addresses and errors as they came. */
export function loggerOptions({ level, stream }: LogSettings): NonNullable<FastifyServerOptions["logger"]> {
  return {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: { req: () => ({}), res: () => ({}), err: () => ({ type: "", message: "", stack: "" }) },
    ...(stream ? { stream } : {}),
  };
}

/** One line a request: which call, how it went, how long it took. No address, no council, no figure, no name, no key. */
export function logRequests(app: FastifyInstance, now: () => Date): void {
  const started = new WeakMap<object, number>();
  app.addHook("onRequest", (request, _reply, done) => {
    started.set(request, now().getTime());
    done();
  });
  app.addHook("onResponse", (request, reply, done) => {
    const ms = now().getTime() - (started.get(request) ?? 0);
    const { url = "none" } = request.routeOptions;
    request.log.info({ method: request.method, route: url, status: reply.statusCode, ms }, "answered");
    done();
  });
}
