import { annualEquivalent as levelSum, sidesOf, switchingValues } from "../engine/index";
import { ArgumentReader, NOT_NEGATIVE } from "./argumentReader";
import { argumentGrid } from "./argumentGrid";
import type { Argument } from "./defineFunction";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";
import { FLOWS, SCHEDULE, checkYears, scheduleIn } from "./scheduleArguments";

export const annualEquivalent = defineFunction({
  id: "ANNUALEQUIVALENT",
  description:
    "The level yearly sum over years 1 to T that is worth as much as flows of years 0 to T, for comparing options of unequal life. Returns pounds a year, not rounded; #VALUE! where there is no year after year 0.",
  spills: false,
  parameters: [FLOWS, SCHEDULE],
  compute: (flows, schedule) => {
    const read = new ArgumentReader();
    const { values } = read.vector("flows", flows);
    checkYears(read, values);
    const rates = scheduleIn(read, schedule) ?? "standard";
    read.finish();
    return answer(levelSum(values, rates));
  },
});

export const switching = defineFunction({
  id: "SWITCHING",
  description:
    "How far benefits may fall, and costs rise, before the net present value is nothing. Returns one row of two fractions, fall in benefits and rise in costs; #N/A where there are no benefits or no costs.",
  spills: true,
  parameters: [
    {
      name: "flows",
      description:
        "Pounds by year from year 0 on: one column or row of net flows, benefits positive; or two columns, benefits and costs, both 0 or more.",
      range: true,
    },
    SCHEDULE,
  ],
  compute: (flows, schedule) => {
    const read = new ArgumentReader();
    const { benefits, costs } = flowsIn(read, flows);
    checkYears(read, benefits);
    const rates = scheduleIn(read, schedule) ?? "standard";
    read.finish();
    const { fallInBenefits, riseInCosts } = answer(switchingValues(benefits, costs, rates));
    return [[fallInBenefits, riseInCosts]];
  },
});

/** Two columns are benefits and costs; a single column or row is net. Two cells side by side are the net flows of two years. */
function flowsIn(read: ArgumentReader, value: Argument): { readonly benefits: number[]; readonly costs: number[] } {
  const grid = argumentGrid(value);
  if (grid === null || grid.length < 2 || grid[0]?.length !== 2) return sidesOf(read.vector("flows", value).values);
  const rows = read.matrix("flows", value, NOT_NEGATIVE);
  return { benefits: rows.map(([gain]) => gain ?? 0), costs: rows.map(([, cost]) => cost ?? 0) };
}
