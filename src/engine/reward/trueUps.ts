import { entry } from "../entry";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, subtract, sum } from "../money/fraction";
import { lengthProblems, numberProblems } from "../numberProblems";
import type { Result } from "../result";
import { fail, failIfAny, succeed } from "../result";

/** What each partner's share was found to be on a day: on the forecast, on the audited outturn. Pounds; `on` is the serial of the day. */
export interface ShareStage {
  readonly name: string;
  readonly on: number;
  readonly shares: readonly number[];
}

/** One dated movement: what is paid or taken back at a stage, so that the partner then has had its share as it stands. */
export interface TrueUp {
  readonly on: number;
  readonly stage: string;
  readonly partner: string;
  readonly share: number;
  readonly amount: number;
}

/** The movements in order of stages, then partners, and what each stage moves in all. */
export interface TrueUps {
  readonly entries: readonly TrueUp[];
  readonly totals: readonly { readonly stage: string; readonly on: number; readonly amount: number }[];
}

/**
 * Carries shares from provisional to final: at the first stage each partner gets its share, at each later one the difference to the stage before, dated; so
 * that a partner's movements add up to its last share exactly. Stages in the order of their days, none twice on one day.
 * Problems: `table-empty` without stages, `length-differs`, `not-a-number`, `number-out-of-range` for a day that is not after the one before.
 * Source: provisional and final shares of pooling agreements.
 */
export function trueUps(partners: readonly string[], stages: readonly ShareStage[]): Result<TrueUps> {
  if (stages.length === 0) return fail({ code: "table-empty", table: "stages" });
  const failure = failIfAny([
    ...stages.flatMap(({ name, shares }) => [
      ...lengthProblems(name, shares.length, partners.length, "partners"),
      ...numberProblems(name, shares),
    ]),
    ...stages.flatMap(({ name, on }, at) => {
      const earlier = stages[at - 1]?.on ?? -1;
      const isLater = (day: number): boolean => Number.isInteger(day) && !(day <= earlier);
      return numberProblems(
        `the day of ${name}`,
        on,
        isLater,
        "the serial number of a day after that of the stage before",
      );
    }),
  ]);
  if (failure !== null) return failure;
  let before: readonly Fraction[] = partners.map(() => ZERO);
  const entries: TrueUp[] = [];
  const totals = stages.map(({ name, on, shares }) => {
    const now = shares.map(readDecimal);
    const moved = now.map((share, at) => subtract(share, entry(before, at)));
    moved.forEach((amount, at) => {
      const [partner, share] = [entry(partners, at), entry(shares, at)];
      entries.push({ on, stage: name, partner, share, amount: toNumber(amount) });
    });
    before = now;
    return { stage: name, on, amount: toNumber(sum(moved)) };
  });
  return succeed({ entries, totals });
}
