import { exponentOf, scaledByTwo } from "./scaledByTwo";

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const ROOT_TWO = 1.4142135623730951;

/** The natural logarithm of a number above 0, by the same additions and multiplications everywhere. Within 2 units in the last place. */
export function logarithm(x: number): number {
  let twos = exponentOf(x);
  let rest = scaledByTwo(x, -twos);
  // From 1 to below 2; brought nearer to 1, where the series is short.
  if (rest > ROOT_TWO) {
    rest /= 2;
    twos += 1;
  }
  const s = (rest - 1) / (rest + 1);
  const square = s * s;
  const inner = 1 / 17 + square * (1 / 19 + square * (1 / 21 + square * (1 / 23 + square / 25)));
  const outer = 1 / 9 + square * (1 / 11 + square * (1 / 13 + square * (1 / 15 + square * inner)));
  const sum = square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square * outer)));
  return twos * LN2_HIGH + (2 * s + (2 * s * sum + twos * LN2_LOW));
}
