import type { Problem } from "../problem";

/** One band: from the limit of the band before (nothing, for the first) up to its own limit; null has no end. */
export interface Band {
  readonly upTo: number | null;
  /** Pounds a unit, or the share of a difference, inside the band. */
  readonly rate: number;
}

/** Limits that do not rise, and a blank limit before the last band. */
export function bandProblems(bands: readonly Band[]): Problem[] {
  let previous = 0;
  return bands.flatMap(({ upTo }, index): Problem[] => {
    const facts = { code: "bands-not-rising", argument: "bands", row: index + 1, limit: upTo, previous } as const;
    if (upTo === null) return index === bands.length - 1 ? [] : [facts];
    const rises = upTo > previous;
    previous = Math.max(previous, upTo);
    return rises ? [] : [facts];
  });
}

/** The limit above which nothing is priced; null where the last band has no end. */
export function lastLimit(bands: readonly Band[]): number | null {
  return bands.at(-1)?.upTo ?? null;
}
