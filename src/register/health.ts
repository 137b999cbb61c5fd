import type { FastifyInstance } from "fastify";
import type { Database } from "./database/database";
import { accessStatements } from "./queries/accessStatements";

/** `/health`: the process runs. `/ready`: it reaches its tables, and may be sent requests. */
export function addHealth(app: FastifyInstance, database: Database): void {
  app.get("/health", () => ({ status: "running" }));
  app.get("/ready", async () => {
    await database.transaction((transaction) => transaction.run(accessStatements.ready));
    return { status: "ready", engine: database.engine };
  });
}
