import { readFileSync } from "node:fs";
import path from "node:path";
import { paths } from "../../src/contract/paths";
import { problemCodes } from "../../src/contract/problem";
import { routes } from "../../src/contract/routes";
import { openApi } from "../../src/register/pages/openApi";

const read = (file: string) => readFileSync(path.resolve(__dirname, "../..", file), "utf8");

test("docs/register.md lists every problem with its status and meaning", () => {
  const listed = [...read("docs/register.md").matchAll(/^\| `([a-z-]+)` \| (\d+) \| (.+) \|$/gmu)];
  expect(listed.map(([, code, status, means]) => [code, Number(status), means])).toEqual(
    Object.entries(problemCodes).map(([code, [status, means]]) => [code, status, means]),
  );
});

test("docs/register.md lists every setting", () => {
  const used = [
    ...read("src/register/readSettings.ts").matchAll(/(?:given|whole|addresses|oneOf)\(\s*"([A-Z_]+)"/gu),
  ].map(([, name]) => name);
  expect(used.length).toBeGreaterThan(15);
  for (const name of used) expect(read("docs/register.md")).toContain(`\`${name!}\``);
});

test("OpenAPI has every call, with the schemas of the contract", () => {
  const made = openApi() as { paths: Record<string, Record<string, { operationId: string; requestBody?: object }>> };
  for (const [name, [method, address]] of Object.entries(paths)) {
    const call = made.paths[address]?.[method.toLowerCase()];
    expect(call?.operationId).toBe(name);
    expect([name, call?.requestBody !== undefined]).toEqual([name, routes[name as keyof typeof routes].body !== null]);
  }
  expect(JSON.stringify(made.paths["/v1/returns"]?.post)).toContain('"additionalProperties":false');
});
