import { fair as fairCharges, fairMethodNames } from "../engine/index";
import { ArgumentReader, isOmitted } from "./argumentReader";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";
import { GROUPCOSTS_PARAMETER, groupTableIn } from "./groupArguments";
import { UNIT_PARAMETER, unitOption } from "./unit";

export const fair = defineFunction({
  id: "FAIR",
  description:
    "Shares the cost of all partners by what groups of them would cost on their own. Returns two columns, partner (in order of first appearance) and charge in pounds; #VALUE! names a group that is missing or repeated, #N/A says why a method has no answer.",
  spills: true,
  parameters: [
    {
      ...GROUPCOSTS_PARAMETER,
      description: `${GROUPCOSTS_PARAMETER.description} At most 12 partners; scrb and separable need only each alone, all but each, and all (stand-alone: each alone, and all), for up to 50.`,
    },
    { name: "method", description: `${fairMethodNames.join(", ")} (shapley if left out).`, optional: true },
    UNIT_PARAMETER,
  ],
  compute: (groupcosts, method, unit) => {
    const read = new ArgumentReader();
    const table = groupTableIn(read, groupcosts);
    const name = isOmitted(method) ? undefined : read.text("method", method, "the name of a method");
    const { unit: rounded } = unitOption(read.unit(unit));
    read.finish();
    return answer(fairCharges(table, name, rounded)).map(({ partner, charge }) => [partner, charge]);
  },
});
