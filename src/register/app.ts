import { fastify, LogController, type FastifyInstance, type FastifyServerOptions } from "fastify";
import { addCalls } from "./addCalls";
import { rateLimit } from "./access/rateLimit";
import { answerErrors } from "./answerErrors";
import { apiHeaders, commonHeaders } from "./headers";
import { addHealth } from "./health";
import { logRequests, loggerOptions } from "./logRequests";
import { addApiPages } from "./pages/apiPages";
import { addFiles } from "./pages/addFiles";
import type { RegisterOptions } from "./registerOptions";
import { RegisterProblem } from "./registerProblem";

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/iu;
const BODY_LIMIT = 256 * 1024;

/** The register as an application that does not listen: a test asks it within the process, `main.ts` opens a port. */
export function createRegister(options: RegisterOptions): FastifyInstance {
  const { loopback, trustProxy, now, requestsAMinute, https } = options;
  const settings: FastifyServerOptions = {
    bodyLimit: BODY_LIMIT,
    requestTimeout: 60_000,
    connectionTimeout: 120_000,
    keepAliveTimeout: 72_000,
    trustProxy,
    routerOptions: { maxParamLength: 200 },
    genReqId: () => options.newId(),
    requestIdHeader: false,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "request" }),
    logger: loggerOptions(options.log),
    // A stop lets requests end; new ones on a kept connection are told to go elsewhere.
    forceCloseConnections: "idle",
  };
  const app = fastify(https ? ({ ...settings, https } as FastifyServerOptions) : settings);
  app.removeContentTypeParser("text/plain");
  answerErrors(app);
  logRequests(app, now);
  const limit = rateLimit(requestsAMinute, () => now().getTime());

  app.addHook("onRequest", (request, reply, done) => {
    reply.headers({ ...commonHeaders, ...apiHeaders });
    const { host, origin } = request.headers;
    const from = origin === undefined ? host : originHost(origin);
    if (loopback && !(LOOPBACK.test(host ?? "") && from === host)) {
      done(
        new RegisterProblem("wrong-host", "Call this register by http://localhost and its port, from its own pages."),
      );
      return;
    }
    done();
  });

  addHealth(app, options.database);
  addApiPages(app);
  addCalls(app, options, limit);
  if (options.files !== null) addFiles(app, options.files, options.pages);
  return app;
}

function originHost(origin: string): string {
  try {
    return new URL(origin).host;
  } catch {
    return "";
  }
}
