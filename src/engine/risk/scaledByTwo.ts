/** value x 2^exponent by multiplication alone; exact wherever the result is a normal number. */
export function scaledByTwo(value: number, exponent: number): number {
  let scaled = value;
  let power = exponent < 0 ? 0.5 : 2;
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) scaled *= power;
    power *= power;
  }
  return scaled;
}
