import { airport as airportCharges } from "../engine/index";
import type { NumberRule } from "./argumentReader";
import { ArgumentReader, NOT_NEGATIVE, isOmitted, shapedAs } from "./argumentReader";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";

const ABOVE_ZERO: NumberRule = { expected: "above 0", holds: (value) => value > 0 };

export const airport = defineFunction({
  id: "AIRPORT",
  description:
    "Shares the cost of a service that must be built for the largest need: each slice of cost is shared equally by all who need it. Returns pounds in the shape of needs, not rounded; #VALUE! for a need below 0 or a count that is not above 0.",
  spills: true,
  parameters: [
    {
      name: "needs",
      description: "Pounds that the service would cost for each partner's need alone: one column or row.",
      range: true,
    },
    {
      name: "counts",
      description:
        "How many uses have each need, in the same order; the charge is then for one use. One each if left out.",
      optional: true,
      range: true,
    },
  ],
  compute: (needs, counts) => {
    const read = new ArgumentReader();
    const costs = read.vector("needs", needs, NOT_NEGATIVE);
    const uses = isOmitted(counts) ? null : read.vector("counts", counts, ABOVE_ZERO);
    if (uses !== null && uses.values.length !== costs.values.length) {
      const facts = { count: uses.values.length, expected: costs.values.length, other: "needs" };
      read.add({ code: "length-differs", argument: "counts", ...facts });
    }
    read.finish();
    return shapedAs(costs, answer(airportCharges(costs.values, uses?.values)));
  },
});
