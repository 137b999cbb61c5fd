import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { exportJWK, generateKeyPair, SignJWT, type JWK, type KeyLike } from "jose";
import { entraTokens } from "../../src/register/access/entraTokens";
import type { Database } from "../../src/register/database/database";
import { accessStatements } from "../../src/register/queries/accessStatements";
import { askAs, keyOf, testRegister } from "../support/askRegister";
import { engines } from "../support/registerEngines";

const TENANT = "11111111-2222-4333-8444-555555555555";
const STRANGER = "99999999-2222-4333-8444-555555555555";
const USER = "aaaaaaaa-2222-4333-8444-555555555555";
const AUDIENCE = "api://fairshare-register";
const issuerOf = (tenant: string) => `https://login.example/${tenant}/v2.0`;

let issuer: Server;
let keys: { ours: KeyLike; theirs: KeyLike };
let database: Database;
let app: FastifyInstance;

beforeAll(async () => {
  const [ours, theirs] = [await generateKeyPair("RS256"), await generateKeyPair("RS256")];
  const jwk: JWK = { ...(await exportJWK(ours.publicKey)), kid: "k1", alg: "RS256", use: "sig" };
  keys = { ours: ours.privateKey, theirs: theirs.privateKey };
  issuer = createServer((_request, response) =>
    response.setHeader("content-type", "application/json").end(JSON.stringify({ keys: [jwk] })),
  );
  await new Promise<void>((resolve) => issuer.listen(0, "127.0.0.1", resolve));
  const jwks = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/keys`;
  database = await engines[0]!.open();
  await database.asOwner(async (owner) => {
    await owner.run(accessStatements.enter, "E07000234", "2026-03-02");
    await owner.run(accessStatements.insertTenant, "E07000234", TENANT);
  });
  const entra = entraTokens({ audience: AUDIENCE, issuer: issuerOf("{tenant}"), jwks });
  app = testRegister(database, { signIn: { entra } });
});

afterAll(async () => {
  await app.close();
  await database.close();
  issuer.close();
});

const claims = { tid: TENANT, oid: USER, scp: "Register.Read Register.Write" };

function token(
  more: Readonly<Record<string, unknown>> = {},
  { key = keys.ours, audience = AUDIENCE, expires = "5m", from = "-1m" } = {},
) {
  const payload = { ...claims, ...more };
  return new SignJWT(payload)
    .setProtectedHeader({ alg: "RS256", kid: "k1" })
    .setIssuer(typeof more.iss === "string" ? more.iss : issuerOf(payload.tid))
    .setAudience(audience)
    .setNotBefore(from)
    .setExpirationTime(expires)
    .sign(key);
}

test("an access token acts for the council of its tenant, within its scopes", async () => {
  const person = askAs(app, await token());
  expect((await person("GET", "/v1/me")).body).toEqual({
    council: "E07000234",
    actor: `person:${TENANT}/${USER}`,
    scopes: ["read", "write"],
  });
  expect((await person("GET", "/v1/keys")).body.code).toBe("scope-missing");
  const signer = askAs(app, await token({ scp: undefined, roles: ["Register.SignOff", "Register.Read", "Other"] }));
  expect((await signer("GET", "/v1/me")).body.scopes).toEqual(["sign-off", "read"]);
});

test("what a client says of its council changes nothing", async () => {
  const headers = { "x-council": "E07000236", "x-ms-tenant": STRANGER };
  const person = askAs(app, await token({ council: "E07000236" }));
  expect((await person("GET", "/v1/me", { headers })).body.council).toBe("E07000234");
});

test("a tenant that no council is linked to is known, and sees nothing", async () => {
  const person = askAs(app, await token({ tid: STRANGER }));
  expect((await person("GET", "/v1/me")).body.council).toBeNull();
  for (const url of ["/v1/returns", "/v1/partnerships", "/v1/log", "/v1/version"]) {
    expect((await person("GET", url)).body.code).toBe("no-council");
  }
});

test("tokens that do not hold are refused: signature, audience, issuer, dates, algorithm, claims, form", async () => {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const unsigned = `${part({ alg: "none" })}.${part({ ...claims, iss: issuerOf(TENANT), aud: AUDIENCE, exp: 4e9 })}.`;
  const symmetric = await new SignJWT({ ...claims, aud: AUDIENCE, iss: issuerOf(TENANT), exp: 4e9 })
    .setProtectedHeader({ alg: "HS256", kid: "k1" })
    .sign(new TextEncoder().encode("0123456789abcdef0123456789abcdef"));
  const bad = {
    signature: await token({}, { key: keys.theirs }),
    audience: await token({}, { audience: "api://other" }),
    "another tenant's issuer": await token({ iss: issuerOf(STRANGER) }),
    expired: await token({}, { expires: "-2m" }),
    "not yet": await token({}, { from: "5m" }),
    unsigned,
    symmetric,
    "no tenant": await token({ tid: undefined, iss: issuerOf(TENANT) }),
    "no person": await token({ oid: undefined }),
    "a tenant that is no id": await token({ tid: "E07000234" }),
    "two parts": "a.b",
    "three parts": "a.b.c",
    "a key that nobody has": "fsk_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    empty: "",
  };
  for (const [why, one] of Object.entries(bad)) {
    expect([why, (await askAs(app, one)("GET", "/v1/me")).status]).toEqual([why, 401]);
  }
});

test("keys that cannot be fetched are no judgement on the token", async () => {
  const entra = entraTokens({ audience: AUDIENCE, issuer: issuerOf("{tenant}"), jwks: "http://127.0.0.1:9/keys" });
  const away = testRegister(database, { signIn: { entra } });
  expect((await askAs(away, await token())("GET", "/v1/me")).status).toBe(503);
  await away.close();
});

test("a key ends with its days, and at once when it is revoked", async () => {
  const short = askAs(
    app,
    await keyOf(database, "E07000236", ["read"], { id: "short", at: "2026-01-01T00:00:00.000Z", days: 5 }),
  );
  expect((await short("GET", "/v1/me")).body.code).toBe("not-signed-in");
  const admin = askAs(app, await keyOf(database, "E07000236"));
  const { body: made } = await admin("POST", "/v1/keys", { body: { name: "pull", scopes: ["read"], days: 30 } });
  const pull = askAs(app, made.secret);
  expect((await pull("GET", "/v1/me")).body).toMatchObject({ council: "E07000236", scopes: ["read"] });
  expect((await pull("POST", "/v1/partnerships", { body: { name: "x", from: "2026-04-01" } })).body.code).toBe(
    "scope-missing",
  );
  expect((await admin("DELETE", `/v1/keys/${made.id}`)).status).toBe(200);
  expect((await pull("GET", "/v1/me")).status).toBe(401);
});

test("a key allows no more than its maker may do, and is kept as its hash alone", async () => {
  const admin = askAs(app, await keyOf(database, "E07000237", ["admin"]));
  expect((await admin("POST", "/v1/keys", { body: { name: "more", scopes: ["write"], days: 1 } })).body.code).toBe(
    "scope-missing",
  );
  const { body } = await admin("POST", "/v1/keys", { body: { name: "same", scopes: ["admin"], days: 1 } });
  const rows = await database.asOwner(async (owner) => {
    await owner.run(accessStatements.enter, "E07000237", "2026-03-02");
    const text = `select k::text as row from register.access_keys k union all select i::text from register.idempotency i
      union all select l::text from register.log l`;
    return owner.run<{ row: string }>({ name: "test", text });
  });
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.filter(({ row }) => row.includes(body.secret))).toEqual([]);
});

test("a register for one person answers its token on this machine's own name alone", async () => {
  const signIn = { local: { token: "t".repeat(43), council: "E07000234" } };
  const local = testRegister(database, { signIn, loopback: true });
  const ask = askAs(local, "t".repeat(43));
  const host = { host: "localhost:3080" };
  expect((await ask("GET", "/v1/me", { headers: host })).body).toMatchObject({ council: "E07000234", actor: "local" });
  expect((await askAs(local, "u".repeat(43))("GET", "/v1/me", { headers: host })).status).toBe(401);
  for (const headers of [
    { host: "evil.example" },
    { host: "localhost.evil.example:3080" },
    { host: "localhost:3080", origin: "https://evil.example" },
    { host: "localhost:3080", origin: "null" },
  ]) {
    expect((await ask("GET", "/v1/me", { headers })).body.code).toBe("wrong-host");
  }
  await local.close();
});
