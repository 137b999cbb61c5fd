/** Starts registers for the benchmark, and asks them with many clients at once. */
import { spawn } from "node:child_process";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import http from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";

const script = path.join(fileURLToPath(new URL("../../", import.meta.url)), "src/register/register.mjs");

/** A register as its own process: its port, and a way to stop it. */
export async function startProcess(environment) {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, PORT: "0", LOG_LEVEL: "error", REQUESTS_A_MINUTE: "1000000", ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const port = await new Promise((resolve, reject) => {
    let text = "";
    child.stderr.on("data", (chunk) => {
      text += chunk;
      const found = /The register is at http:\/\/\S+:(\d+)/u.exec(text);
      if (found) resolve(Number(found[1]));
    });
    child.once("exit", () => reject(new Error(`The register ended: ${text}`)));
  });
  const stop = () => new Promise((resolve) => child.once("exit", resolve) && child.kill("SIGTERM"));
  return { port, stop };
}

/** A key of each council, put where the register keeps its hash. */
export async function makeKeys(ownerUrl, councils) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const keys = [];
  for (const council of councils) {
    const secret = `fsk_${randomBytes(32).toString("base64url")}`;
    const hash = createHash("sha256").update(secret).digest("hex");
    await client.query("begin");
    await client.query("select set_config('app.council', $1, true)", [council]);
    await client.query(
      `insert into register.access_keys (council, id, name, prefix, hash, scopes, created_at, created_by, expires_at)
       values ($1, $2, 'bench', 'fsk_', $3, 'read write', now(), 'bench', now() + interval '1 day')`,
      [council, randomUUID(), hash],
    );
    await client.query("commit");
    keys.push({ council, secret });
  }
  await client.end();
  return keys;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: Infinity });

/** One request; the answer's body, read to its end. */
export function ask({ port, secret }, method, url, body) {
  const payload = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    host: `localhost:${port}`,
    authorization: `Bearer ${secret}`,
    ...(payload === undefined
      ? {}
      : { "content-type": "application/json", "content-length": Buffer.byteLength(payload) }),
    ...(method === "GET" ? {} : { "idempotency-key": randomUUID() }),
  };
  return new Promise((resolve, reject) => {
    const request = http.request({ host: "127.0.0.1", port, method, path: url, headers, agent }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode, text: Buffer.concat(parts).toString() }));
      response.on("error", reject);
    });
    request.on("error", reject);
    request.end(payload);
  });
}

/** Every client sends one request after the other, for some seconds: how long they took, and how many failed. */
export async function load(clients, work, seconds) {
  const end = performance.now() + seconds * 1000;
  const times = [];
  let failed = 0;
  await Promise.all(
    clients.map(async (client, index) => {
      for (let turn = 0; performance.now() < end; turn++) {
        const start = performance.now();
        const { status } = await work(client, turn, index).catch(() => ({ status: 0 }));
        times.push(performance.now() - start);
        if (status < 200 || status >= 300) failed++;
      }
    }),
  );
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
  return { p50: at(0.5), p99: at(0.99), rate: times.length / seconds, failed, count: times.length };
}
