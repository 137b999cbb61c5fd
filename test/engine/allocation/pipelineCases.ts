import type { AllocationRule, BaseRule, DriverTable, SharedPool } from "../../../src/engine/index";
import { shareByRule } from "../../../src/engine/index";

export const table: DriverTable = {
  partners: ["Ashby", "Barton", "Corby", "Derwent"],
  drivers: [
    { name: "Caseload", values: [40, 30, 20, 10] },
    { name: "Calls", values: [5, 5, 5, 5] },
    { name: "Months", values: [12, 12, 6, 0] },
    { name: "Last year", values: [760, 640, 430, 210] },
    { name: "Old", values: [510, 510, 510, 510] },
    { name: "Joined", values: [600, 400, null, null] },
    { name: "Nobody", values: [0, 0, 0, 0] },
    { name: "Untidy", values: [1, null, "many", -2] },
  ],
};

export function ruleOf(base: BaseRule, more: Partial<AllocationRule> = {}): AllocationRule {
  return {
    name: "Casework",
    version: "1",
    author: "M. Green",
    approvedBy: null,
    from: null,
    to: null,
    scope: null,
    blend: [{ rule: base, weight: 1 }],
    bounds: null,
    transition: null,
    extras: [],
    unit: 0.01,
    ...more,
  };
}

export const byCaseload: BaseRule = { kind: "drivers", drivers: [{ driver: "Caseload", weight: 1 }] };
export const equally: BaseRule = { kind: "equal" };

export function share(amount: number, rule: AllocationRule, drivers: DriverTable = table): SharedPool {
  const result = shareByRule({ name: "Systems", amount }, rule, drivers, 2027);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export const charges = (amount: number, rule: AllocationRule): number[] =>
  share(amount, rule).charges.map(({ charge }) => charge);
