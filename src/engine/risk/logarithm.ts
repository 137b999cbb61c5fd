import { scaledByTwo } from "./scaledByTwo";

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const ROOT_HALF = 0.7071067811865476;
const TERMS = 25;
const STEPS = [512, 256, 128, 64, 32, 16, 8, 4, 2, 1] as const;

/** The natural logarithm of a number above 0, by the same additions and multiplications everywhere. Within 2 units in the last place. */
export function logarithm(x: number): number {
  let rest = x;
  let twos = 0;
  STEPS.forEach((step) => {
    const power = scaledByTwo(1, step);
    if (rest >= power) {
      rest /= power;
      twos += step;
    } else if (rest * power < 1) {
      rest *= power;
      twos -= step;
    }
  });
  // rest now lies between a half and 2; it is brought nearer to 1, where the series is short.
  if (rest < ROOT_HALF) {
    rest *= 2;
    twos -= 1;
  } else if (rest > 2 * ROOT_HALF) {
    rest /= 2;
    twos += 1;
  }
  const s = (rest - 1) / (rest + 1);
  const square = s * s;
  let sum = 0;
  for (let odd = TERMS; odd >= 1; odd -= 2) sum = sum * square + 1 / odd;
  return twos * LN2_HIGH + (2 * s * sum + twos * LN2_LOW);
}
