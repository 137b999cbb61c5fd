import { createServer, type Server } from "node:http";
import { answerRequest } from "./answerRequest";
import { createFileStore } from "./fileStore";

export interface WorkbenchServerOptions {
  /** Folder that holds `dist` and `node_modules`. */
  readonly root: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface WorkbenchServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** Serves the built workbench and add-in on this machine only. Rejects with the system's error when the port is taken. */
export async function serveWorkbench(options: WorkbenchServerOptions): Promise<WorkbenchServer> {
  const store = createFileStore(options.root);
  const server = createServer((request, response) => {
    answerRequest(store, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
      response.end("The workbench could not read this file. Start it again with npm start.");
      console.error(error);
    });
  });
  server.keepAliveTimeout = 5_000;
  const port = await listen(server, options.port);
  return {
    address: `http://localhost:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    // "localhost" resolves to ::1 or 127.0.0.1, as the machine prefers, and so does the browser.
    server.listen(port, "localhost", resolve);
  });
  const address = server.address();
  return typeof address === "object" && address ? address.port : port;
}
