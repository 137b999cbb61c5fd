import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createRegisterClient, type RegisterClient, type RegisterError } from "../../src/contract/client";
import { aLine } from "../support/askRegister";
import { freshPostgres, hasPostgres } from "../support/registerEngines";
import { operate, startRegister, type RegisterProcess } from "../support/registerProcess";

const COUNCIL = "E07000237";
const KILLS = 3;
const folders: string[] = [];
const processes: RegisterProcess[] = [];

function newFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "fairshare-register-"));
  folders.push(folder);
  return folder;
}

afterAll(async () => {
  for (const one of processes) await one.end("SIGKILL");
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const started = async (environment: Readonly<Record<string, string>>): Promise<RegisterProcess> => {
  const one = await startRegister(environment);
  processes.push(one);
  return one;
};

const clientOf = (address: string, token: string): RegisterClient =>
  createRegisterClient({ address, fetch: (url, request) => fetch(url, request), token: () => Promise.resolve(token) });

/** Submits returns until the process is gone, and keeps id and hash of every one that was acknowledged. */
async function submitUntilItEnds(
  { client, partnership, word }: { client: RegisterClient; partnership: string; word: string },
  acknowledged: Map<string, string>,
): Promise<RegisterError> {
  for (let turn = 0; ; turn++) {
    try {
      const body = { title: `${word} ${turn}`, year: "2026/27", basis: "budget" } as const;
      const { council, id } = await client.call("addReturn", { key: `${word}-${turn}-a`, body });
      const lines = Array.from({ length: 20 }, (_, n) => ({
        ...aLine({ amount: `${turn}.${10 + n}` }),
        basis: "budget" as const,
      }));
      await client.call("putLines", { key: `${word}-${turn}-b`, params: { council, id }, body: { lines } });
      const submitted = { key: `${word}-${turn}-c`, params: { council, id }, body: { partnerships: [partnership] } };
      const { hash } = await client.call("submitReturn", submitted);
      acknowledged.set(id, String(hash));
    } catch (error) {
      return error as RegisterError;
    }
  }
}

async function killWhileItWrites(
  environment: Readonly<Record<string, string>>,
  tokenOf: () => Promise<string>,
): Promise<void> {
  const kept = new Map<string, string>();
  const token = await tokenOf();
  let partnership = "";
  for (let kill = 0; kill < KILLS; kill++) {
    const register = await started(environment);
    const client = clientOf(register.address, token);
    if (kill === 0)
      ({ id: partnership } = await client.call("addPartnership", {
        key: "p",
        body: { name: "P", from: "2026-01-01" },
      }));
    const before = kept.size;
    const writers = ["x", "y", "z"].map((word) =>
      submitUntilItEnds({ client, partnership, word: `${word}${kill}` }, kept),
    );
    const early = Promise.race(writers).then((error) => expect(error.problem).toBeNull());
    while (kept.size < before + 3) await Promise.race([early, new Promise((resolve) => setTimeout(resolve, 13))]);
    await register.end("SIGKILL");
    for (const error of await Promise.all(writers)) expect(error.problem).toBeNull();
  }
  const verified = await operate(["verify"], environment);
  expect([verified.code, verified.stderr]).toEqual([0, ""]);
  const register = await started(environment);
  const client = clientOf(register.address, token);
  const found = new Map<string, string>();
  for (let after: string | undefined; ;) {
    const { items } = await client.call("listReturns", {
      query: { status: "submitted", ...(after === undefined ? {} : { after }) },
    });
    for (const { id, hash, lines } of items) found.set(id, `${hash ?? ""} ${lines}`);
    const last = items.at(-1);
    if (last === undefined) break;
    after = `${last.council}/${last.id}`;
  }
  expect(kept.size).toBeGreaterThanOrEqual(3 * KILLS);
  for (const [id, hash] of kept) expect([id, found.get(id)]).toEqual([id, `${hash} 20`]);
  expect(await register.end("SIGTERM")).toBe(0);
}

test("PGlite: killed while it writes, it loses no submission that was acknowledged, and the log holds", async () => {
  const folder = newFolder();
  const environment = { DATA_FOLDER: folder, REGISTER_COUNCIL: COUNCIL, REQUESTS_A_MINUTE: "1000000" };
  const first = await started(environment);
  expect(first.said()).toContain(`signed in by the token in ${path.join(folder, "token")} for ${COUNCIL}`);
  expect(statSync(path.join(folder, "token")).mode & 0o077).toBe(0);

  const second = await operate([], environment);
  expect(second.code).toBe(2);
  expect(second.stderr).toMatch(
    /^The register's data are in use by process \d+ \(lock file .*\)\. Stop that one first/u,
  );

  expect(await first.end("SIGTERM")).toBe(0);
  expect(() => readFileSync(path.join(folder, "lock"))).toThrow();
  writeFileSync(path.join(folder, "lock"), "999999999 1\n");
  await killWhileItWrites(environment, () => Promise.resolve(readFileSync(path.join(folder, "token"), "utf8").trim()));
}, 300_000);

(hasPostgres ? describe : describe.skip)(`PostgreSQL${hasPostgres ? "" : " (is not installed)"}`, () => {
  test("killed while it writes, it loses no submission that was acknowledged, and the log holds", async () => {
    const { owner, service } = await freshPostgres();
    const environment = { DATABASE_URL: service, DATABASE_OWNER_URL: owner, REQUESTS_A_MINUTE: "1000000" };
    await killWhileItWrites(environment, async () => {
      const { stdout } = await operate(["key", COUNCIL, "--scopes", "read write", "--days", "3"], environment);
      return stdout.split("\n")[0] ?? "";
    });
  }, 300_000);

  test("a superuser's login is refused with a sentence; one login that owns the tables will do", async () => {
    const { owner, superuser } = await freshPostgres();
    const refused = await operate(["verify"], { DATABASE_URL: superuser });
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringContaining("is a superuser or passes by row-level security"),
    ]);
    const alone = await operate(["verify"], { DATABASE_URL: owner });
    expect([alone.code, alone.stdout]).toEqual([0, expect.stringContaining("all of them hold")]);
  }, 120_000);
});

test("what the operator says wrongly is told in a sentence", async () => {
  const environment = { DATA_FOLDER: newFolder(), PORT: "99999" };
  expect((await operate([], environment)).stderr).toBe('PORT is "99999"; it must be a whole number from 0 to 65535.\n');
  expect((await operate([], { HOST: "0.0.0.0" })).stderr).toContain(
    "a register for one person is heard on this machine alone",
  );
  expect((await operate(["undo"], {})).stderr).toContain("There is no command register undo");
  expect((await operate(["--help"], {})).stdout).toContain("verify [--heads FILE]");
});
