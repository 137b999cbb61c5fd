import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { serveWorkbench } from "../../../src/workbench/server/main";
import type { WorkbenchServer } from "../../../src/workbench/server/main";

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

describe("the workbench's server", () => {
  const root = mkdtempSync(path.join(os.tmpdir(), "workbench-"));
  let server: WorkbenchServer;

  const put = (file: string, content: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  };
  const ask = (target: string, method = "GET", headers: http.OutgoingHttpHeaders = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const request = http.request(server.address, { path: target, method, headers }, (response) => {
        let body = "";
        response.on("data", (chunk: Buffer) => (body += chunk.toString()));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      });
      request.on("error", reject);
      request.end();
    });

  beforeAll(async () => {
    put("secret.txt", "not for anyone");
    put("dist/workbench/index.html", "<p>workbench</p>");
    put("dist/local/taskpane.html", "<p>pane for this server</p>");
    put("dist/taskpane.html", "<p>pane for Excel</p>");
    put("dist/functions.json", "{}");
    put("dist/assets/icons/icon-32.png", "png");
    put("node_modules/@microsoft/office-js/dist/office.js", "// office");
    put("node_modules/@microsoft/office-js/dist/en-us/Office_Strings.js", "// strings");
    server = await serveWorkbench({ root, port: 0 });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(root, { recursive: true });
  });

  it("shows the workbench at its root and the pane that loads office.js from here", async () => {
    expect(await ask("/")).toMatchObject({ status: 200, body: "<p>workbench</p>" });
    expect((await ask("/taskpane.html")).body).toBe("<p>pane for this server</p>");
  });

  it("finds office.js without regard to case, for pages of any origin", async () => {
    const answer = await ask("/lib/1/hosted/EN-US/office_strings.JS");
    expect(answer).toMatchObject({ status: 200, body: "// strings" });
    expect(answer.headers["access-control-allow-origin"]).toBe("*");
    expect(answer.headers["content-type"]).toBe("text/javascript; charset=utf-8");
  });

  it.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/lib/1/hosted/../../../secret.txt",
    "/lib/1/hosted/..%2f..%2f..%2f..%2fsecret.txt",
    "/%00",
    "/%E0%A4%A",
  ])("gives nothing from outside its folders: %s", async (target) => {
    const answer = await ask(target);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain("not for anyone");
  });

  it("answers a missing page with a way back", async () => {
    const answer = await ask("/nothing-here");
    expect(answer.status).toBe(404);
    expect(answer.body).toContain('<a href="/">');
  });

  it("answers HEAD without a body, and refuses what is not reading", async () => {
    const head = await ask("/functions.json", "HEAD");
    expect(head).toMatchObject({ status: 200, body: "" });
    expect(head.headers["content-length"]).toBe("2");
    expect((await ask("/", "POST")).status).toBe(405);
  });

  it("answers an unchanged file with 304, and a changed one anew", async () => {
    const first = await ask("/functions.json");
    const again = await ask("/functions.json", "GET", { "if-none-match": first.headers.etag ?? "" });
    expect(again).toMatchObject({ status: 304, body: "" });
    await new Promise((resolve) => setTimeout(resolve, 20));
    put("dist/functions.json", '{"functions":[]}');
    const changed = await ask("/functions.json", "GET", { "if-none-match": first.headers.etag ?? "" });
    expect(changed).toMatchObject({ status: 200, body: '{"functions":[]}' });
  });

  it("lets pages load from this server only, and icons be kept", async () => {
    const policy = String((await ask("/")).headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
    expect((await ask("/assets/icons/icon-32.png")).headers).toMatchObject({
      "content-type": "image/png",
      "cache-control": "public, max-age=86400",
    });
  });

  it("rejects when its port is taken", async () => {
    const port = Number(new URL(server.address).port);
    await expect(serveWorkbench({ root, port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
