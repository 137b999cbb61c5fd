import type { FastifyInstance } from "fastify";
import { paths } from "../../src/contract/paths";
import type { Database, Transaction } from "../../src/register/database/database";
import { accessStatements } from "../../src/register/queries/accessStatements";
import { exportRegister } from "../../src/register/transfer/exportRegister";
import { transferTables } from "../../src/register/transfer/transferTables";
import { aDriver, aLine, askAs, keyOf, testRegister, type Ask } from "../support/askRegister";
import { engines } from "../support/registerEngines";

const DAY = "2026-03-02";
const [OWNER, PARTNER, OUTSIDER] = ["E07000234", "E07000236", "E07000237"] as const;
/** Words that stand in the owner's data alone. */
const SECRETS = [
  "Hidden title",
  "Hidden service",
  "7777.77",
  "Hidden partnership",
  "Hidden officer",
  "Hidden key",
  "Hidden driver",
];

interface Placed {
  readonly draft: string;
  readonly submitted: string;
  readonly partnership: string;
  readonly key: string;
  readonly hash: string;
}

async function place(owner: Ask): Promise<Placed> {
  const { body: partnership } = await owner("POST", "/v1/partnerships", {
    body: { name: "Hidden partnership", from: DAY },
  });
  const { body: key } = await owner("POST", "/v1/keys", { body: { name: "Hidden key", scopes: ["read"], days: 5 } });
  const made: string[] = [];
  for (const title of ["Hidden title 1", "Hidden title 2"]) {
    const { body } = await owner("POST", "/v1/returns", { body: { title, year: "2025/26", basis: "budget" } });
    made.push(body.id);
    const url = `/v1/returns/${OWNER}/${body.id}`;
    await owner("PUT", `${url}/lines`, { body: { lines: [aLine({ service: "Hidden service", amount: "7777.77" })] } });
    await owner("PUT", `${url}/drivers`, { body: { drivers: [aDriver({ driver: "Hidden driver" })] } });
  }
  const url = `/v1/returns/${OWNER}/${String(made[1])}`;
  const { body: submitted } = await owner("POST", `${url}/submit`, { body: { partnerships: [partnership.id] } });
  await owner("POST", `${url}/sign-off`, { body: { hash: submitted.hash, name: "Hidden officer", role: "S151" } });
  return { draft: made[0]!, submitted: made[1]!, partnership: partnership.id, key: key.id, hash: submitted.hash };
}

async function rowsOf(database: Database, but: string): Promise<readonly string[]> {
  const lines: string[] = [];
  await exportRegister(database, `${DAY}T12:00:00.000Z`, (line) => Promise.resolve(void lines.push(line)));
  const row = (line: string) => (JSON.parse(line) as { row?: { council?: string; host?: string } }).row;
  return lines.slice(1, -1).filter((line) => (row(line)?.council ?? row(line)?.host) !== but);
}

/** Bodies that each call would take from the council itself. */
const bodies = ({ partnership, hash, submitted }: Placed): Readonly<Record<string, unknown>> => ({
  addPartnership: { name: "Own", from: DAY },
  addMember: { council: OUTSIDER, from: DAY },
  endMember: { until: DAY },
  addReturn: { title: "Own", year: "2025/26", basis: "budget", supersedes: submitted },
  putLines: { lines: [aLine()] },
  putDrivers: { drivers: [aDriver()] },
  submitReturn: { partnerships: [partnership] },
  signOffReturn: { hash, name: "Somebody", role: "S151" },
  addKey: { name: "Own", scopes: ["read"], days: 1 },
});

