import type { Council, CouncilReference } from "./councils/council";
import type { CouncilList } from "./councils/councilList";
import { councilNameKey } from "./councils/councilName";
import { matchCouncil } from "./councils/matchCouncil";
import type { PublishedReturn, ReturnCouncil } from "./publishedReturn";
import { yearLabel } from "./recognisers/year";

export type FoundInReturn =
  | { readonly kind: "found"; readonly index: number }
  | { readonly kind: "ambiguous"; readonly indexes: readonly number[]; readonly why: string }
  | { readonly kind: "none"; readonly why: string };

const same = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && a !== "" && a.toUpperCase() === b?.trim().toUpperCase();

const isCouncil = (row: ReturnCouncil, council: Council): boolean =>
  same(row.gss, council.gss) ||
  same(row.ecode, council.ecode) ||
  council.formerCodes.some((code) => same(row.gss, code));

const indexesOf = (published: PublishedReturn, fits: (row: ReturnCouncil) => boolean): number[] =>
  published.councils.flatMap((row, index) => (fits(row) ? [index] : []));

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;

/** Why a council has no row: it ended before the year, or began after it, and who stands there instead. */
function whyAbsent(name: string, council: Council | undefined, published: PublishedReturn, list: CouncilList): string {
  const year = yearLabel(published.year);
  if (council) {
    const before = list.councils.filter(
      (other) => other.replacedBy.includes(council.key) && published.councils.some((row) => isCouncil(row, other)),
    );
    if (before.length > 0) {
      return `${name} is not in the return of ${year}; it took over from ${listed(before.map((other) => other.name))}, which are. Add their figures if that is what you want.`;
    }
    const after = council.replacedBy.map((key) => list.byKey.get(key)?.name ?? key);
    if (after.length > 0) {
      return `${name} is not in the return of ${year}; it was replaced by ${listed(after)}. Choose the return of a year in which it existed.`;
    }
  }
  return `${name} is not in the return of ${year}. Check its name and codes in Partners.`;
}

/**
 * The row of a return that is a council's: by GSS code, E-code, a former code, or its name however written.
 * Rows that fit equally are ambiguous; a council that was reorganised is said to be, never exchanged for another.
 */
export function findInReturn(published: PublishedReturn, wanted: CouncilReference, list: CouncilList): FoundInReturn {
  const name = (wanted.name ?? wanted.gss ?? wanted.ecode ?? "").trim();
  const ambiguous = (indexes: readonly number[]): FoundInReturn => {
    const names = indexes.map((index) => published.councils[index]?.name ?? "");
    const why = `${name} may be ${listed(names)} in the return. Give its GSS code in Partners.`;
    return { kind: "ambiguous", indexes, why };
  };
  const settle = (indexes: readonly number[]): FoundInReturn | undefined => {
    const [first, second] = indexes;
    if (first === undefined) return undefined;
    return second === undefined ? { kind: "found", index: first } : ambiguous(indexes);
  };
  const matched = matchCouncil(wanted, list, { year: published.year });
  if (matched.kind === "ambiguous") {
    const indexes = indexesOf(published, (row) => matched.candidates.some((council) => isCouncil(row, council)));
    if (indexes.length > 1) return ambiguous(indexes);
  }
  const byCode = settle(indexesOf(published, (row) => same(row.gss, wanted.gss) || same(row.ecode, wanted.ecode)));
  if (byCode) return byCode;
  const council = matched.kind === "match" || matched.kind === "abolished" ? matched.council : undefined;
  const byList = council && settle(indexesOf(published, (row) => isCouncil(row, council)));
  if (byList) return byList;
  const key = councilNameKey(name);
  const hasCode = (row: ReturnCouncil): boolean => row.gss !== undefined || row.ecode !== undefined;
  const byName = settle(indexesOf(published, (row) => councilNameKey(row.name) === key && !(council && hasCode(row))));
  return byName ?? { kind: "none", why: whyAbsent(name, council, published, list) };
}
