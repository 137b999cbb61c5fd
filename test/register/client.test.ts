import { createRegisterClient, RegisterError, type Fetch } from "../../src/contract/client";
import { createRegister } from "../../src/register/app";
import { testRegister, keyOf } from "../support/askRegister";
import { engines } from "../support/registerEngines";

test("the client speaks to the register over any fetch, and tells its problems by their code", async () => {
  const database = await engines[0]!.open();
  const app: ReturnType<typeof createRegister> = testRegister(database);
  const fetch: Fetch = async (address, { method, headers, body }) => {
    const url = address.replace("https://register.example", "");
    const answer = await app.inject({
      method: method as "GET",
      url,
      headers,
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: answer.statusCode, text: () => Promise.resolve(answer.payload) };
  };
  const token = await keyOf(database, "E07000234");
  const client = createRegisterClient({
    address: "https://register.example",
    fetch,
    token: () => Promise.resolve(token),
  });

  const made = await client.call("addReturn", {
    key: "one",
    body: { title: "Budget", year: "2026/27", basis: "budget" },
  });
  expect(made).toMatchObject({ council: "E07000234", title: "Budget", status: "draft" });
  const place = { council: made.council, id: made.id };
  const lines = [
    {
      service: "Licensing",
      line: "Taxis",
      year: "2026/27",
      amount: "-12.5",
      basis: "budget" as const,
      source: "ledger",
    },
  ];
  expect(await client.call("putLines", { key: "two", params: place, body: { lines } })).toEqual({ rows: 1 });
  const { items } = await client.call("listLines", { params: place, query: { limit: "10" } });
  expect(items.map(({ amount, measure }) => [amount, measure])).toEqual([["-12.50", "Net current expenditure"]]);
  const { items: councils } = await client.call("listCouncils");
  expect(councils).toHaveLength(4);

  const other = createRegisterClient({
    address: "https://register.example",
    fetch,
    token: () => Promise.resolve(null),
  });
  const refused = await other.call("me").catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(RegisterError);
  expect((refused as RegisterError).problem).toMatchObject({ code: "not-signed-in", status: 401 });
  const away = createRegisterClient({
    address: "",
    fetch: () => Promise.reject(new Error("no network")),
    token: () => Promise.resolve(null),
  });
  await expect(away.call("me")).rejects.toThrow(
    "The register could not be reached. Check the connection, then try again.",
  );
  const odd = createRegisterClient({
    address: "",
    fetch: () => Promise.resolve({ status: 502, text: () => Promise.resolve("<html>Bad gateway") }),
    token: () => Promise.resolve(null),
  });
  await expect(odd.call("me")).rejects.toThrow("The register gave an answer that cannot be read (502).");
  await app.close();
  await database.close();
});
