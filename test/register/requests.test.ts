import path from "node:path";
import type { FastifyInstance } from "fastify";
import type { Database } from "../../src/register/database/database";
import { aLine, askAs, countedClock, keyOf, testRegister, type Ask } from "../support/askRegister";
import { engines } from "../support/registerEngines";

let database: Database;
let app: FastifyInstance;
let ask: Ask;
let place: string;
const logged: string[] = [];

beforeAll(async () => {
  database = await engines[0]!.open();
  const stream = { write: (line: string) => void logged.push(line) };
  app = testRegister(database, { log: { level: "info", stream } });
  ask = askAs(app, await keyOf(database, "E07000234"));
  const { body } = await ask("POST", "/v1/returns", { body: { title: "Budget", year: "2026/27", basis: "budget" } });
  place = `/v1/returns/E07000234/${body.id}`;
});

afterAll(async () => {
  await app.close();
  await database.close();
});

const put = (line: object) => ask("PUT", `${place}/lines`, { body: { lines: [line] } });

test("fields that are not in the schema, and values of another kind, are refused with their place", async () => {
  const refused: readonly (readonly [object, string])[] = [
    [aLine({ extra: 1 }), "body.lines.0"],
    [aLine({ amount: 1234.5 }), "body.lines.0.amount"],
    [aLine({ amount: "1,234.50" }), "body.lines.0.amount"],
    [aLine({ amount: "1e3" }), "body.lines.0.amount"],
    [aLine({ amount: true }), "body.lines.0.amount"],
    [aLine({ amount: null }), "body.lines.0.amount"],
    [aLine({ amount: undefined }), "body.lines.0.amount"],
    [aLine({ margin: "-1" }), "body.lines.0.margin"],
    [aLine({ grade: "3" }), "body.lines.0.grade"],
    [aLine({ grade: 7 }), "body.lines.0.grade"],
    [aLine({ year: "2026/28" }), "body.lines.0.year"],
    [aLine({ basis: "guess" }), "body.lines.0.basis"],
    [aLine({ asAt: "2026-02-30" }), "body.lines.0.asAt"],
    [aLine({ note: "a\u0000b" }), "body.lines.0.note"],
    [aLine({ service: "" }), "body.lines.0.service"],
    [aLine({ service: "x".repeat(201) }), "body.lines.0.service"],
  ];
  for (const [line, where] of refused) {
    const { status, body, headers } = await put(line);
    expect([where, status, body.code]).toEqual([where, 400, "invalid-request"]);
    expect((body.errors as { path: string }[]).map((one) => one.path)).toEqual([where]);
    expect(headers["content-type"]).toBe("application/problem+json; charset=utf-8");
  }
  expect((await put(aLine())).status).toBe(200);
});

test("bodies that are no JSON, of another type, too large, or meant to change prototypes are refused", async () => {
  const url = "/v1/partnerships";
  const raw = (body: string, type = "application/json") =>
    ask("POST", url, { body, headers: { "content-type": type } });
  expect((await raw("{")).body.code).toBe("invalid-request");
  expect((await raw("")).body.code).toBe("invalid-request");
  expect((await raw('{"__proto__":{"admin":true},"name":"x","from":"2026-04-01"}')).status).toBe(400);
  expect((await raw('{"constructor":{"prototype":{"a":1}},"name":"x","from":"2026-04-01"}')).status).toBe(400);
  expect((await raw("[]")).status).toBe(400);
  expect((await raw("null")).status).toBe(400);
  expect((await raw("name=x", "application/x-www-form-urlencoded")).body.code).toBe("not-json");
  expect((await raw("x", "text/plain")).body.code).toBe("not-json");
  expect((await raw(JSON.stringify({ name: "x".repeat(300_000) }))).body.code).toBe("too-large");
  expect((await ask("DELETE", place, { body: { sure: true } })).body.code).toBe("invalid-request");
  const many = Array.from({ length: 20_001 }, () => aLine());
  expect((await ask("PUT", `${place}/lines`, { body: { lines: many } })).status).toBe(400);
});

test("addresses and questions are held to their form", async () => {
  for (const url of [
    "/v1/returns?limit=0",
    "/v1/returns?limit=1e2",
    "/v1/returns?limit=1&limit=2",
    "/v1/returns?other=1",
    "/v1/returns?year=2026",
    "/v1/returns?after=E07000234",
    "/v1/returns/e07000234/x",
    "/v1/returns/E07000234/not-an-id",
    `${place}/lines?after=-1`,
    "/v1/published/..%2f..%2fetc/lines",
    "/v1/log?of=all",
  ]) {
    expect([url, (await ask("GET", url)).body.code]).toEqual([url, "invalid-request"]);
  }
  const strange = ["/v1", "/v1/returns/", "/v2/returns", "/.git/config", "/%00", "/v1/%ff", "/../package.json"];
  for (const url of strange) expect([url, (await ask("GET", url)).status]).toEqual([url, expect.any(Number)]);
  for (const url of strange) expect((await ask("GET", url)).status).toBeGreaterThanOrEqual(400);
});

