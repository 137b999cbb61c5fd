import { z } from "zod";
import { paths, type CallName } from "../../contract/paths";
import { problem } from "../../contract/problem";
import { routes, type Route } from "../../contract/routes";

type Json = Readonly<Record<string, unknown>>;

/** The contract as OpenAPI 3.1, made of the schemas themselves, so that page and register cannot differ. */
export function openApi(): Json {
  const found: Record<string, Record<string, Json>> = {};
  for (const [name, [method, path]] of Object.entries(paths) as [CallName, (typeof paths)[CallName]][]) {
    (found[path] ??= {})[method.toLowerCase()] = operation(name, method, routes[name]);
  }
  return {
    openapi: "3.1.0",
    info: { title: "Fairshare register", version: "1" },
    paths: found,
    components: { securitySchemes: { bearer: { type: "http", scheme: "bearer" } } },
  };
}

function operation(name: CallName, method: string, route: Route): Json {
  return {
    operationId: name,
    summary: route.summary,
    ...(route.scope === null ? {} : { description: `Scope: ${route.scope}.`, security: [{ bearer: [] }] }),
    parameters: [
      ...parameters("path", route.params),
      ...parameters("query", route.query),
      ...(method === "GET" ? [] : [KEY]),
    ],
    ...(route.body
      ? { requestBody: { required: true, content: { "application/json": { schema: schemaOf(route.body, "input") } } } }
      : {}),
    responses: {
      [String(route.status)]: {
        description: "Done.",
        content: { "application/json": { schema: schemaOf(route.answer, "output") } },
      },
      default: {
        description: "Refused.",
        content: { "application/problem+json": { schema: schemaOf(problem, "output") } },
      },
    },
  };
}

const KEY: Json = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  description: "One for each write, the same for each attempt at it.",
  schema: { type: "string", minLength: 1, maxLength: 255 },
};

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const made = Object.entries(z.toJSONSchema(schema, { io, unrepresentable: "any" }));
  return Object.fromEntries(made.filter(([name]) => name !== "$schema" && name !== "~standard"));
}

function parameters(where: "path" | "query", schema: z.ZodType): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: where,
    required: required.includes(name),
    schema: one,
  }));
}
