export interface RateLimit {
  /** Seconds to wait, or 0 where the caller may go on. `weight` counts a request several times. */
  take(caller: string, weight?: number): number;
}

const MINUTE = 60_000;
/** Callers remembered at once; beyond it the longest unseen are forgotten, so that made-up callers cost no memory. */
const MOST_CALLERS = 50_000;

/** A bucket a caller: `aMinute` requests at once, refilled evenly. Each process counts for itself. */
export function rateLimit(aMinute: number, now: () => number): RateLimit {
  const buckets = new Map<string, { left: number; seen: number }>();
  return {
    take(caller, weight = 1) {
      const at = now();
      const before = buckets.get(caller);
      const refilled = before ? Math.min(aMinute, before.left + ((at - before.seen) / MINUTE) * aMinute) : aMinute;
      const isAllowed = refilled >= weight;
      buckets.delete(caller);
      buckets.set(caller, { left: isAllowed ? refilled - weight : refilled, seen: at });
      if (buckets.size > MOST_CALLERS)
        for (const oldest of buckets.keys()) {
          buckets.delete(oldest);
          break;
        }
      return isAllowed ? 0 : Math.max(1, Math.ceil((((weight - refilled) / aMinute) * MINUTE) / 1000));
    },
  };
}
