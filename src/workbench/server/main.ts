import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { answerRequest } from "./answerRequest";
import { createFileStore } from "./fileStore";

export interface WorkbenchServerOptions {
  /** Folder that holds `dist` and `node_modules`. */
  readonly root: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Certificate and key, for Excel, which takes an add-in from https alone; without them plain http is served. */
  readonly certificate?: { readonly cert: Buffer; readonly key: Buffer };
}

export interface WorkbenchServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** Serves the built workbench and add-in on this machine only. Rejects with the system's error when the port is taken. */
export async function serveWorkbench(options: WorkbenchServerOptions): Promise<WorkbenchServer> {
  const store = createFileStore(options.root);
  const answer: RequestListener = (request, response) => {
    answerRequest(store, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
      response.end("The workbench could not read this file. Start it again with npm start.");
      console.error(error);
    });
  };
  const { certificate } = options;
  const server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
  server.keepAliveTimeout = 5_000;
  const port = await listen(server, options.port);
  return {
    address: `${certificate ? "https" : "http"}://localhost:${port}`,
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
