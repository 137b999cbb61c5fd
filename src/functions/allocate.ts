import { allocate as allocateCosts } from "../engine/index";
import { ArgumentReader } from "./argumentReader";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";
import { costsIn, driversIn, rulesIn, yearIn } from "./tableArguments";
import { COSTS_PARAMETER, DRIVERS_PARAMETER, RULES_PARAMETER, YEAR_PARAMETER } from "./tableParameters";
import { UNIT_PARAMETER, unitOption } from "./unit";

export const allocate = defineFunction({
  id: "ALLOCATE",
  description:
    "Shares every pool or cost line among the partners by its rule, to the penny. Returns a header row (Pool, partners, Total), a row for each pool and a last row Total, in pounds; #N/A for bounds that cannot be met or a driver left blank.",
  spills: true,
  parameters: [COSTS_PARAMETER, RULES_PARAMETER, DRIVERS_PARAMETER, UNIT_PARAMETER, YEAR_PARAMETER],
  compute: (costs, rules, drivers, unit, year) => {
    const read = new ArgumentReader();
    const sources = [costsIn(read, costs), rulesIn(read, rules), driversIn(read, "drivers", drivers)] as const;
    const options = { ...unitOption(read.unit(unit)), ...yearIn(read, year) };
    read.finish();
    const allocation = answer(allocateCosts(...sources, options));
    return [
      ["Pool", ...allocation.partners, "Total"],
      ...allocation.costs.map(({ name, charges, total }) => [name, ...charges, total]),
      ["Total", ...allocation.charges, allocation.total],
    ];
  },
});
