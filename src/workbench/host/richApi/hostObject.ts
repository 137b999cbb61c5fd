import type { Grid } from "../../grid/grid";
import type { GridRange } from "../../grid/gridCells";
import type { ObjectStates, TypeName } from "../objects/objectStates";
import type { ArgumentList, ObjectArgument } from "./argumentList";
import { apiNotFound, invalidArgument, itemNotFound } from "./richApiError";
import type { HostSession } from "./hostSession";

/** What an object's members may use. */
export interface ObjectContext {
  readonly grid: Grid;
  readonly session: HostSession;
  readonly make: <K extends TypeName>(type: K, state: ObjectStates[K]) => HostObject;
}

type Maybe<T> = T | Promise<T>;

export interface PropertyDefinition<State> {
  readonly get: (state: State, context: ObjectContext) => unknown;
  readonly set?: (state: State, value: unknown, context: ObjectContext) => Maybe<void>;
  /** The name that goes over the wire when it is written, where that is not the name that it is read by. */
  readonly writtenAs?: string;
}

/** One class of Excel's object model as data: every call that it takes, by the name that goes over the wire. */
export interface TypeDefinition<K extends TypeName> {
  readonly name: K;
  /** Goes out with every answer about the object, such as its Id. */
  readonly identity?: (state: ObjectStates[K]) => Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, PropertyDefinition<ObjectStates[K]>>>;
  readonly children?: Readonly<
    Record<string, (state: ObjectStates[K], context: ObjectContext) => Maybe<HostObject | null>>
  >;
  readonly methods?: Readonly<
    Record<string, (args: ArgumentList, state: ObjectStates[K], context: ObjectContext) => unknown>
  >;
  /** Collections only. */
  readonly items?: (state: ObjectStates[K], context: ObjectContext) => Maybe<readonly HostObject[]>;
  /** getItem; null when there is none. */
  readonly item?: (key: ArgumentList, state: ObjectStates[K], context: ObjectContext) => Maybe<HostObject | null>;
}

/** An object that a path in a request stands for. */
export interface HostObject extends ObjectArgument {
  readonly type: TypeName;
  readonly isCollection: boolean;
  readonly scalarNames: readonly string[];
  identity(): Readonly<Record<string, unknown>>;
  /** The wire's spelling of a member, whatever the caller's casing; null when there is none. */
  spell(name: string): { readonly kind: "property" | "child"; readonly name: string } | null;
  get(property: string): Promise<unknown>;
  set(property: string, value: unknown): Promise<void>;
  child(name: string): Promise<HostObject | null>;
  call(method: string, args: ArgumentList): Promise<unknown>;
  items(): Promise<readonly HostObject[]>;
  item(key: ArgumentList): Promise<HostObject>;
}

export class BoundObject<K extends TypeName> implements HostObject {
  readonly type: TypeName;
  readonly state: ObjectStates[K];
  readonly #definition: TypeDefinition<K>;
  readonly #context: ObjectContext;

  constructor(definition: TypeDefinition<K>, state: ObjectStates[K], context: ObjectContext) {
    this.type = definition.name;
    this.state = state;
    this.#definition = definition;
    this.#context = context;
  }

  get range(): GridRange | null {
    return this.type === "Range" ? (this.state as GridRange) : null;
  }

  get isCollection(): boolean {
    return this.#definition.items !== undefined;
  }

  get scalarNames(): readonly string[] {
    return Object.keys(this.#definition.properties ?? {});
  }

  identity(): Readonly<Record<string, unknown>> {
    return this.#definition.identity?.(this.state) ?? {};
  }

  spell(name: string): { readonly kind: "property" | "child"; readonly name: string } | null {
    const wanted = name.toLowerCase();
    const among = (members: object | undefined) =>
      Object.keys(members ?? {}).find((key) => key.toLowerCase() === wanted);
    const property = among(this.#definition.properties);
    if (property !== undefined) return { kind: "property", name: property };
    const child = among(this.#definition.children);
    return child === undefined ? null : { kind: "child", name: child };
  }

  async get(property: string): Promise<unknown> {
    const found = this.#definition.properties?.[property];
    if (!found) throw this.#unknown(property);
    return await found.get(this.state, this.#context);
  }

  async set(property: string, value: unknown): Promise<void> {
    const { properties = {} } = this.#definition;
    const found = properties[property] ?? Object.values(properties).find(({ writtenAs }) => writtenAs === property);
    if (!found) throw this.#unknown(property);
    if (!found.set) throw invalidArgument(`${this.type}.${property} cannot be written.`);
    await found.set(this.state, value, this.#context);
  }

  async child(name: string): Promise<HostObject | null> {
    const found = this.#definition.children?.[name];
    if (!found) throw this.#unknown(name);
    return await found(this.state, this.#context);
  }

  async call(method: string, args: ArgumentList): Promise<unknown> {
    const found = this.#definition.methods?.[method];
    if (!found) throw this.#unknown(method);
    return await found(args, this.state, this.#context);
  }

  async items(): Promise<readonly HostObject[]> {
    if (!this.#definition.items) throw this.#unknown("items");
    return await this.#definition.items(this.state, this.#context);
  }

  async item(key: ArgumentList): Promise<HostObject> {
    if (!this.#definition.item) throw this.#unknown("getItem");
    const found = await this.#definition.item(key, this.state, this.#context);
    if (!found) throw itemNotFound();
    return found;
  }

  #unknown(member: string): Error {
    return apiNotFound(`${this.type}.${member.charAt(0).toLowerCase()}${member.slice(1)}`);
  }
}