describe.each(engines)("$name", (engine) => {
  let database: Database;
  let app: FastifyInstance;
  let placed: Placed;

  beforeAll(async () => {
    database = await engine.open();
    app = testRegister(database);
    placed = await place(askAs(app, await keyOf(database, OWNER)));
  });

  afterAll(async () => {
    await app.close();
    await database.close();
  });

  /** As a council, in a transaction that is undone. */
  const within = (council: string, work: (transaction: Transaction) => Promise<unknown>) =>
    database
      .transaction(async (transaction) => {
        await transaction.run(accessStatements.enter, council, DAY);
        throw Object.assign(new Error("undone"), { result: await work(transaction) });
      })
      .catch(
        (error: unknown) => (error as { result?: unknown; code?: string }).result ?? (error as { code?: string }).code,
      );
  const sql = (transaction: Transaction, text: string, ...values: string[]) =>
    transaction.run({ name: "test", text }, ...values);

  test("an outsider sees and changes nothing of another council, by any route and any verb", async () => {
    const outsider = askAs(app, await keyOf(database, OUTSIDER));
    const before = await rowsOf(database, OUTSIDER);
    const given = bodies(placed);
    let refusals = 0;
    for (const [name, [own, path]] of Object.entries(paths)) {
      for (const id of path.includes("{id}") ? [placed.draft, placed.submitted] : [""]) {
        const url = path
          .replace("{partnership}", placed.partnership)
          .replace("{council}", OWNER)
          .replace("{id}", id)
          .replace("{key}", placed.key)
          .replace("{set}", "rsx-small");
        for (const verb of ["GET", "POST", "PUT", "DELETE", "PATCH"]) {
          const body = verb === own && given[name] ? { body: given[name] } : {};
          const answer = await outsider(verb, url, body);
          for (const secret of SECRETS)
            expect([name, verb, answer.text]).not.toEqual([name, verb, expect.stringContaining(secret)]);
          if (!path.includes("{") || path.includes("{set}")) continue;
          expect([name, verb, answer.status]).toEqual([name, verb, verb === own ? 404 : expect.any(Number)]);
          expect(answer.status).toBeGreaterThanOrEqual(400);
          refusals++;
        }
      }
    }
    expect(refusals).toBeGreaterThan(80);
    expect(await rowsOf(database, OUTSIDER)).toEqual(before);
  });

  test("what is not there and what may not be seen are answered word for word alike", async () => {
    const outsider = askAs(app, await keyOf(database, OUTSIDER, ["read"]));
    const [hidden, absent] = [placed.submitted, "00000000-0000-4000-8000-ffffffffffff"];
    for (const rest of ["", "/lines", "/drivers"]) {
      const answers = [];
      for (const id of [hidden, absent]) answers.push(await outsider("GET", `/v1/returns/${OWNER}/${id}${rest}`));
      const [first, second] = answers.map(({ body, status }) => ({ ...body, instance: "", status }));
      expect(first).toEqual(second);
    }
  });

  test("a partner reads what was submitted, not the draft, and changes neither", async () => {
    const owner = askAs(app, await keyOf(database, OWNER, undefined, { id: "again" }));
    const partner = askAs(app, await keyOf(database, PARTNER));
    await owner("POST", `/v1/partnerships/${placed.partnership}/members`, { body: { council: PARTNER, from: DAY } });
    const before = await rowsOf(database, PARTNER);
    const given = bodies(placed);
    for (const [name, [verb, path]] of Object.entries(paths).filter(([, [verb]]) => verb !== "GET")) {
      if (!path.includes("{id}")) continue;
      for (const id of [placed.draft, placed.submitted]) {
        const url = path.replace("{council}", OWNER).replace("{id}", id);
        const answer = await partner(verb, url, given[name] ? { body: given[name] } : {});
        expect([name, answer.status]).toEqual([name, 404]);
      }
    }
    expect((await partner("GET", `/v1/returns/${OWNER}/${placed.draft}/lines`)).status).toBe(404);
    expect((await partner("GET", `/v1/returns/${OWNER}/${placed.submitted}/lines`)).body.items).toHaveLength(1);
    expect((await partner("GET", "/v1/returns")).body.items.map(({ id }: { id: string }) => id)).toEqual([
      placed.submitted,
    ]);
    expect(await rowsOf(database, PARTNER)).toEqual(before);
  });

  test("two councils whose requests run at once on few connections each see their own alone", async () => {
    const councils = [OUTSIDER, "E07000235"];
    const asks = await Promise.all(
      councils.map(async (council) => askAs(app, await keyOf(database, council, undefined, { id: `in${council}` }))),
    );
    await Promise.all(
      Array.from({ length: 60 }, async (_, turn) => {
        const [which, council] = [turn % 2, councils[turn % 2]];
        const body = { title: `${String(council)} ${turn}`, year: "2025/26", basis: "budget" };
        const made = await asks[which]!("POST", "/v1/returns", { key: `interleaved-${turn}`, body });
        const listed = await asks[which]!("GET", "/v1/returns");
        expect([made.body.council, ...listed.body.items.map((one: { council: string }) => one.council)]).toEqual(
          Array.from({ length: listed.body.items.length + 1 }, () => council),
        );
      }),
    );
  });

  test("a transaction that never said who it is sees no row of any council", async () => {
    await database.transaction(async (transaction) => {
      for (const { name } of transferTables)
        expect([name, await sql(transaction, `select * from register.${name}`)]).toEqual([name, []]);
    });
  });

  test("the tables themselves hold councils apart", async () => {
    const insert = (council: string) =>
      `insert into register.returns (council, id, title, year, basis, status, created_at, created_by)
       values ('${council}', gen_random_uuid(), 't', '2025/26', 'budget', 'draft', now(), 'x')`;
    expect(await within(OUTSIDER, (run) => sql(run, insert(OWNER)))).toBe("42501");
    expect(await within(OUTSIDER, (run) => sql(run, insert(OUTSIDER)))).toEqual([]);
    expect(
      await within(OUTSIDER, (run) =>
        sql(run, "update register.returns set title = 'x' where council = $1 returning id", OWNER),
      ),
    ).toEqual([]);
    expect(
      await within(OUTSIDER, (run) => sql(run, "delete from register.returns where council = $1 returning id", OWNER)),
    ).toEqual([]);
    const hand = "update register.returns set council = $1 where council = $2";
    expect(await within(OWNER, (run) => sql(run, hand, OUTSIDER, OWNER))).toBe("42501");
    expect(
      await within(OWNER, (run) =>
        sql(run, "delete from register.lines where return_id = $1::text::uuid returning n", placed.submitted),
      ),
    ).toEqual([]);
    const line = `insert into register.lines (council, return_id, n, service, line, measure, year, pence, margin, basis, source, note)
      values ($1, $2::text::uuid, 9, 's', 'l', 'm', '2025/26', 1, 0, 'budget', 's', '')`;
    expect(await within(OWNER, (run) => sql(run, line, OWNER, placed.submitted))).toBe("42501");
    expect(await within(OWNER, (run) => sql(run, line, OWNER, placed.draft))).toEqual([]);
  });

  test("the log is only added to, by whoever is at the tables", async () => {
    const log = () => within(OWNER, (run) => sql(run, "select * from register.log order by council, n"));
    const before = await log();
    for (const change of [
      "update register.log set detail = 'x'",
      "delete from register.log",
      "truncate register.log",
    ]) {
      expect([change, await within(OWNER, (run) => sql(run, change))]).toEqual([change, "42501"]);
      // The owner of the tables is refused, or finds no row to change.
      const asOwner = database.asOwner(async (owner) => {
        await owner.run(accessStatements.enter, OWNER, DAY);
        await owner.script(change);
      });
      await asOwner.catch((error: unknown) => expect(error).toMatchObject({ code: "42501" }));
      expect(await log()).toEqual(before);
    }
  });
});
