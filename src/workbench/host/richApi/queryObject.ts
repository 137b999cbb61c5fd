import type { HostObject } from "./hostObject";
import type { References } from "./references";
import { apiNotFound } from "./richApiError";
import type { WireQuery } from "./wire";

/** Which members are wanted, as a tree; no branches at all means every scalar. */
interface Wanted {
  readonly all: boolean;
  readonly members: Map<string, Wanted>;
}

/** Answers a query action: the wanted scalars under their wire names, wanted objects nested, collections as `_Items`. */
export async function queryObject(object: HostObject, query: WireQuery, references: References): Promise<unknown> {
  return answer(object, wantedBy(query), query, references);
}

function wantedBy(query: WireQuery): Wanted {
  const root: Wanted = { all: (query.Select ?? []).length === 0, members: new Map() };
  const grow = (path: string, allAtEnd: boolean) => {
    let at = root;
    for (const part of path.split("/")) {
      const name = part.trim().toLowerCase();
      if (name === "" || name === "items") continue;
      const known = at.members.get(name) ?? { all: false, members: new Map<string, Wanted>() };
      at.members.set(name, known);
      at = known;
    }
    if (allAtEnd && at !== root) Object.assign(at, { all: true });
  };
  for (const path of query.Select ?? []) {
    if (path === "$all") Object.assign(root, { all: true });
    else if (path !== "$none") grow(path, false);
  }
  for (const path of query.Expand ?? []) grow(path, true);
  return root;
}

async function answer(
  object: HostObject,
  wanted: Wanted,
  query: WireQuery,
  references: References,
): Promise<Record<string, unknown>> {
  const result = { ...describe(object, references) };
  const ofItems = new Map<string, Wanted>();
  for (const [name, deeper] of wanted.members) {
    if (name === "$all") continue;
    const member = object.spell(name);
    if (!member) {
      if (!object.isCollection) throw apiNotFound(`${object.type}.${name}`);
      ofItems.set(name, deeper);
      continue;
    }
    if (member.kind === "property") {
      result[member.name] = await object.get(member.name);
      continue;
    }
    const child = await object.child(member.name);
    const inner = deeper.members.size === 0 ? { ...deeper, all: true } : deeper;
    result[member.name] = child ? await answer(child, inner, {}, references) : null;
  }
  const all = wanted.all || wanted.members.has("$all");
  if (all) for (const name of object.scalarNames) result[name] ??= await object.get(name);
  if (object.isCollection) {
    const whole = ofItems.size === 0 && (all || wanted.members.size === 0);
    if (whole || ofItems.size > 0) {
      result["_Items"] = await answerItems(object, { all: whole, members: ofItems }, query, references);
    }
  }
  return result;
}

async function answerItems(
  collection: HostObject,
  wanted: Wanted,
  query: WireQuery,
  references: References,
): Promise<unknown[]> {
  const skip = query.Skip ?? 0;
  const items = (await collection.items()).slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  const answers: unknown[] = [];
  for (const [index, item] of items.entries()) {
    const described = await answer(item, wanted, {}, references);
    const named = Object.keys(item.identity()).length > 0;
    answers.push(named ? described : { ...described, _Index: index + skip });
  }
  return answers;
}

/** What an instantiate answers: the reference under which a range is kept, else the object's identity. */
export function describe(object: HostObject, references: References): Readonly<Record<string, unknown>> {
  const kept = object.range ? references.idOf(object.range) : null;
  return kept === null ? object.identity() : { _ReferenceId: kept };
}
