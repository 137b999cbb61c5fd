import { aboveZeroProblems, numberProblems } from "../numberProblems";
import { failIfAny, succeed } from "../result";
import type { Result } from "../result";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ONE, ZERO, add, divide, multiply, subtract, sum } from "../money/fraction";

/** What is added to a share of the set-up, or taken off it; nothing where not given. */
export interface BuyInTerms {
  /** Pounds that a re-joiner still owes, and what it left behind. */
  readonly outstanding?: number;
  readonly credit?: number;
  /** Part by which prices rose since the set-up (0.1 is 10%); the joiner's own on-boarding; reserves of which it takes its share. Pounds. */
  readonly indexation?: number;
  readonly onboarding?: number;
  readonly reserves?: number;
}

/** What a joiner pays, pounds, and what it is made of; below zero where it is owed something. */
export interface BuyIn {
  /** Set-up cost not yet written off, straight line, in the joiner's prices. */
  readonly unamortised: number;
  readonly shareOfSetup: number;
  readonly shareOfReserves: number;
  readonly total: number;
}

/**
 * What a partner pays to join: its share (a fraction) of the set-up cost not yet written off over its life (years, above 0; nothing is left once
 * `elapsed` reaches it), indexed where asked, its share of reserves, its own on-boarding, what it still owes from before, less what it left behind. Not rounded.
 * Problems: `not-a-number`, `number-out-of-range` (a life of nothing, a join before the start, a share beyond 0 to 1).
 */
export function buyIn(
  setup: number,
  life: number,
  elapsed: number,
  share: number,
  terms: BuyInTerms = {},
): Result<BuyIn> {
  const failure = failIfAny([
    ...numberProblems("setup", setup),
    ...aboveZeroProblems("life", life),
    ...numberProblems("elapsed", elapsed, (years) => years >= 0, "0 or more: a partner cannot join before the start"),
    ...numberProblems("share", share, (part) => part >= 0 && part <= 1, "a fraction from 0 to 1 (20% is 0.2)"),
    ...Object.entries<number>({ ...terms }).flatMap(([name, value]) => numberProblems(name, value)),
  ]);
  if (failure !== null) return failure;
  const left = subtract(ONE, divide(readDecimal(elapsed), readDecimal(life)));
  const prices = add(ONE, readDecimal(terms.indexation ?? 0));
  const unamortised = multiply(multiply(readDecimal(setup), left.n < 0n ? ZERO : left), prices);
  const part = readDecimal(share);
  const ofSetup = multiply(unamortised, part);
  const ofReserves = multiply(readDecimal(terms.reserves ?? 0), part);
  const rest: Fraction = subtract(
    add(readDecimal(terms.onboarding ?? 0), readDecimal(terms.outstanding ?? 0)),
    readDecimal(terms.credit ?? 0),
  );
  return succeed({
    unamortised: toNumber(unamortised),
    shareOfSetup: toNumber(ofSetup),
    shareOfReserves: toNumber(ofReserves),
    total: toNumber(sum([ofSetup, ofReserves, rest])),
  });
}
