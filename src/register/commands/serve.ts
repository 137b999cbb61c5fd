import { randomUUID } from "node:crypto";
import path from "node:path";
import { entraTokens } from "../access/entraTokens";
import { localToken } from "../access/localToken";
import type { SignIn } from "../access/readCaller";
import { createRegister } from "../app";
import { openDatabase } from "../openDatabase";
import type { Settings } from "../readSettings";

export interface Serving {
  readonly address: string;
  /** Lets requests end, then closes the database and gives its lock back. */
  stop(): Promise<void>;
}

/** Opens the database and listens. Rejects with what the system said where the port is taken. */
export async function serve(settings: Settings, tell: (line: string) => void): Promise<Serving> {
  const { root, host, port, singleUser, council, entra, requestsAMinute, pages, trustProxy, logLevel, https } =
    settings;
  const database = await openDatabase(settings);
  const local = singleUser ? localToken(settings.dataFolder) : null;
  const signIn: SignIn = {
    ...(local ? { local: { token: local.token, council } } : {}),
    ...(entra ? { entra: entraTokens(entra) } : {}),
  };
  const app = createRegister({
    database,
    signIn,
    requestsAMinute,
    pages,
    files: path.join(root, "dist"),
    loopback: singleUser,
    trustProxy,
    log: { level: logLevel },
    now: () => new Date(),
    newId: randomUUID,
    ...(https ? { https } : {}),
  });
  try {
    await app.listen({ host, port });
  } catch (error) {
    await database.close();
    throw error;
  }
  const bound = app.server.address();
  const address = `${https ? "https" : "http"}://${singleUser ? "localhost" : host}:${typeof bound === "object" ? (bound?.port ?? port) : port}`;
  const acts =
    council === null ? "; published data only, until REGISTER_COUNCIL says for which council" : ` for ${council}`;
  // In one piece, so that whoever waits for the address has read the rest too.
  tell(
    [
      `The register is at ${address} (Ctrl+C stops it); ${address}/api lists its calls.`,
      ...(local ? [`It is for one person on this machine, signed in by the token in ${local.file}${acts}.`] : []),
    ].join("\n"),
  );
  return {
    address,
    async stop() {
      await app.close();
      await database.close();
    },
  };
}
