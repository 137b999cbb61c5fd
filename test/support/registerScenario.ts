import { aDriver, aLine, type Ask, type Asked } from "./askRegister";

export type Step = readonly [label: string, status: number, body: unknown];

/** What differs from run to run: what chance made. */
function settled({ status, body }: Asked): readonly [number, unknown] {
  const text = JSON.stringify(body).replace(/fsk_[\w-]+/gu, "fsk_");
  return [status, JSON.parse(text) as unknown];
}

/** Every call of the register, in the order of a year: two councils, a partnership, a return put right, a sign-off; and refusals. */
export async function registerScenario(host: Ask, partner: Ask, nobody: Ask): Promise<Step[]> {
  const steps: Step[] = [];
  const did = async (label: string, asked: Promise<Asked>): Promise<Asked["body"]> => {
    const answer = await asked;
    steps.push([label, ...settled(answer)]);
    return answer.body;
  };
  await nobody("GET", "/ready");
  for (const url of ["/v1/councils", "/v1/published", "/v1/published/rsx-small/lines"]) {
    await did(url, nobody("GET", url));
  }
  await did(
    "published of one council",
    nobody("GET", "/v1/published/rsx-small/lines?council=E07000236&line=591&after=0&limit=5"),
  );
  await did("published drivers", nobody("GET", "/v1/published/drivers-small/drivers?limit=5"));
  await did("who am I", host("GET", "/v1/me"));
  await did("nobody", nobody("GET", "/v1/me"));
  await did("first version", host("GET", "/v1/version"));

  const { id: partnership } = await did(
    "partnership",
    host("POST", "/v1/partnerships", { body: { name: "Worcestershire Regulatory Services", from: "2026-04-01" } }),
  );
  const members = `/v1/partnerships/${partnership}/members`;
  await did("not seen yet", partner("GET", `/v1/partnerships/${partnership}`));
  await did("member", host("POST", members, { body: { council: "E07000236", from: "2026-04-01" } }));
  await did("member twice", host("POST", members, { body: { council: "E07000236", from: "2026-05-01" } }));
  await did("unknown council", host("POST", members, { body: { council: "E07999999", from: "2026-04-01" } }));
  await did("partner adds", partner("POST", members, { body: { council: "E07000235", from: "2026-04-01" } }));
  await did("partnerships", partner("GET", "/v1/partnerships"));

  const { id } = await did(
    "draft",
    partner("POST", "/v1/returns", { body: { title: "Budget 2026", year: "2026/27", basis: "budget" } }),
  );
  const place = `/v1/returns/E07000236/${id}`;
  await did("submit empty", partner("POST", `${place}/submit`, { body: { partnerships: [partnership] } }));
  const lines = [
    aLine(),
    aLine({ amount: "-0.05", subjective: "Income", grade: 2, behaviour: "fixed", asAt: "2026-03-31", note: "fees" }),
  ];
  await did(
    "lines",
    partner("PUT", `${place}/lines`, { body: { lines: [...lines, aLine({ amount: "9999999999999.99" })] } }),
  );
  await did("lines again", partner("PUT", `${place}/lines`, { body: { lines } }));
  await did(
    "drivers",
    partner("PUT", `${place}/drivers`, { body: { drivers: [aDriver(), aDriver({ driver: "Area", value: "0.125" })] } }),
  );
  await did("own lines", partner("GET", `${place}/lines?after=1&limit=1`));
  await did("draft hidden", host("GET", `${place}/lines`));
  await did(
    "sign a draft",
    partner("POST", `${place}/sign-off`, { body: { hash: "a".repeat(64), name: "A. Officer", role: "S151" } }),
  );
  const write = { key: "submit-1", body: { partnerships: [partnership] } };
  const { hash } = await did("submit", partner("POST", `${place}/submit`, write));
  await did("submit replayed", partner("POST", `${place}/submit`, write));
  await did("key reused", partner("POST", `${place}/submit`, { key: "submit-1", body: { partnerships: [id] } }));
  await did("change refused", partner("PUT", `${place}/lines`, { body: { lines: [] } }));
  await did("removal refused", partner("DELETE", place));
  await did("host reads", host("GET", place));
  await did("host reads lines", host("GET", `${place}/lines`));
  await did("host reads drivers", host("GET", `${place}/drivers`));
  await did("host cannot sign", host("POST", `${place}/sign-off`, { body: { hash, name: "B. Other", role: "S151" } }));
  await did(
    "wrong hash",
    partner("POST", `${place}/sign-off`, { body: { hash: "b".repeat(64), name: "A. Officer", role: "S151" } }),
  );
  await did("signed", partner("POST", `${place}/sign-off`, { body: { hash, name: "A. Officer", role: "S151" } }));

  const { id: second } = await did(
    "puts right",
    partner("POST", "/v1/returns", {
      body: { title: "Budget 2026, put right", year: "2026/27", basis: "budget", supersedes: id },
    }),
  );
  const better = `/v1/returns/E07000236/${second}`;
  await did(
    "supersedes a draft",
    partner("POST", "/v1/returns", { body: { title: "x", year: "2026/27", basis: "budget", supersedes: second } }),
  );
  await did("better lines", partner("PUT", `${better}/lines`, { body: { lines: [aLine({ amount: "1300.00" })] } }));
  await did("foreign partnership", partner("POST", `${better}/submit`, { body: { partnerships: [second] } }));
  await did(
    "submit better",
    partner("POST", `${better}/submit`, { body: { partnerships: [partnership, partnership] } }),
  );
  const { id: third } = await did(
    "scrap",
    partner("POST", "/v1/returns", { body: { title: "scrap", year: "2026/27", basis: "outturn" } }),
  );
  await did("scrapped", partner("DELETE", `/v1/returns/E07000236/${third}`));
  await did("returns", host("GET", "/v1/returns"));
  await did(
    "returns asked",
    host("GET", `/v1/returns?council=E07000236&year=2026/27&status=superseded&partnership=${partnership}&limit=5`),
  );
  await did("returns after", partner("GET", `/v1/returns?after=E07000236/${id}`));
  await did("later version", host("GET", "/v1/version"));

  const made = await did(
    "key",
    host("POST", "/v1/keys", { key: "key-1", body: { name: "nightly pull", scopes: ["read"], days: 30 } }),
  );
  await did(
    "key replayed",
    host("POST", "/v1/keys", { key: "key-1", body: { name: "nightly pull", scopes: ["read"], days: 30 } }),
  );
  await did("keys", host("GET", "/v1/keys"));
  await did("key revoked", host("DELETE", `/v1/keys/${made.id}`));
  await did("host stays", host("POST", `${members}/E07000234/end`, { body: { until: "2026-03-02" } }));
  await did("member ends", host("POST", `${members}/E07000236/end`, { body: { until: "2026-03-02" } }));
  await did("own return after the end", partner("GET", `${better}/lines`));
  await did("partnership gone", partner("GET", `/v1/partnerships/${partnership}`));
  await did("log", host("GET", "/v1/log"));
  await did("read by others", partner("GET", "/v1/log?of=others"));
  return steps;
}
