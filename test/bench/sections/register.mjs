/** The register: p50, p99 and requests a second on both engines; 200 clients on PostgreSQL with two processes over a million lines. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { ask, load, makeKeys, startProcess } from "../registerLoad.mjs";
import { findPostgres, startPostgres } from "../../tools/postgresCluster.mjs";

const SECONDS = 8;
const LINES = 20_000;
const rows = [];

const lines = Array.from({ length: LINES }, (_, n) => ({
  service: `Service ${n % 40}`,
  line: `Line ${n}`,
  year: "2026/27",
  amount: `${n}.${String(n % 100).padStart(2, "0")}`,
  basis: "budget",
  source: `ledger ${n}`,
}));

const draft = { title: "Budget", year: "2026/27", basis: "budget" };

async function fill(client, returns) {
  const ids = [];
  for (let one = 0; one < returns; one++) {
    const { id } = JSON.parse((await ask(client, "POST", "/v1/returns", draft)).text);
    const url = `/v1/returns/${client.council}/${id}/lines`;
    const { status, text } = await ask(client, "PUT", url, { lines });
    if (status !== 200) throw new Error(text);
    ids.push(id);
  }
  return ids;
}

const page = (client, turn) =>
  ask(
    client,
    "GET",
    `/v1/returns/${client.council}/${client.ids[turn % client.ids.length]}/lines?after=${(turn * 977) % (LINES - 100)}&limit=100`,
  );
const write = (client) => ask(client, "POST", "/v1/returns", draft);
const small = async (client) => {
  const { text } = await write(client);
  const url = `/v1/returns/${client.council}/${JSON.parse(text).id}`;
  return ask(client, "PUT", `${url}/lines`, { lines: lines.slice(0, 20) });
};

function note(engine, work, clients, { p50, p99, rate, failed, count }) {
  const share = count === 0 ? "-" : `${((100 * failed) / count).toFixed(2)}%`;
  rows.push(
    `| ${engine} | ${work} | ${clients} | ${p50.toFixed(1)} | ${p99.toFixed(1)} | ${Math.round(rate)} | ${share} |`,
  );
}

async function measure(engine, clients) {
  note(
    engine,
    "one request (`me`)",
    clients.length,
    await load(clients, (client) => ask(client, "GET", "/v1/me"), SECONDS),
  );
  note(engine, "100 lines of a return", clients.length, await load(clients, page, SECONDS));
  note(engine, "a draft", clients.length, await load(clients, write, SECONDS));
}

const filled = [];
const timed = async (work) => {
  const start = performance.now();
  const value = await work();
  return [value, (performance.now() - start) / 1000];
};

async function onPglite() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "fairshare-bench-"));
  const register = await startProcess({ DATA_FOLDER: folder, REGISTER_COUNCIL: "E07000237" });
  const secret = readFileSync(path.join(folder, "token"), "utf8").trim();
  const client = { port: register.port, secret, council: "E07000237", ids: [] };
  const [ids, taken] = await timed(() => fill(client, 5));
  filled.push(`PGlite: ${5 * LINES} lines in ${taken.toFixed(1)} s`);
  await measure(
    "PGlite",
    Array.from({ length: 8 }, () => ({ ...client, ids })),
  );
  await register.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function onPostgres() {
  const cluster = await startPostgres({ isSafe: true });
  const admin = new pg.Client({ connectionString: cluster.url("postgres", "postgres") });
  await admin.connect();
  await admin.query("create role fairshare_owner login");
  await admin.query("create role fairshare_app login");
  await admin.query("create database bench owner fairshare_owner");
  await admin.end();
  const environment = {
    DATABASE_URL: cluster.url("fairshare_app", "bench"),
    DATABASE_OWNER_URL: cluster.url("fairshare_owner", "bench"),
  };
  const registers = [await startProcess(environment), await startProcess(environment)];
  const { items } = JSON.parse((await ask({ port: registers[0].port, secret: "x" }, "GET", "/v1/councils")).text);
  const councils = items
    .map(({ code }) => code)
    .filter((code) => code.startsWith("E07"))
    .slice(0, 50);
  const keys = await makeKeys(environment.DATABASE_OWNER_URL, councils);
  const [first] = keys.map((key) => ({ ...key, port: registers[0].port }));
  const ids = await fill(first, 5);
  await measure(
    "PostgreSQL",
    Array.from({ length: 8 }, () => ({ ...first, ids })),
  );
  const [known, taken] = await timed(async () => {
    const clients = keys.map((key, index) => ({ ...key, port: registers[index % 2].port }));
    const done = [];
    // Four at a time: what is measured is the register, not the memory of this script.
    await Promise.all(
      [0, 1, 2, 3].map(async (lane) => {
        for (let at = lane; at < clients.length; at += 4)
          done[at] = { ...clients[at], ids: await fill(clients[at], 1) };
      }),
    );
    return done;
  });
  filled.push(`PostgreSQL, two processes: ${50 * LINES} lines of 50 councils in ${taken.toFixed(1)} s`);
  const many = Array.from({ length: 200 }, (_, index) => ({
    ...known[index % 50],
    port: registers[Math.floor(index / 50) % 2].port,
  }));
  note("PostgreSQL, 2 processes, 1,000,000 lines", "100 lines of a return", 200, await load(many, page, 2 * SECONDS));
  const mixed = (client, turn) => (turn % 10 === 9 ? small(client) : page(client, turn));
  note(
    "PostgreSQL, 2 processes, 1,000,000 lines",
    "nine pages of lines, then a draft with 20 lines",
    200,
    await load(many, mixed, 2 * SECONDS),
  );
  for (const register of registers) await register.stop();
  cluster.stop();
}

await onPglite();
if (findPostgres() === null) filled.push("PostgreSQL is not installed here.");
else await onPostgres();
console.log(
  [
    "## The register: time of a request in milliseconds, from clients on the same machine",
    "",
    "| engine | work | clients at once | p50 | p99 | requests a second | failed |",
    "|---|---|--:|--:|--:|--:|--:|",
    ...rows,
    "",
    `Put before, 20,000 lines a request: ${filled.join("; ")}. PostgreSQL forces each commit to the disk; PGlite does not. Clients, register and database share the machine's cores.`,
  ].join("\n"),
);
console.log();
