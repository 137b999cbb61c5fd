import type { ReadOutcome } from "./readOutcome";

const only = <T>(values: readonly T[]): T | null => {
  const [first, ...rest] = [...new Set(values)];
  return first === undefined || rest.length > 0 ? null : first;
};

/** What several sheets of one file hold, as one outcome. A year or unit that they do not share is null: each line has its own. */
export function mergedOutcome(kind: string, outcomes: readonly ReadOutcome[]): ReadOutcome {
  return {
    kind,
    year: only(outcomes.map(({ year }) => year)),
    unit: only(outcomes.map(({ unit }) => unit)),
    lines: outcomes.flatMap(({ lines }) => lines),
    drivers: outcomes.flatMap(({ drivers }) => drivers),
    payments: outcomes.flatMap(({ payments }) => payments),
    contracts: outcomes.flatMap(({ contracts }) => contracts),
    missing: outcomes.flatMap(({ missing }) => missing),
    unreadable: outcomes.flatMap(({ unreadable }) => unreadable),
    notes: [...new Set(outcomes.flatMap(({ notes }) => notes))],
  };
}
