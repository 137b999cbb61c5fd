/** Shifts the decimal point through text, so that 1.005 is 1.005 and not the double below it. */
const shifted = (value: number, digits: number): number => {
  const [mantissa = "0", exponent = "0"] = value.toPrecision(15).split("e");
  return Number(`${mantissa}e${Number(exponent) + digits}`);
};

const applied = (value: number, digits: number, way: (size: number) => number): number => {
  if (value === 0 || !Number.isFinite(value)) return value;
  if (digits > 15 && Math.abs(value) >= 1) return value;
  const size = way(shifted(Math.abs(value), digits));
  if (size >= 1e21) return value;
  const result = Number(`${size}e${-digits}`);
  return value < 0 && result !== 0 ? -result : result;
};

/** Half away from zero, judged on 15 significant digits as spreadsheets do. */
export const roundHalf = (value: number, digits: number): number =>
  applied(value, digits, (size) => Math.floor(Number((size + 0.5).toPrecision(15))));

export const roundUp = (value: number, digits: number): number => applied(value, digits, Math.ceil);

export const roundDown = (value: number, digits: number): number => applied(value, digits, Math.floor);
