import { keyOf } from "../allocation/partnerNames";
import { countProblems, numberProblems } from "../numberProblems";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import { exitDate } from "./exitDate";

/** What a partner is to the service. */
export type MemberRole = "member" | "host" | "customer" | "associate";

/** One stretch of a partner's membership: serials of its first day, and of the first day that it no longer is; null is open. */
export interface Episode {
  readonly partner: string;
  readonly role: MemberRole;
  readonly from: number;
  readonly to: number | null;
  /** Who took its place, where it was merged, split or renamed. */
  readonly replacedBy?: readonly string[];
}

/**
 * Who was what on a day, from dated episodes that are never overwritten: those whose first day has come and whose end has not. In the order of the episodes.
 * Problems: `not-a-number`, `number-out-of-range` for a day that is not whole, an end that is not after its start, a start before `since` (the first day of the
 * service), and an episode that begins before the partner's last one has ended.
 */
export function membersOn(episodes: readonly Episode[], day: number, since = 0): Result<Episode[]> {
  const failure = failIfAny([...countProblems("day", day, DAY), ...episodeProblems(episodes, since)]);
  return failure ?? succeed(episodes.filter(({ from, to }) => from <= day && (to === null || to > day)));
}

/**
 * The earliest day on which a partner may come back: the end of its last episode and a cooling-off of whole months, or `asked` if that is later; `asked` for who
 * never was a partner. null while it is one. Problems: those of `membersOn`.
 */
export function rejoinOn(
  episodes: readonly Episode[],
  partner: string,
  asked: number,
  coolingOff = 0,
): Result<number | null> {
  const failure = failIfAny([
    ...countProblems("asked", asked, DAY),
    ...countProblems("coolingOff", coolingOff, "a whole number of months, 0 or more"),
    ...episodeProblems(episodes, 0),
  ]);
  if (failure !== null) return failure;
  const own = episodes.filter((one) => keyOf(one.partner) === keyOf(partner));
  if (own.some(({ to }) => to === null)) return succeed(null);
  const free = own.map(({ to }) => exitDate(to ?? 0, coolingOff));
  return succeed(Math.max(asked, ...free));
}

const DAY = "the whole serial number of a day";

function episodeProblems(episodes: readonly Episode[], since: number): Problem[] {
  const before = new Map<string, number>();
  const first = [...episodes].sort((a, b) => a.from - b.from);
  return first.flatMap(({ partner, from, to }): Problem[] => {
    const end = before.get(keyOf(partner)) ?? since;
    before.set(keyOf(partner), to ?? Infinity);
    return [
      ...countProblems(`the start of ${partner}`, from, DAY),
      ...numberProblems(
        `the start of ${partner}`,
        from,
        (day) => day >= end,
        Number.isFinite(end)
          ? `${String(end)} or later: not before the service began or its last membership ended`
          : "after its last membership has ended",
      ),
      ...(to === null ? [] : numberProblems(`the end of ${partner}`, to, (day) => day > from, "after its start")),
    ];
  });
}
