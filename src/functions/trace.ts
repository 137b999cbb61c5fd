import { trace as traceCharge } from "../engine/index";
import { ArgumentReader } from "./argumentReader";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";
import { costsIn, driversIn, rulesIn, yearIn } from "./tableArguments";
import { COSTS_PARAMETER, DRIVERS_PARAMETER, RULES_PARAMETER, YEAR_PARAMETER } from "./tableParameters";
import { UNIT_PARAMETER, unitOption } from "./unit";

export const trace = defineFunction({
  id: "TRACE",
  description:
    "The steps from a pool's amount to what one partner pays of it: amount, less what the others carry by each driver, minimum or maximum, rounding. Returns two columns, step and pounds; the figures add up to the charge.",
  spills: true,
  parameters: [
    COSTS_PARAMETER,
    RULES_PARAMETER,
    DRIVERS_PARAMETER,
    { name: "pool", description: "Name of the pool or line." },
    { name: "partner", description: "Name of the partner." },
    UNIT_PARAMETER,
    YEAR_PARAMETER,
  ],
  compute: (costs, rules, drivers, pool, partner, unit, year) => {
    const read = new ArgumentReader();
    const sources = [costsIn(read, costs), rulesIn(read, rules), driversIn(read, "drivers", drivers)] as const;
    const poolName = read.text("pool", pool, "the name of a pool or line");
    const partnerName = read.text("partner", partner, "the name of a partner");
    const options = { ...unitOption(read.unit(unit)), ...yearIn(read, year) };
    read.finish();
    const { steps } = answer(traceCharge(...sources, poolName, partnerName, options));
    return steps.map(({ label, figure }) => [label, figure]);
  },
});
