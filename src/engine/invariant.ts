/** Stops on a fault of our own: what is claimed here holds whatever the user's data say. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
