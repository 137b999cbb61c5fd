// A PostgreSQL server of its own for tests and benchmarks: a fresh folder, a free port, two plain logins. Nothing of the machine's own server is touched.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, chownSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";

/** The folder with initdb and pg_ctl, or null where PostgreSQL 15 or later is not installed. */
export function findPostgres() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian)
    ? readdirSync(debian)
        .map(Number)
        .filter((version) => version >= 15)
    : [];
  const folders = versions
    .sort((left, right) => right - left)
    .map((version) => path.join(debian, String(version), "bin"));
  const onPath = (process.env.PATH ?? "").split(path.delimiter);
  return (
    [...folders, ...onPath].find((folder) =>
      ["initdb", "pg_ctl"].every((tool) => existsSync(path.join(folder, tool))),
    ) ?? null
  );
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** PostgreSQL refuses to run as root: then it runs as the user that Debian made for it. */
function identity() {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync("/etc/passwd", "utf8").split("\n");
  const line = users.find((one) => one.startsWith("postgres:"))?.split(":") ?? [];
  return { uid: Number(line[2]), gid: Number(line[3]) };
}

/** Starts a server; `isSafe` keeps its writes to the disk, which a test that never cuts the power does without. */
export async function startPostgres({ isSafe = false } = {}) {
  const bin = findPostgres();
  if (bin === null) throw new Error("PostgreSQL 15 or later is not installed.");
  const who = identity();
  const folder = mkdtempSync(path.join(os.tmpdir(), "fairshare-postgres-"));
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid);
  const port = await freePort();
  const run = (tool, ...words) =>
    execFileSync(path.join(bin, tool), words, {
      ...who,
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, HOME: folder },
    });
  const data = path.join(folder, "data");
  run(
    "initdb",
    "--pgdata",
    data,
    "--username",
    "postgres",
    "--auth",
    "trust",
    "--encoding",
    "UTF8",
    "--no-instructions",
  );
  const settings = [`-p ${port}`, `-k ${folder}`, "-c listen_addresses=127.0.0.1", "-c max_connections=100"];
  if (!isSafe) settings.push("-c fsync=off", "-c full_page_writes=off");
  run(
    "pg_ctl",
    "start",
    "--wait",
    "--silent",
    "--pgdata",
    data,
    "--log",
    path.join(folder, "log"),
    "--options",
    settings.join(" "),
  );
  return {
    port,
    folder,
    url: (login, database) => `postgres://${login}@127.0.0.1:${port}/${database}`,
    stop() {
      run("pg_ctl", "stop", "--wait", "--silent", "--mode", "immediate", "--pgdata", data);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
