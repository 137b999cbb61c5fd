import { allStatements } from "../../src/register/queries/allStatements";
import { verifyLog } from "../../src/register/log/verifyLog";
import { exportRegister } from "../../src/register/transfer/exportRegister";
import { importRegister } from "../../src/register/transfer/importRegister";
import { accessStatements } from "../../src/register/queries/accessStatements";
import { askAs, keyOf, testRegister } from "../support/askRegister";
import { engines, hasPostgres } from "../support/registerEngines";
import { registerScenario, type Step } from "../support/registerScenario";

interface Run {
  readonly steps: readonly Step[];
  readonly exported: readonly string[];
  readonly ran: ReadonlySet<string>;
  readonly faults: readonly string[];
}

const AT = "2026-03-02T12:00:00.000Z";
const runs = new Map<string, Run>();

beforeAll(async () => {
  for (const engine of engines) {
    const ran = new Set<string>();
    const database = await engine.open((name) => ran.add(name));
    const app = testRegister(database);
    const [host, partner] = [await keyOf(database, "E07000234"), await keyOf(database, "E07000236")];
    const steps = await registerScenario(askAs(app, host), askAs(app, partner), askAs(app, null));
    await database.asOwner(async (owner) => {
      await owner.run(accessStatements.enter, "E07000234", AT.slice(0, 10));
      const tenant = "11111111-2222-4333-8444-555555555555";
      await owner.run(accessStatements.insertTenant, "E07000234", tenant);
      await owner.run(accessStatements.enterByTenant, tenant);
      await owner.run(accessStatements.listTenants, "E07000234");
      await owner.run(accessStatements.insertTenant, "E07000234", tenant.replace("1", "2"));
      await owner.run(accessStatements.removeTenant, "E07000234", tenant);
    });
    const lines: string[] = [];
    await exportRegister(database, AT, (line) => Promise.resolve(void lines.push(line.trim())));
    const again = await engine.open((name) => ran.add(name));
    await importRegister(again, lines, AT);
    const { faults } = await verifyLog(again, AT);
    runs.set(engine.name, { steps, exported: lines, ran, faults });
    await app.close();
    await Promise.all([database.close(), again.close()]);
  }
});

test.each(engines.map(({ name }) => name))("%s runs every statement of the register", (name) => {
  const missing = Object.values(allStatements).filter((statement) => !runs.get(name)!.ran.has(statement.name));
  expect(missing.map((statement) => statement.name)).toEqual([]);
});

test.each(engines.map(({ name }) => name))("%s reads its own export back, and the log holds", (name) => {
  expect(runs.get(name)!.faults).toEqual([]);
});

test(`both engines answer the whole scenario alike${hasPostgres ? "" : " (PostgreSQL is not installed: compared with nothing)"}`, () => {
  const [first, ...others] = [...runs.values()];
  expect(first!.steps.length).toBeGreaterThan(50);
  for (const other of others) expect(other.steps).toEqual(first!.steps);
});

test("the scenario goes as a year goes", () => {
  const steps = new Map(runs.get("PGlite")!.steps.map(([label, ...rest]) => [label, rest] as const));
  const statuses = Object.fromEntries([...steps].map(([label, [status]]) => [label, status]));
  expect(statuses).toMatchObject({
    nobody: 401,
    partnership: 201,
    "not seen yet": 404,
    member: 201,
    "member twice": 409,
    "unknown council": 404,
    "partner adds": 403,
    "submit empty": 409,
    "draft hidden": 404,
    submit: 200,
    "submit replayed": 200,
    "key reused": 422,
    "change refused": 409,
    "removal refused": 409,
    "host reads lines": 200,
    "host cannot sign": 404,
    "wrong hash": 409,
    signed: 200,
    "supersedes a draft": 409,
    "foreign partnership": 409,
    "submit better": 200,
    "host stays": 409,
    "member ends": 200,
    "partnership gone": 404,
    "own return after the end": 200,
  });
  const body = (label: string) => steps.get(label)![1] as { items: readonly Record<string, unknown>[] };
  expect(body("host reads lines").items.map(({ n, amount }) => [n, amount])).toEqual([
    [1, "1234.50"],
    [2, "-0.05"],
  ]);
  expect(body("returns asked").items.map(({ title, status }) => [title, status])).toEqual([
    ["Budget 2026", "superseded"],
  ]);
  expect(body("read by others").items.map(({ council, action }) => [council, action])).toEqual([
    ["E07000234", "lines read"],
    ["E07000234", "drivers read"],
  ]);
  expect(body("first version")).not.toEqual(body("later version"));
  expect(steps.get("submit replayed")).toEqual(steps.get("submit"));
});

test(`both engines write the same export${hasPostgres ? "" : " (PostgreSQL is not installed: compared with nothing)"}`, () => {
  const withoutKeys = (lines: readonly string[]) =>
    lines
      .slice(0, -1)
      .filter((line) => !line.includes('"access_keys"'))
      .map((line) => line.replace(/fsk_[\w-]{4}/gu, "fsk_"));
  const [first, ...others] = [...runs.values()].map(({ exported }) => withoutKeys(exported));
  expect(first!.length).toBeGreaterThan(30);
  for (const other of others) expect(other).toEqual(first);
});
