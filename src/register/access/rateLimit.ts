export interface RateLimit {
  /** Seconds to wait, or 0 where the caller may go on. `weight` counts a request several times. */
  take(caller: string, weight?: number): number;
  /** What `take` would say, without taking. */
  wait(caller: string, weight?: number): number;
}

const MINUTE = 60_000;
/** Callers remembered at once; beyond it the longest unseen are forgotten, so that made-up callers cost no memory. */
const MOST_CALLERS = 50_000;

/** A bucket a caller: `aMinute` requests at once, refilled evenly. Each process counts for itself. */
export function rateLimit(aMinute: number, now: () => number): RateLimit {
  const buckets = new Map<string, { left: number; seen: number }>();
  const left = (caller: string): number => {
    const before = buckets.get(caller);
    return before ? Math.min(aMinute, before.left + ((now() - before.seen) / MINUTE) * aMinute) : aMinute;
  };
  // A weight above a whole bucket is a whole bucket: otherwise it would never be taken.
  const waitFor = (has: number, weight: number): number => {
    const needed = Math.min(weight, aMinute);
    return has >= needed ? 0 : Math.max(1, Math.ceil((((needed - has) / aMinute) * MINUTE) / 1000));
  };
  return {
    take(caller, weight = 1) {
      const has = left(caller);
      const wait = waitFor(has, weight);
      buckets.delete(caller);
      buckets.set(caller, { left: wait === 0 ? Math.max(0, has - weight) : has, seen: now() });
      if (buckets.size > MOST_CALLERS) {
        const [oldest = ""] = buckets.keys();
        buckets.delete(oldest);
      }
      return wait;
    },
    wait: (caller, weight = 1) => waitFor(left(caller), weight),
  };
}
