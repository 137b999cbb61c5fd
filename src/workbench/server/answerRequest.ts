import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { FileStore, StoredFile } from "./fileStore";
import { contentSecurityPolicy } from "./contentSecurityPolicy";

const compress = promisify(gzip);
const WORTH_COMPRESSING = 20_000;
const zipped = new Map<string, Buffer>();

/** One request, one file: GET and HEAD, unchanged files answered with 304, compressed only for machines other than this one. */
export async function answerRequest(
  store: FileStore,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD", "content-type": "text/plain; charset=utf-8" });
    response.end("This server only hands out files.");
    return;
  }
  const url = new URL(request.url ?? "/", "http://localhost");
  const file = await store.find(url.pathname);
  if (!file) {
    send(request, response, 404, { "content-type": "text/html; charset=utf-8" }, Buffer.from(NOT_FOUND));
    return;
  }
  const headers: Record<string, string> = {
    "content-type": file.type,
    etag: file.etag,
    "cache-control": cacheControl(url.pathname),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    ...officeHeaders(url.pathname),
  };
  if (file.type.startsWith("text/html")) {
    headers["content-security-policy"] = contentSecurityPolicy(url.pathname);
  }
  if (request.headers["if-none-match"] === file.etag) {
    send(request, response, 304, headers, null);
    return;
  }
  const body = await encoded(file, request, headers);
  send(request, response, 200, headers, body);
}

/** Scripts keep their name when they change, so the browser asks each time; office.js and icons change only with a new install. */
function cacheControl(pathname: string): string {
  const stable = pathname.startsWith("/lib/1/hosted/") || pathname.startsWith("/assets/icons/");
  return stable ? "public, max-age=86400" : "no-cache";
}

function officeHeaders(pathname: string): Record<string, string> {
  return pathname.toLowerCase().startsWith("/lib/1/hosted/") ? { "access-control-allow-origin": "*" } : {};
}

async function encoded(file: StoredFile, request: IncomingMessage, headers: Record<string, string>): Promise<Buffer> {
  const nearby = /^(::1|127\.|::ffff:127\.)/.test(request.socket.remoteAddress ?? "");
  const accepts = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  if (nearby || !accepts || file.content.length < WORTH_COMPRESSING || /^(image|font)\//.test(file.type)) {
    return file.content;
  }
  headers["content-encoding"] = "gzip";
  headers["vary"] = "accept-encoding";
  const known = zipped.get(file.etag);
  if (known) return known;
  const made = await compress(file.content);
  zipped.set(file.etag, made);
  return made;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: Buffer | null,
): void {
  response.writeHead(status, body ? { ...headers, "content-length": body.length } : headers);
  response.end(request.method === "HEAD" ? undefined : body);
}

const NOT_FOUND = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Not found</title>
<p>There is no such page here. <a href="/">Open the workbench</a>.</p></html>`;
