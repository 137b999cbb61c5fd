import { compareScalars } from "./coerce";
import { wildcard } from "./criteria";
import type { Scalar } from "./formulaValue";

/** `sorted` is MATCH's 1 (values ascend), `sortedDown` its -1; `smaller` and `larger` take the nearest value where there is no equal one. */
export type SearchMode = "exact" | "wildcard" | "smaller" | "larger" | "sorted" | "sortedDown";

const sameKind = (a: Scalar, b: Scalar): boolean => typeof a === typeof b && a !== null && b !== null;

const exact = (list: readonly Scalar[], wanted: Scalar, patterns: boolean, last: boolean): number => {
  const pattern = patterns && typeof wanted === "string" ? wildcard(wanted) : null;
  const fits = (value: Scalar | undefined): boolean => {
    if (value === undefined || !sameKind(value, wanted)) return false;
    return pattern ? typeof value === "string" && pattern.test(value) : compareScalars(value, wanted) === 0;
  };
  return last ? list.findLastIndex(fits) : list.findIndex(fits);
};

/** The last value that is not above the wanted one, by halving as spreadsheets do; other kinds of value are passed over. */
const sorted = (list: readonly Scalar[], wanted: Scalar): number => {
  let low = 0;
  let high = list.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let at = middle;
    while (at <= high && !sameKind(list[at] ?? null, wanted)) at++;
    if (at > high) high = middle - 1;
    else if (compareScalars(list[at] ?? null, wanted) <= 0) {
      found = at;
      low = at + 1;
    } else high = middle - 1;
  }
  return found;
};

const sortedDown = (list: readonly Scalar[], wanted: Scalar): number => {
  let found = -1;
  for (let at = 0; at < list.length; at++) {
    const value = list[at] ?? null;
    if (!sameKind(value, wanted)) continue;
    const order = compareScalars(value, wanted);
    if (order < 0) return found;
    if (order === 0) return at;
    found = at;
  }
  return found;
};

const nearest = (list: readonly Scalar[], wanted: Scalar, below: boolean): number => {
  let best = -1;
  list.forEach((value, at) => {
    if (!sameKind(value, wanted)) return;
    const order = compareScalars(value, wanted);
    if (below ? order > 0 : order < 0) return;
    const better = best < 0 ? 1 : compareScalars(value, list[best] ?? null) * (below ? 1 : -1);
    if (better > 0) best = at;
  });
  return best;
};

/** Where a value stands in a row or column, counted from 0; -1 when it does not. */
export const searchVector = (list: readonly Scalar[], wanted: Scalar, mode: SearchMode, last = false): number => {
  const value = wanted ?? 0;
  switch (mode) {
    case "sorted":
      return sorted(list, value);
    case "sortedDown":
      return sortedDown(list, value);
    case "exact":
    case "wildcard":
      return exact(list, value, mode === "wildcard", last);
    case "smaller":
    case "larger": {
      const same = exact(list, value, false, last);
      return same >= 0 ? same : nearest(list, value, mode === "smaller");
    }
  }
};
