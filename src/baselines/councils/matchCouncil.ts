import type { Council, CouncilMatch, CouncilReference } from "./council";
import { existsIn, successorsOf, type CouncilList } from "./councilList";
import { councilNameKey, typesSaidBy } from "./councilName";
import { findCouncils } from "./findCouncils";

export interface MatchOptions {
  /** Financial year (its first calendar year) for which the council is wanted: one that existed then is no successor's yet. */
  readonly year?: number | undefined;
}

const tidy = (code: string | undefined): string => (code ?? "").trim().toUpperCase();

function settled(council: Council, list: CouncilList, options: MatchOptions): CouncilMatch {
  if (existsIn(council, options.year) || council.end === "") return { kind: "match", council };
  return { kind: "abolished", council, successors: successorsOf(council, list) };
}

/** Councils of that name (a council's own name goes before another's nickname), narrowed to the type that the wording says if that leaves any. */
function named(name: string, list: CouncilList): readonly Council[] {
  const key = councilNameKey(name);
  const all = list.byName.get(key) ?? [];
  const own = all.filter((council) =>
    [council.name, council.officialName].some((known) => councilNameKey(known) === key),
  );
  const found = own.length > 0 ? own : all;
  const types = typesSaidBy(name);
  const narrowed = found.filter(({ type }) => types.includes(type));
  return narrowed.length > 0 ? narrowed : found;
}

function byName(name: string, list: CouncilList, options: MatchOptions): CouncilMatch {
  const found = named(name, list);
  const living = found.filter((council) => existsIn(council, options.year));
  const [only, second] = living.length > 0 ? living : found;
  if (only && second) return { kind: "ambiguous", candidates: living.length > 0 ? living : found };
  if (only) return settled(only, list, options);
  return { kind: "none", near: findCouncils(name, list, 5) };
}

/**
 * Which council is meant, by GSS code (former codes count), else E-code, else name. Codes and name that point to
 * different councils are ambiguous, never decided. An abolished council is named with its successors, never exchanged.
 */
export function matchCouncil(reference: CouncilReference, list: CouncilList, options: MatchOptions = {}): CouncilMatch {
  const name = (reference.name ?? "").trim();
  const coded = [list.byGss.get(tidy(reference.gss)), list.byEcode.get(tidy(reference.ecode))].filter(
    (council) => council !== undefined,
  );
  const [first, second] = coded;
  if (first && second && first !== second) return { kind: "ambiguous", candidates: [first, second] };
  if (!first) return name === "" ? { kind: "none", near: [] } : byName(name, list, options);
  const called = name === "" ? [] : named(name, list);
  const [other] = called;
  if (other && !called.includes(first) && !list.byName.get(councilNameKey(name))?.includes(first)) {
    return { kind: "ambiguous", candidates: [first, ...called] };
  }
  return settled(first, list, options);
}
