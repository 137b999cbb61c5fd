import type { Database } from "../../src/register/database/database";
import { verifyLog } from "../../src/register/log/verifyLog";
import { accessStatements } from "../../src/register/queries/accessStatements";
import { exportRegister } from "../../src/register/transfer/exportRegister";
import { importRegister } from "../../src/register/transfer/importRegister";
import { transferTables } from "../../src/register/transfer/transferTables";
import { aDriver, aLine, askAs, keyOf, testRegister } from "../support/askRegister";
import { engines } from "../support/registerEngines";

const AT = "2026-03-02T12:00:00.000Z";
const COUNCIL = "E07000234";

/** A register with one signed return and one draft. */
async function filledRegister(engine: (typeof engines)[number]): Promise<{ database: Database; id: string }> {
  const database = await engine.open();
  const app = testRegister(database);
  const ask = askAs(app, await keyOf(database, COUNCIL));
  const { body: partnership } = await ask("POST", "/v1/partnerships", { body: { name: "P", from: "2026-01-01" } });
  const { body: made } = await ask("POST", "/v1/returns", { body: { title: "T", year: "2026/27", basis: "budget" } });
  const place = `/v1/returns/${COUNCIL}/${made.id}`;
  await ask("PUT", `${place}/lines`, { body: { lines: [aLine(), aLine({ amount: "5.00" })] } });
  await ask("PUT", `${place}/drivers`, { body: { drivers: [aDriver()] } });
  const { body: submitted } = await ask("POST", `${place}/submit`, { body: { partnerships: [partnership.id] } });
  await ask("POST", `${place}/sign-off`, { body: { hash: submitted.hash, name: "N", role: "S151" } });
  await ask("POST", "/v1/returns", { body: { title: "draft", year: "2026/27", basis: "budget" } });
  await app.close();
  return { database, id: made.id };
}

async function exported(database: Database): Promise<string[]> {
  const lines: string[] = [];
  await exportRegister(database, AT, (line) => Promise.resolve(void lines.push(line.replace(/\n$/u, ""))));
  return lines;
}

describe.each(engines)("$name", (engine) => {
  test("verify finds whatever the owner of the tables changes behind the register's back", async () => {
    const { database, id } = await filledRegister(engine);
    const whole = await verifyLog(database, AT);
    expect(whole).toMatchObject({ faults: [], returns: 1, heads: [{ council: COUNCIL, n: whole.entries }] });
    const changes: readonly (readonly [string, RegExp])[] = [
      ["update register.lines set pence = pence + 1 where n = 2", /was changed after it was submitted/u],
      ["update register.drivers set value = value + 1", /was changed after it was submitted/u],
      ["delete from register.lines where n = 1", /was changed after it was submitted/u],
      [
        `update register.returns set hash = repeat('a', 64) where status <> 'draft'`,
        /is not what the log says was submitted/u,
      ],
      ["update register.sign_offs set hash = repeat('a', 64)", /was signed off as something else/u],
      ["update register.returns set status = 'draft', hash = null, submitted_at = null", /was submitted, and is gone/u],
      ["update register.log set actor = 'somebody' where n = 2", /was changed: its hash is not that of what it says/u],
      ["update register.log set at = at + interval '1 second' where n = 2", /was changed/u],
      ["delete from register.log where n = 3", /what stood between is gone/u],
      ["delete from register.log where n = (select max(n) from register.log)", /was kept as a head, and is gone/u],
    ];
    const lines = await exported(database);
    const copy = await engine.open();
    await copy.asOwner((owner) =>
      owner.script(`alter table register.log disable trigger all;
        alter table register.log no force row level security; alter table register.lines no force row level security;
        alter table register.drivers no force row level security; alter table register.returns no force row level security;
        alter table register.sign_offs no force row level security`),
    );
    for (const [change, says] of changes) {
      // Each change stands alone: the export is put in anew before it.
      await copy.asOwner((owner) =>
        owner.script(`truncate ${transferTables.map(({ name }) => `register.${name}`).join(", ")}`),
      );
      await importRegister(copy, lines, AT);
      await copy.asOwner(async (owner) => {
        await owner.run(accessStatements.enter, COUNCIL, AT.slice(0, 10));
        await owner.script(change);
      });
      const { faults } = await verifyLog(copy, AT, whole.heads);
      expect([change, faults.join("\n")]).toEqual([change, expect.stringMatching(says)]);
    }
    await copy.close();
    await database.close();
    expect(id).toMatch(/^[0-9a-f-]{36}$/u);
  });

  test("an export that is cut, changed, of another kind, or put in twice is refused, and nothing is put in", async () => {
    const { database } = await filledRegister(engine);
    const lines = await exported(database);
    const copy = await engine.open();
    const refused: readonly (readonly [string[], RegExp])[] = [
      [[], /cut short/u],
      [lines.slice(0, -1), /cut short/u],
      [lines.map((line) => line.replace('"pence":"500"', '"pence":"600"')), /was changed/u],
      [lines.filter((line) => !line.includes('"sign_offs"')), /was changed/u],
    ];
    for (const [given, says] of refused) await expect(importRegister(copy, given, AT)).rejects.toThrow(says);
    expect((await verifyLog(copy, AT)).entries).toBe(0);
    await importRegister(copy, lines, AT);
    expect(await exported(copy)).toEqual(lines);
    await expect(importRegister(copy, lines, AT)).rejects.toThrow(/holds what E07000234 did already/u);
    await copy.close();
    await database.close();
  });
});
