import type { FastifyInstance } from "fastify";
import { paths, type CallName } from "../../contract/paths";
import { problemCodes } from "../../contract/problem";
import { routes, type Route } from "../../contract/routes";
import { openApi } from "./openApi";

/** `/openapi.json`, and `/api`, the same for people. Both are made once, from the schemas. */
export function addApiPages(app: FastifyInstance): void {
  const description = JSON.stringify(openApi(), null, 1);
  const page = apiPage();
  app.get("/openapi.json", (_request, reply) => reply.type("application/json; charset=utf-8").send(description));
  app.get("/api", (_request, reply) =>
    reply
      .type("text/html; charset=utf-8")
      .header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
      .send(page),
  );
}

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => `&#${String(sign.charCodeAt(0))};`);

function apiPage(): string {
  const calls = (Object.entries(paths) as [CallName, (typeof paths)[CallName]][]).map(([name, [method, path]]) => {
    const { summary, scope }: Route = routes[name];
    return `<tr><td><code>${method}</code><td><code>${escaped(path)}</code><td>${scope ?? "open"}<td>${escaped(summary)}`;
  });
  const problems = Object.entries(problemCodes).map(
    ([code, [status, means]]) => `<tr><td><code>${code}</code><td>${status}<td>${escaped(means)}`,
  );
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Fairshare register</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color-scheme:light dark}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #8888}
.wide{overflow-x:auto}</style>
<h1>Fairshare register</h1>
<p>Every call takes and gives JSON; amounts are texts of pounds. Sign in with the header <code>Authorization: Bearer</code> and a key or a token.
Each write needs an <code>Idempotency-Key</code>: one for each write, the same for each attempt at it. Fields that are not in the schemas are refused.
The schemas are in <a href="/openapi.json">/openapi.json</a>.</p>
<h2>Calls</h2><div class="wide"><table><tr><th>Verb<th>Address<th>Scope<th>What it does${calls.join("\n")}</table></div>
<h2>Problems</h2><div class="wide"><table><tr><th>Code<th>Status<th>What it means${problems.join("\n")}</table></div></html>`;
}
