import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { FastifyInstance } from "fastify";
import { pagePolicy, type PageSettings } from "../headers";
import { RegisterProblem } from "../registerProblem";

const TYPES: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".xml", "application/xml; charset=utf-8"],
  [".csv", "text/csv; charset=utf-8"],
  [".png", "image/png"],
  [".svg", "image/svg+xml"],
  [".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
]);

/** Of `dist`: the add-in's own files, not the workbench, the command line or the library. */
const SERVED = /^\/(?:[\w.-]+\.(?:html|js|css|json|xml)|assets\/[\w./ -]+)$/u;

/** The add-in's built files beside the API, so that pane and register share an origin. */
export function addFiles(app: FastifyInstance, folder: string, pages: PageSettings): void {
  const policy = pagePolicy(pages);
  app.get("/*", async (request, reply) => {
    const { pathname } = new URL(request.url, "http://register");
    const file = fileOf(folder, pathname);
    const content = file === null ? null : await readFile(file).catch(() => null);
    if (file === null || content === null) {
      throw new RegisterProblem(
        "not-found",
        "There is nothing at this address. /api lists the calls; npm run build makes the add-in's files.",
      );
    }
    const etag = `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;
    void reply.headers({
      etag,
      // Office puts a default in the place of an icon that it may not keep.
      "cache-control": pathname.startsWith("/assets/icons/") ? "public, max-age=86400" : "no-cache",
      "content-security-policy": policy,
    });
    if (request.headers["if-none-match"] === etag) return reply.code(304).send();
    return reply.type(TYPES.get(path.extname(file)) ?? "application/octet-stream").send(content);
  });
}

function fileOf(folder: string, pathname: string): string | null {
  const asked = decoded(pathname);
  if (asked === null || !SERVED.test(asked) || asked.includes("..")) return null;
  return path.join(folder, ...asked.split("/"));
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
