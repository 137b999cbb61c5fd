import { countProblems } from "../numberProblems";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";
import { readDecimal } from "./decimal";
import { divide, fraction, multiply, overCommonDenominator, sum } from "./fraction";
import { apportion } from "./apportion";
import { weightProblems } from "./splitAmount";

/** `hare`: votes / seats. `droop`: the first whole number above votes / (seats + 1). */
export type Quota = "hare" | "droop";

/**
 * Whole seats by votes: one for every full quota, and the rest to the largest remainders; ties to the larger vote, then the earlier position (more than one to each
 * where votes are hardly more than seats). The droop quota is
 * smaller and favours the large: it is for elections. Money is shared by `splitAmount`, which is the hare quota on pennies. Votes 0 or more, not all 0.
 * Problems: `not-a-number`, `number-out-of-range`, `weight-negative`, `weights-all-zero`. Source: largest remainder apportionment.
 */
export function seatsByQuota(seats: number, votes: readonly number[], quota: Quota = "hare"): Result<number[]> {
  const failure = failIfAny([
    ...countProblems("seats", seats, "a whole number, 0 or more"),
    ...weightProblems(votes, undefined, "votes"),
  ]);
  if (failure !== null) return failure;
  const exact = votes.map(readDecimal);
  const all = sum(exact);
  const most = divide(all, fraction(BigInt(seats) + 1n));
  const each =
    quota === "droop" ? fraction(most.n / most.d + 1n) : multiply(all, fraction(1n, BigInt(Math.max(1, seats))));
  const { numerators, denominator } = overCommonDenominator(exact.map((vote) => divide(vote, each)));
  if (seats === 0) return succeed(votes.map(() => 0));
  const left = BigInt(seats) - numerators.reduce((full, numerator) => full + numerator / denominator, 0n);
  const rounds = left / BigInt(votes.length);
  const once = apportion(numerators, denominator, BigInt(seats) - rounds * BigInt(votes.length));
  return succeed(once.map((count) => Number(count + rounds)));
}
