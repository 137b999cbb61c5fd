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
 */
export function buyIn(setup: number, life: number, elapsed: number, share: number, terms: BuyInTerms = {}): BuyIn {
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
  return {
    unamortised: toNumber(unamortised),
    shareOfSetup: toNumber(ofSetup),
    shareOfReserves: toNumber(ofReserves),
    total: toNumber(sum([ofSetup, ofReserves, rest])),
  };
}
