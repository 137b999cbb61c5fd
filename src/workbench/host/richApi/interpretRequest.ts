import { ArgumentList } from "./argumentList";
import type { HostObject, ObjectContext } from "./hostObject";
import { describe, queryObject } from "./queryObject";
import { apiNotFound, itemNotFound, RichApiError } from "./richApiError";
import { ACTION, PATH } from "./wire";
import type { WireAction, WireArguments, WirePath, WireRequest, WireResponse, WireResult } from "./wire";

/** Makes the service that a path of type 2 names, such as Microsoft.ExcelServices.CustomFunctions. */
export type MakeService = (name: string, context: ObjectContext) => HostObject | null;

/**
 * Carries out one request: its actions in order, each object path looked up once. An error stops it; what was done before stays done and is answered,
 * as in Excel.
 */
export async function interpretRequest(
  request: WireRequest,
  context: ObjectContext,
  makeService: MakeService,
): Promise<WireResponse> {
  const paths = new PathFinder(request, context, makeService);
  const results: WireResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      const value = await perform(action, paths, context);
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      return { Results: results, ...traced(traces), Error: wireError(error, paths.locate(action), index) };
    }
  }
  return { Results: results, ...traced(traces) };
}

const traced = (ids: readonly number[]): { TraceIds?: readonly number[] } => (ids.length > 0 ? { TraceIds: ids } : {});

function wireError(error: unknown, location: string, index: number): NonNullable<WireResponse["Error"]> {
  const known =
    error instanceof RichApiError
      ? error
      : new RichApiError(
          "GeneralException",
          `The workbench failed at ${location}: ${error instanceof Error ? error.message : String(error)}`,
        );
  return {
    Code: known.code,
    Message: known.message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: known.status,
  };
}

async function perform(action: WireAction, paths: PathFinder, context: ObjectContext): Promise<unknown> {
  if (action.ActionType === ACTION.trace) return null;
  const object = await paths.find(action.ObjectPathId);
  if (!object) return null;
  const { references } = context.session;
  const name = action.Name ?? "";
  switch (action.ActionType) {
    case ACTION.instantiate:
      return describe(object, references);
    case ACTION.query:
      return queryObject(object, action.QueryInfo ?? {}, references);
    case ACTION.method: {
      const args = await paths.args(action.ArgumentInfo);
      if (name === "_KeepReference" && object.range) {
        references.keep(object.range);
        return null;
      }
      return (await object.call(name, args)) ?? null;
    }
    case ACTION.setProperty: {
      const args = await paths.args(action.ArgumentInfo);
      await object.set(name, args.raw(0));
      return null;
    }
    default:
      throw apiNotFound(`requests with actions of type ${action.ActionType}`);
  }
}

/** Looks paths up once each: a path that adds something adds it once. */
class PathFinder {
  readonly #request: WireRequest;
  readonly #context: ObjectContext;
  readonly #makeService: MakeService;
  readonly #found = new Map<number, HostObject | null>();

  constructor(request: WireRequest, context: ObjectContext, makeService: MakeService) {
    this.#request = request;
    this.#context = context;
    this.#makeService = makeService;
  }

  async find(id: number): Promise<HostObject | null> {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const path = this.#request.ObjectPaths[String(id)];
    if (!path)
      throw new RichApiError("InvalidArgument", `The request names object path ${id}, which it does not hold.`);
    const object = await this.#resolve(path);
    this.#found.set(id, object);
    return object;
  }

  async args(info: WireArguments | undefined): Promise<ArgumentList> {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds ?? [];
    const resolved: unknown[] = [];
    for (const [index, value] of values.entries()) {
      const id = ids[index];
      resolved.push(typeof id === "number" && id > 0 ? await this.find(id) : await this.#withObjects(value));
    }
    return new ArgumentList(resolved);
  }

  /** Where an error happened, as debugInfo shows it: the path's name and the member, such as "worksheets.getItem". */
  locate(action: WireAction): string {
    const path = this.#request.ObjectPaths[String(action.ObjectPathId)];
    if (!path) return "request";
    if (action.Name) return `${this.#nameOf(path)}.${camel(action.Name)}`;
    const parent = this.#request.ObjectPaths[String(path.ParentObjectPathId)];
    const member = path.ObjectPathType === PATH.indexer ? "getItem" : camel(path.Name ?? "");
    return parent ? `${this.#nameOf(parent)}.${member}` : this.#nameOf(path);
  }

  #nameOf(path: WirePath): string {
    if (path.Name) return camel(path.Name);
    if (path.ObjectPathType === PATH.root) return "workbook";
    return path.ObjectPathType === PATH.indexer ? "getItem" : "object";
  }

  async #resolve(path: WirePath): Promise<HostObject | null> {
    switch (path.ObjectPathType) {
      case PATH.root:
        return this.#context.make("Workbook", null);
      case PATH.newObject: {
        const service = this.#makeService(path.Name ?? "", this.#context);
        if (!service) throw apiNotFound(path.Name ?? "this service");
        return service;
      }
      case PATH.reference: {
        const range = this.#context.session.references.find(path.Name ?? "");
        if (!range) throw itemNotFound();
        return this.#context.make("Range", range);
      }
      case PATH.nothing:
        return null;
      default:
        return this.#member(path);
    }
  }

  async #member(path: WirePath): Promise<HostObject | null> {
    const parent = path.ParentObjectPathId === undefined ? null : await this.find(path.ParentObjectPathId);
    if (!parent) return null;
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case PATH.method: {
        const result = await parent.call(name, await this.args(path.ArgumentInfo));
        return (result ?? null) as HostObject | null;
      }
      case PATH.property:
        return parent.child(name);
      case PATH.indexer:
        return parent.item(await this.args(path.ArgumentInfo));
      default:
        throw apiNotFound(`object paths of type ${path.ObjectPathType}`);
    }
  }

  async #withObjects(value: unknown): Promise<unknown> {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const record = value as Readonly<Record<string, unknown>>;
    if (typeof record["_ObjectPathId"] === "number") return this.find(record["_ObjectPathId"]);
    const entries: [string, unknown][] = [];
    for (const [key, inner] of Object.entries(record)) entries.push([key, await this.#withObjects(inner)]);
    return Object.fromEntries(entries);
  }
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
