const LARGEST = 1023;
const SMALLEST = -1022;

const power = Float64Array.of(1);
const words = new Int32Array(power.buffer);
/** Which half of a number holds its exponent: machines differ in the order of the two. */
const UPPER = words[1] === 0 ? 0 : 1;

/** value x 2^exponent, by multiplication alone; exact wherever the result is a normal number. The exponent is a whole number. */
export function scaledByTwo(value: number, exponent: number): number {
  let scaled = value;
  let left = exponent;
  for (; left > LARGEST; left -= LARGEST) scaled *= powerOfTwo(LARGEST);
  for (; left < SMALLEST; left -= SMALLEST) scaled *= powerOfTwo(SMALLEST);
  return scaled * powerOfTwo(left);
}

/** 2^exponent as the number that has this exponent and no digits after its 1. */
function powerOfTwo(exponent: number): number {
  words[UPPER] = (exponent + LARGEST) << 20;
  return power[0] ?? 1;
}

/** The exponent of a number above 0: the number is 2^exponent x something from 1 to below 2. */
export function exponentOf(value: number): number {
  if (value < 2.2250738585072014e-308) return exponentOf(value * 18014398509481984) - 54;
  power[0] = value;
  const exponent = ((words[UPPER] ?? 0) >>> 20) - LARGEST;
  power[0] = 1;
  return exponent;
}
