import { aDriver, aLine, askAs, keyOf, testRegister } from "../support/askRegister";
import { engines } from "../support/registerEngines";
import { exportRegister } from "../../src/register/transfer/exportRegister";

/** Texts that somebody put into a cell, a title or a name to be run by whoever reads them: SQL, formulas, markup, templates, odd letters. */
const TEXTS: readonly string[] = [
  "'; drop table register.returns; --",
  "' or '1'='1",
  '" or ""="',
  "1); delete from register.log; select (1",
  "$1",
  "$$ begin raise exception 'x'; end $$",
  "\\'; select pg_sleep(10); --",
  "%' escape '\\",
  "'||(select hash from register.access_keys limit 1)||'",
  "E07000236','00000000-0000-4000-8000-000000000001",
  '{"a":1}',
  "\\u0000",
  "null",
  "NaN",
  "-0",
  "1E10",
  "=1+1",
  "=cmd|' /C calc'!A0",
  "+1+1",
  "-1+1",
  "@SUM(A1:A9)",
  '=HYPERLINK("https://evil.example","click")',
  '=WEBSERVICE("https://evil.example")',
  " =1+1",
  "＝1+1",
  "'=1+1",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "{{constructor.constructor('return 1')()}}",
  "${7*7}",
  "__proto__",
  "constructor",
  "../../etc/passwd",
  "Łódź ŵ ŷ – “quoted” 🙂 مرحبا",
  "a\u202etxt.exe",
  "ﬀ e\u0301 é",
];

describe.each(engines)("$name", (engine) => {
  test("texts are kept and given back letter for letter, and nothing of them is run", async () => {
    const database = await engine.open();
    const app = testRegister(database);
    const ask = askAs(app, await keyOf(database, "E07000234"));
    for (const text of TEXTS) {
      const { body: partnership } = await ask("POST", "/v1/partnerships", {
        key: `p ${TEXTS.indexOf(text)}`.replace(" ", "-"),
        body: { name: text, from: "2026-04-01" },
      });
      expect(partnership.name).toBe(text);
      const { body: made } = await ask("POST", "/v1/returns", {
        body: { title: text, year: "2026/27", basis: "budget" },
      });
      const place = `/v1/returns/E07000234/${made.id}`;
      const line = aLine({ service: text, line: text, source: text, note: text });
      const driver = aDriver({ driver: text, source: text, note: text, unit: text.slice(0, 50) });
      expect((await ask("PUT", `${place}/lines`, { body: { lines: [line] } })).status).toBe(200);
      expect((await ask("PUT", `${place}/drivers`, { body: { drivers: [driver] } })).status).toBe(200);
      expect((await ask("GET", place)).body.title).toBe(text);
      expect((await ask("GET", `${place}/lines`)).body.items[0]).toMatchObject(line);
      expect((await ask("GET", `${place}/drivers`)).body.items[0]).toMatchObject(driver);
      const { body: submitted } = await ask("POST", `${place}/submit`, { body: { partnerships: [partnership.id] } });
      const { body: signed } = await ask("POST", `${place}/sign-off`, {
        body: { hash: submitted.hash, name: text, role: text },
      });
      expect(signed.signOff).toMatchObject({ name: text, role: text });
    }
    expect((await ask("GET", "/v1/returns")).body.items).toHaveLength(TEXTS.length);
    const lines: string[] = [];
    await exportRegister(database, "2026-03-02T12:00:00.000Z", (one) => Promise.resolve(void lines.push(one)));
    expect(lines.every((line) => line.endsWith("\n") && line.indexOf("\n") === line.length - 1)).toBe(true);
    await app.close();
    await database.close();
  });

  test("the same texts as codes, ids, keys, tokens and questions are refused or find nothing", async () => {
    const database = await engine.open();
    const app = testRegister(database);
    const ask = askAs(app, await keyOf(database, "E07000234"));
    for (const text of TEXTS) {
      const word = encodeURIComponent(text);
      for (const url of [
        `/v1/returns?council=${word}`,
        `/v1/returns?after=${word}`,
        `/v1/returns/${word}/${word}`,
        `/v1/published/${word}/lines`,
      ]) {
        const { status, body } = await ask("GET", url);
        // "null" and "-0" are well-formed names of sets that are not there.
        expect([url, status, body.items]).toEqual(
          /^[a-z0-9-]+$/u.test(text) && url.includes("published") ? [url, 200, []] : [url, 400, undefined],
        );
      }
      const found = await ask("GET", `/v1/published/rsx-small/lines?line=${word}`);
      expect([text, found.status, found.body.items]).toEqual([text, 200, []]);
      const stranger = await app.inject({ url: "/v1/me", headers: { authorization: `Bearer fsk_${word}` } });
      expect([text, stranger.statusCode]).toEqual([text, 401]);
    }
    await app.close();
    await database.close();
  });
});
