import { scaledByTwo } from "./scaledByTwo";

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const PER_LN2 = 1.4426950408889634;
const LARGEST = 709.78;
const SMALLEST = -745.13;

/**
 * e to the power x, by the same additions and multiplications everywhere: engines differ in the last bit of their own. Within 2 units in the last place.
 * Infinite above 709.78, 0 below -745.13.
 */
export function exponential(x: number): number {
  if (x > LARGEST) return Infinity;
  if (x < SMALLEST) return 0;
  const twos = Math.round(x * PER_LN2);
  const rest = x - twos * LN2_HIGH - twos * LN2_LOW;
  // The series to its 14th term, the even and the odd powers apart so that neither waits for the other.
  const square = rest * rest;
  const even =
    square *
    (1 / 2 +
      square *
        (1 / 24 +
          square *
            (1 / 720 +
              square * (1 / 40320 + square * (1 / 3628800 + square * (1 / 479001600 + square / 87178291200))))));
  const odd =
    1 +
    square *
      (1 / 6 +
        square *
          (1 / 120 + square * (1 / 5040 + square * (1 / 362880 + square * (1 / 39916800 + square / 6227020800)))));
  return scaledByTwo(1 + (rest * odd + even), twos);
}
