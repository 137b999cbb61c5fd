import { entry } from "../entry";
import { numberProblems } from "../numberProblems";
import { boundedParts } from "../money/boundedParts";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, add, compare, divide, fraction, multiply, subtract, sum } from "../money/fraction";
import { invariant } from "../invariant";
import { roundSigned } from "../money/roundSigned";
import { PENNY } from "../money/splitAmount";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { fail, failIfAny, succeed } from "../result";
import { randomArrival } from "./randomArrival";

/** The rules for an estate that does not meet all claims. */
export const CLAIM_METHODS = [
  "proportional",
  "equal awards",
  "equal losses",
  "talmud",
  "random arrival",
  "adjusted proportional",
] as const;

/** A rule for sharing an estate that does not meet the claims on it, by the name that `CLAIMS` takes. */
export type ClaimMethod = (typeof CLAIM_METHODS)[number];

/**
 * Shares an estate (pounds, 0 or more) among claims that add up to at least as much; nobody gets more than its claim or less than nothing, and the awards
 * add up to the estate, rounded once to the unit (ties to the larger exact award, then the earlier position).
 * proportional: by claim · equal awards: min(claim, λ) · equal losses: max(0, claim − λ) · talmud: equal awards on half-claims up to half the claims, equal
 * losses on the other halves beyond · random arrival: the average over all orders of being paid until the money is gone, exact for up to 20 claims ·
 * adjusted proportional: first what nobody else claims, then the rest in proportion to what is left of each claim, at most the rest itself.
 * Problems: `not-a-number`, `number-out-of-range`, `claims-below-estate`, `too-many-claims`. Sources: O'Neill 1982; Aumann and Maschler 1985; Curiel, Maschler and Tijs 1987.
 */
export function shareClaims(
  estate: number,
  claims: readonly number[],
  method: ClaimMethod = "proportional",
  unit: number = PENNY,
): Result<number[]> {
  const failure = failIfAny([
    ...numberProblems("estate", estate),
    ...numberProblems("claims", claims),
    ...(estate < 0 ? [belowZero(estate, "estate")] : []),
    ...claims.flatMap((claim, index) => (claim < 0 ? [belowZero(claim, "claims", index + 1)] : [])),
  ]);
  if (failure !== null) return failure;
  const pot = readDecimal(estate);
  const wanted = claims.map(readDecimal);
  const all = sum(wanted);
  if (compare(pot, all) > 0) {
    const facts = { estate: toNumber(pot), claims: toNumber(all), gap: toNumber(subtract(pot, all)) };
    return fail({ code: "claims-below-estate", ...facts });
  }
  const awards = method === "random arrival" ? randomArrival(pot, wanted) : succeed(RULES[method](pot, wanted));
  return awards.ok ? succeed(roundSigned(awards.value, readDecimal(unit)).map(toNumber)) : awards;
}

/** The awards before rounding; the estate is not above the sum of the claims. */
const RULES: Readonly<
  Record<Exclude<ClaimMethod, "random arrival">, (estate: Fraction, claims: readonly Fraction[]) => Fraction[]>
> = {
  proportional,
  "equal awards": equalAwards,
  "equal losses": equalLosses,
  talmud,
  "adjusted proportional": adjustedProportional,
};

function proportional(estate: Fraction, claims: readonly Fraction[]): Fraction[] {
  const all = sum(claims);
  return claims.map((claim) => (all.n === 0n ? ZERO : divide(multiply(estate, claim), all)));
}

function equalAwards(estate: Fraction, claims: readonly Fraction[]): Fraction[] {
  const bounds = claims.map((claim) => ({ minimum: ZERO, maximum: claim }));
  const solved = boundedParts(
    estate,
    claims.map(() => 1n),
    bounds,
  );
  invariant("parts" in solved, "claims that reach the estate let it through");
  return [...solved.parts];
}

function equalLosses(estate: Fraction, claims: readonly Fraction[]): Fraction[] {
  const losses = equalAwards(subtract(sum(claims), estate), claims);
  return claims.map((claim, index) => subtract(claim, entry(losses, index)));
}

function talmud(estate: Fraction, claims: readonly Fraction[]): Fraction[] {
  const halves = claims.map(halved);
  const half = sum(halves);
  if (compare(estate, half) <= 0) return equalAwards(estate, halves);
  const beyond = equalLosses(subtract(estate, half), halves);
  return halves.map((claim, index) => add(claim, entry(beyond, index)));
}

function adjustedProportional(estate: Fraction, claims: readonly Fraction[]): Fraction[] {
  const all = sum(claims);
  const rights = claims.map((claim) => {
    const left = subtract(estate, subtract(all, claim));
    return left.n > 0n ? left : ZERO;
  });
  const rest = subtract(estate, sum(rights));
  const open = claims.map((claim, index) => {
    const still = subtract(claim, entry(rights, index));
    return compare(still, rest) < 0 ? still : rest;
  });
  return proportional(rest, open).map((award, index) => add(award, entry(rights, index)));
}

function halved({ n, d }: Fraction): Fraction {
  return fraction(n, 2n * d);
}

function belowZero(value: number, argument: string, row?: number): Problem {
  const place = { argument, ...(row !== undefined && { row }) };
  return { code: "number-out-of-range", place, value, expected: "0 or more" };
}
