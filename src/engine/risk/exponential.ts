import { scaledByTwo } from "./scaledByTwo";

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const PER_LN2 = 1.4426950408889634;
const LARGEST = 709.78;
const SMALLEST = -745.13;
const TERMS = 14;

/**
 * e to the power x, by the same additions and multiplications everywhere: engines differ in the last bit of their own. Within 2 units in the last place.
 * Infinite above 709.78, 0 below -745.13.
 */
export function exponential(x: number): number {
  if (x > LARGEST) return Infinity;
  if (x < SMALLEST) return 0;
  const twos = Math.round(x * PER_LN2);
  const rest = x - twos * LN2_HIGH - twos * LN2_LOW;
  let sum = 1;
  for (let term = TERMS; term >= 1; term--) sum = 1 + (sum * rest) / term;
  return scaledByTwo(sum, twos);
}
