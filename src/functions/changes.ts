import { collar as collarCharges, dampen as dampenCharges, withinTolerance } from "../engine/index";
import type { NumberRule } from "./argumentReader";
import { ArgumentReader, FRACTION, NOT_NEGATIVE, shapedAs } from "./argumentReader";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";
import { UNIT_PARAMETER, unitOption } from "./unit";

const RISE: NumberRule = { expected: "a fraction, 0 or more (5% is 0.05)", holds: (value) => value >= 0 };

export const tolerance = defineFunction({
  id: "TOLERANCE",
  description:
    "The agreed shares where every partner's actual share is within some percentage points of them, else the actual shares. Returns fractions in the shape of agreed; #VALUE! where agreed does not add up to 100%.",
  spills: true,
  parameters: [
    { name: "agreed", description: "Agreed shares: fractions that add up to 1, in one column or row.", range: true },
    { name: "actual", description: "Actual quantities, 0 or more, in the same order.", range: true },
    { name: "points", description: "Percentage points: 3 is three points; a difference of exactly so much is within." },
  ],
  compute: (agreed, actual, points) => {
    const read = new ArgumentReader();
    const shares = read.vector("agreed", agreed);
    const quantities = read.vectorLike("actual", actual, shares, "agreed");
    const band = read.number("points", points, NOT_NEGATIVE);
    read.finish();
    return shapedAs(shares, answer(withinTolerance(shares.values, quantities, band)).shares);
  },
});

export const collar = defineFunction({
  id: "COLLAR",
  description:
    "Charges held within a percentage of last year's, with their total kept. Returns pounds in the shape of charges; #N/A where the collars cannot be met, saying which side misses by how much.",
  spills: true,
  parameters: [
    { name: "charges", description: "This year's charges in pounds, in one column or row.", range: true },
    {
      name: "prior",
      description: "Last year's charges in the same order; a blank, or none, is a joiner without a collar.",
      range: true,
    },
    { name: "down", description: "Fraction by which a charge may fall: 0.05 is 5%." },
    { name: "up", description: "Fraction by which a charge may rise; the same as down if left out.", optional: true },
    UNIT_PARAMETER,
  ],
  compute: (charges, prior, down, up, unit) => {
    const read = new ArgumentReader();
    const current = read.vector("charges", charges);
    const before = read.boundsOrBlank("prior", prior, current.values.length, "charges");
    const fall = read.number("down", down, FRACTION);
    const rise = read.optionalNumber("up", up, RISE);
    const options = unitOption(read.unit(unit));
    read.finish();
    const band = { down: fall, ...(rise !== null && { up: rise }), ...options };
    return shapedAs(current, answer(collarCharges(current.values, before, band)));
  },
});

export const dampen = defineFunction({
  id: "DAMPEN",
  description:
    "The new total shared by a weight of the old shares and the rest of the new shares, for a change that comes in by steps. Returns pounds in the shape of new.",
  spills: true,
  parameters: [
    { name: "old", description: "Charges by the old way, in pounds, in one column or row.", range: true },
    { name: "new", description: "Charges by the new way in the same order.", range: true },
    {
      name: "weight",
      description: "Weight of the old shares, a fraction from 0 to 1: 1 keeps them, 0 takes the new ones.",
    },
    UNIT_PARAMETER,
  ],
  compute: (old, fresh, weight, unit) => {
    const read = new ArgumentReader();
    const after = read.vector("new", fresh);
    const before = read.vectorLike("old", old, after, "new");
    const kept = read.number("weight", weight, FRACTION);
    const { unit: size } = unitOption(read.unit(unit));
    read.finish();
    return shapedAs(after, answer(dampenCharges(before, after.values, kept, size)));
  },
});
