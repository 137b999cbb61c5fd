import { invariant } from "./invariant";

/** The entry of a list at a place that is known to be in it. */
export function entry<T>(values: ArrayLike<T>, place: number): T {
  const value = values[place];
  invariant(value !== undefined, "the place is in the list");
  return value;
}
