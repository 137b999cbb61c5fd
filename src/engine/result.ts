import type { Problem } from "./problem";

/** An answer, or every problem that stands in its way: never an exception, never a guess. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

/** Wraps an answer. */
export function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps problems, in the order in which a reader should see them. */
export function fail(first: Problem, ...others: readonly Problem[]): Result<never> {
  return { ok: false, problems: [first, ...others] };
}

/** A failed result when there are problems, else null, so that a function can gather all of them before it computes. */
export function failIfAny(problems: readonly Problem[]): Result<never> | null {
  const [first, ...others] = problems;
  return first === undefined ? null : fail(first, ...others);
}

/** Two answers as one, or the problems of both. */
export function together<A, B>(a: Result<A>, b: Result<B>): Result<readonly [A, B]> {
  if (!a.ok) return fail(...a.problems, ...(b.ok ? [] : b.problems));
  return b.ok ? succeed([a.value, b.value]) : b;
}
