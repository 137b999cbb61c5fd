import type { Recharge, Result, ServiceUse } from "../engine/index";
import { directRecharge, reciprocalRecharge, stepDownRecharge } from "../engine/index";
import { ArgumentReader, isOmitted, NOT_NEGATIVE } from "./argumentReader";
import type { Argument, ParameterDefinition } from "./defineFunction";
import { defineFunction } from "./defineFunction";
import { answer } from "./excelError";
import { UNIT_PARAMETER, unitOption } from "./unit";

/** The most support departments whose equations a cell solves in exact whole numbers within a fifth of a second. */
const DEPARTMENT_LIMIT = 40;

const COSTS: ParameterDefinition = {
  name: "costs",
  description: "Pounds of each support department, in one column or row.",
  range: true,
};
const USAGE: ParameterDefinition = {
  name: "usage",
  description:
    "A row for each support department: its use by the support departments in the same order, then by the operating units. Quantities or fractions, 0 or more; own use does not count.",
  range: true,
};

export const direct = defineFunction({
  id: "DIRECT",
  description:
    "Support costs passed on to the operating units by their use alone. Returns one row, pounds of each operating unit, which add up to the costs; #N/A for a cost that no operating unit uses.",
  spills: true,
  parameters: [COSTS, USAGE, UNIT_PARAMETER],
  compute: (costs, usage, unit) => {
    const read = new ArgumentReader();
    const service = serviceIn(read, costs, usage);
    const { unit: size } = unitOption(read.unit(unit));
    read.finish();
    return rowOf(directRecharge(service, size));
  },
});

export const stepDown = defineFunction({
  id: "STEPDOWN",
  description:
    "Support costs passed on department by department: each to those that come later and to the operating units. Returns one row, pounds of each operating unit; #N/A for a cost that nobody later uses.",
  spills: true,
  parameters: [
    COSTS,
    USAGE,
    {
      name: "order",
      description:
        "Positions of the support departments, 1 to their number, in the order in which they pass on. If left out: the largest share of service to other support departments first.",
      optional: true,
      range: true,
    },
    UNIT_PARAMETER,
  ],
  compute: (costs, usage, order, unit) => {
    const read = new ArgumentReader();
    const service = serviceIn(read, costs, usage);
    const steps = isOmitted(order) ? null : read.vector("order", order).values;
    const { unit: size } = unitOption(read.unit(unit));
    read.finish();
    return rowOf(stepDownRecharge(service, steps, size));
  },
});

export const reciprocal = defineFunction({
  id: "RECIPROCAL",
  description:
    "Support costs passed on all at once, by simultaneous equations solved exactly. Returns one row, pounds of each operating unit, which add up to the costs; #N/A for support departments that serve only each other.",
  spills: true,
  parameters: [COSTS, USAGE, UNIT_PARAMETER],
  compute: (costs, usage, unit) => {
    const read = new ArgumentReader();
    const service = serviceIn(read, costs, usage);
    const { unit: size } = unitOption(read.unit(unit));
    const count = service.costs.length;
    if (count > DEPARTMENT_LIMIT) read.add({ code: "too-many-departments", count, limit: DEPARTMENT_LIMIT });
    read.finish();
    return rowOf(reciprocalRecharge(service, size));
  },
});

function serviceIn(read: ArgumentReader, costs: Argument, usage: Argument): ServiceUse {
  return { costs: read.vector("costs", costs).values, usage: read.matrix("usage", usage, NOT_NEGATIVE) };
}

function rowOf(result: Result<Recharge>): number[][] {
  return [[...answer(result).charges]];
}
