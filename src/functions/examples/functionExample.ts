import type { Argument } from "../defineFunction";

export type Table = readonly (readonly (string | number)[])[];

/** A worked example of a function for the help: the formula as it is typed, and the arguments that its names stand for. */
export interface FunctionExample {
  readonly id: string;
  readonly question: string;
  readonly formula: string;
  readonly arguments: readonly Argument[];
  /** Ranges and tables that the formula names, in the order in which they are shown. */
  readonly shown: readonly { readonly name: string; readonly rows: Table }[];
}

export const drivers: Table = [
  ["Partner", "Alone", "Caseload"],
  ["Ashby", 900000, 40000],
  ["Barton", 700000, 30000],
  ["Corby", 480000, 20000],
  ["Derwent", 320000, 10000],
];
export const lines: Table = [
  ["Line", "Behaviour", "Amount", "Driver", "Block", "Rule"],
  ["Head of service", "fixed", 600000, "", "", "By caseload"],
  ["Teams", "step", 60000, "Caseload", 25000, ""],
  ["Casework", "variable", 12, "Caseload", "", ""],
];
export const rules: Table = [
  ["Rule", "Formula", "Minimum", "Maximum"],
  ["By caseload", "SHARE([Caseload])", "none", "none"],
  ["Half and half", "50%*SHARE([Caseload])+50%*EQUAL()", 20000, "none"],
];
export const pools: Table = [
  ["Pool", "Amount", "Rule"],
  ["Systems", 100000, "Half and half"],
  ["Governance", 10000, "EQUAL()"],
];
export const Drivers = { name: "Drivers", rows: drivers };
export const Costs = { name: "Costs", rows: lines };
export const Rules = { name: "Rules", rows: rules };
export const Pools = { name: "Pools", rows: pools };
/** A range of one column. */
export const column = (...values: readonly (string | number)[]): Table => values.map((value) => [value]);
