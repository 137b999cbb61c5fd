import fc from "fast-check";
import { verifyLog } from "../../src/register/log/verifyLog";
import { exportRegister } from "../../src/register/transfer/exportRegister";
import { aLine, askAs, keyOf, testRegister, type Asked } from "../support/askRegister";
import { randomRuns, seedText } from "../support/randomRuns";
import { engines } from "../support/registerEngines";

interface Write {
  readonly key: string;
  readonly send: () => Promise<Asked>;
}

describe.each(engines)("$name", (engine) => {
  test(`each write sent one to five times, in any order and many at once, has one effect (${seedText})`, async () => {
    const database = await engine.open();
    const app = testRegister(database);
    const ask = askAs(app, await keyOf(database, "E07000234"));
    const { body: partnership } = await ask("POST", "/v1/partnerships", { body: { name: "P", from: "2026-01-01" } });
    let round = 0;

    const storm = async (times: readonly number[], order: readonly number[]): Promise<void> => {
      round++;
      const { body: draft } = await ask("POST", "/v1/returns", {
        body: { title: `base ${round}`, year: "2026/27", basis: "budget" },
      });
      const place = `/v1/returns/E07000234/${draft.id}`;
      const post = (key: string, url: string, body: object, verb = "POST"): Write => ({
        key: `${key}-${round}`,
        send: () => ask(verb, url, { key: `${key}-${round}`, body }),
      });
      const writes: readonly Write[] = [
        post("lines", `${place}/lines`, { lines: [aLine({ amount: `${round}.00` })] }, "PUT"),
        post("submit", `${place}/submit`, { partnerships: [partnership.id] }),
        post("supersede", "/v1/returns", {
          title: `better ${round}`,
          year: "2026/27",
          basis: "budget",
          supersedes: draft.id,
        }),
        post("new", "/v1/returns", { title: `new ${round}`, year: "2026/27", basis: "outturn" }),
        post("other", "/v1/partnerships", { name: `other ${round}`, from: "2026-01-01" }),
        post("key", "/v1/keys", { name: `key ${round}`, scopes: ["read"], days: 2 }),
      ];
      const sent = writes.flatMap((write, index) => Array.from({ length: times[index] ?? 1 }, () => write));
      const shuffled = sent
        .map((write, index) => ({ write, at: order[index % order.length]! }))
        .sort((a, b) => a.at - b.at);
      const answers = await Promise.all(shuffled.map(async ({ write }) => ({ write, answer: await write.send() })));
      // A write that had to wait for another one was refused, and is sent again with its key until it is done.
      const done = new Map<string, string>();
      const note = (key: string, { body, status }: Asked) => {
        expect([200, 201]).toContain(status);
        const text = JSON.stringify({ ...body, secret: null });
        expect([key, done.get(key) ?? text]).toEqual([key, text]);
        done.set(key, text);
      };
      for (const { write, answer } of answers) if (answer.status < 300) note(write.key, answer);
      for (const write of writes) for (let again = 0; again < 2; again++) note(write.key, await write.send());
      expect(done.size).toBe(writes.length);
    };

    const shape = fc.tuple(
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 6, maxLength: 6 }),
      fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
    );
    await fc.assert(
      fc.asyncProperty(shape, ([times, order]) => storm(times, order)),
      { seed: randomRuns.seed, numRuns: Math.min(randomRuns.numRuns, 12), endOnFailure: true },
    );

    const rows: { table?: string; row?: Record<string, unknown> }[] = [];
    await exportRegister(database, "2026-03-02T12:00:00.000Z", (line) =>
      Promise.resolve(void rows.push(JSON.parse(line) as object)),
    );
    const count = (table: string, where: (row: Record<string, unknown>) => boolean = () => true) =>
      rows.filter((one) => one.table === table && where(one.row!)).length;
    expect({
      returns: count("returns"),
      lines: count("lines"),
      submissions: count("submissions"),
      partnerships: count("partnerships"),
      keys: count("access_keys"),
      submitted: count("log", ({ action }) => action === "return submitted"),
      drafted: count("log", ({ action }) => action === "return drafted"),
      put: count("log", ({ action }) => action === "lines put"),
    }).toEqual({
      returns: 3 * round,
      lines: round,
      submissions: round,
      partnerships: 1 + round,
      keys: 1 + round,
      submitted: round,
      drafted: 3 * round,
      put: round,
    });
    expect((await verifyLog(database, "2026-03-02T12:00:00.000Z")).faults).toEqual([]);
    await app.close();
    await database.close();
  });
});
