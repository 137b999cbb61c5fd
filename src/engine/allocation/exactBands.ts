import { entry } from "../entry";
import { toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, add, compare, multiply, subtract } from "../money/fraction";

/** A band with exact figures; null has no end. */
export interface ExactBand {
  readonly upTo: Fraction | null;
  readonly rate: Fraction;
}

/** Bands in rising order, with what is found once for any number of usages: where each begins, and what the bands before it cost together. */
export interface ExactBands {
  readonly bands: readonly (ExactBand & { readonly from: Fraction; readonly before: Fraction })[];
  /** The limits as doubles, to look in; Infinity for none. */
  readonly limits: Float64Array;
}

/** Makes bands ready. */
export function exactBands(bands: readonly ExactBand[]): ExactBands {
  let [from, before] = [ZERO, ZERO];
  return {
    bands: bands.map((band) => {
      const ready = { ...band, from, before };
      if (band.upTo !== null) {
        before = add(before, multiply(subtract(band.upTo, from), band.rate));
        from = band.upTo;
      }
      return ready;
    }),
    limits: Float64Array.from(bands, ({ upTo }) => (upTo === null ? Infinity : toNumber(upTo))),
  };
}

/** The first band that a usage does not go beyond, else the last: a limit belongs to the band that ends there. There is one band or more. */
export function bandOf(usage: Fraction, { bands, limits }: ExactBands): ExactBands["bands"][number] {
  const near = toNumber(usage);
  let [first, last] = [0, bands.length - 1];
  while (first < last) {
    const middle = Math.floor((first + last) / 2);
    if (near <= entry(limits, middle)) last = middle;
    else first = middle + 1;
  }
  // Where limits lie closer together than doubles can tell, they come to one below.
  while (first < bands.length - 1 && isBeyond(usage, entry(bands, first))) first++;
  return entry(bands, first);
}

function isBeyond(usage: Fraction, { upTo }: ExactBand): boolean {
  return upTo !== null && compare(usage, upTo) > 0;
}

/** What a usage costs when each slice of it is priced in its own band; no bands price nothing. */
export function sliceBySlice(usage: Fraction, bands: ExactBands): Fraction {
  if (bands.bands.length === 0) return ZERO;
  const { from, rate, before } = bandOf(usage, bands);
  return add(before, multiply(subtract(usage, from), rate));
}