test("other verbs are refused by name, with those that are taken", async () => {
  const answer = await ask("PATCH", "/v1/returns");
  expect([answer.status, answer.body.code, answer.headers.allow]).toEqual([405, "method-not-allowed", "GET, POST"]);
});

test("a write needs a key that can be kept", async () => {
  for (const key of [null, " ", "x".repeat(256), "clé"]) {
    const body = { name: "x", from: "2026-04-01" };
    expect([key, (await ask("POST", "/v1/partnerships", { key, body })).body.code]).toEqual([key, "key-missing"]);
  }
});

test("answers carry the headers of an API, refusals as well", async () => {
  for (const url of ["/v1/me", "/v1/nothing", "/health"]) {
    const { headers } = await ask("GET", url);
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin-allow-popups",
    });
    expect(headers["strict-transport-security"]).toMatch(/^max-age=\d{8}/u);
    expect(headers["access-control-allow-origin"]).toBeUndefined();
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers["x-powered-by"]).toBeUndefined();
  }
});

test("a caller that asks too much waits, others do not; tried keys count tenfold, and then nobody signs in from there", async () => {
  const at = Date.parse("2026-03-02T09:00:00Z");
  const slow = testRegister(database, { requestsAMinute: 12, now: () => new Date(at) });
  const caller = askAs(slow, await keyOf(database, "E07000235", ["read"], { at: "2026-03-01T00:00:00.000Z" }));
  const statuses: number[] = [];
  for (let turn = 0; turn < 14; turn++) statuses.push((await caller("GET", "/v1/me")).status);
  expect(statuses).toEqual([...Array.from({ length: 12 }, () => 200), 429, 429]);
  const { headers, body } = await caller("GET", "/v1/me");
  expect([headers["retry-after"], body.code]).toEqual(["5", "too-many-requests"]);
  const other = askAs(slow, await keyOf(database, "E07000236", ["read"], { at: "2026-03-01T00:00:00.000Z" }));
  expect((await other("GET", "/v1/me")).status).toBe(200);
  const tries = [];
  for (let turn = 0; turn < 3; turn++) tries.push((await askAs(slow, `fsk_${turn}`)("GET", "/v1/me")).status);
  expect(tries).toEqual([401, 429, 429]);
  expect((await other("GET", "/v1/me")).status).toBe(429);
  expect((await askAs(slow, null)("GET", "/v1/councils")).status).toBe(200);
  await slow.close();
});

test("the log has no figure, name, council, key or address in it, also where the register fails", async () => {
  await put(aLine({ service: "Secretservice", amount: "7654.32" }));
  await ask("GET", `/v1/returns?council=E07000234`);
  const broken: Database = {
    ...database,
    transaction: () => Promise.reject(new Error("7654.32 of Secretservice, fsk_x")),
  };
  const stream = { write: (line: string) => void logged.push(line) };
  const failing = testRegister(broken, { log: { level: "info", stream } });
  const failed = await askAs(failing, "fsk_secretkey")("GET", "/v1/returns");
  expect([failed.status, failed.body.code, failed.text.includes("7654")]).toEqual([500, "fault", false]);
  await failing.close();
  const text = logged.join("");
  expect(logged.length).toBeGreaterThan(10);
  for (const secret of ["Secretservice", "7654.32", "E07000234", "fsk_", "Budget", "127.0.0.1"])
    expect(text).not.toContain(secret);
  const lines = logged.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.filter(({ msg }) => msg === "answered").at(-1)).toMatchObject({
    method: "GET",
    route: "/v1/returns",
    status: 500,
  });
  expect(lines.find(({ msg }) => msg === "fault")).toMatchObject({ fault: { name: "Error" } });
});

test("the add-in's pages are framed by Excel on the web, and nothing else of the folder is served", async () => {
  const files = testRegister(database, { files: path.resolve(__dirname, "../../src/taskpane"), now: countedClock() });
  const nobody = askAs(files, null);
  const page = await nobody("GET", "/taskpane.html");
  expect(page.status).toBe(200);
  const policy = String(page.headers["content-security-policy"]);
  expect(policy).toContain("frame-ancestors 'self' https://*.officeapps.live.com https://*.sharepoint.com");
  expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  expect(policy).not.toContain("unsafe-eval");
  expect(page.headers["x-frame-options"]).toBeUndefined();
  expect([page.headers["cache-control"], page.text.length > 100]).toEqual(["no-cache", true]);
  const again = await nobody("GET", "/taskpane.html", { headers: { "if-none-match": String(page.headers.etag) } });
  expect(again.status).toBe(304);
  for (const url of [
    "/main.tsx",
    "/../package.json",
    "/..%2fpackage.json",
    "/assets/..%2f..%2fmain.tsx",
    "/assets/%2e%2e/main.tsx",
    "/%00.html",
  ]) {
    expect([url, (await nobody("GET", url)).status]).toEqual([url, expect.any(Number)]);
    expect((await nobody("GET", url)).status).toBeGreaterThanOrEqual(400);
  }
  await files.close();
});

test("the page of the calls runs no script", async () => {
  const page = await ask("GET", "/api");
  expect(page.headers["content-security-policy"]).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  );
  expect(page.text).toContain("/v1/returns/{council}/{id}/submit");
  expect(page.text).not.toContain("<script");
});
