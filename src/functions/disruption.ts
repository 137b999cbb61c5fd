import { disruption as propensities, partnerCostsOfTable } from "../engine/index";
import { ArgumentReader } from "./argumentReader";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";
import { CHARGES_PARAMETER, GROUPCOSTS_PARAMETER, chargesIn, groupTableIn } from "./groupArguments";

/** Said of a partner that loses nothing by leaving. */
const WANTS_TO_LEAVE = "wants to leave";

export const disruption = defineFunction({
  id: "DISRUPTION",
  description:
    "Pounds that the others lose for each pound a partner loses by leaving; above 1 it can hurt the others more than itself. Returns two columns, partner and figure, or the words wants to leave where it pays as much as alone or more; #VALUE! names a group or charge that is missing.",
  spills: true,
  parameters: [
    CHARGES_PARAMETER,
    {
      ...GROUPCOSTS_PARAMETER,
      description:
        "Two columns without a header: the partners of a group joined by +, and its cost in pounds. Needs each partner alone, all but each, and all.",
    },
  ],
  compute: (charges, groupcosts) => {
    const read = new ArgumentReader();
    const paid = chargesIn(read, charges);
    const table = groupTableIn(read, groupcosts);
    read.finish();
    const costs = answer(partnerCostsOfTable(table));
    return answer(propensities(paid, costs)).map(({ partner, propensity }) => [partner, propensity ?? WANTS_TO_LEAVE]);
  },
});
