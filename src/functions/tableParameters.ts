import type { ParameterDefinition } from "./defineFunction";

/** Arguments that several functions take alike. */
export const COSTS_PARAMETER: ParameterDefinition = {
  name: "costs",
  description:
    "Table with header: Pool, Amount (pounds), Rule; or lines of the cost model: Line, Behaviour (fixed, step, variable, direct), Amount and as needed Driver, Block, Partner, Rule, From, To.",
  range: true,
};

export const LINES_PARAMETER: ParameterDefinition = {
  name: "lines",
  description:
    "Table with header: Line, Behaviour (fixed, step, variable, direct), Amount (pounds; per started Block of Driver, or per unit of Driver), and as needed Driver, Block, Partner, Rule, From, To.",
  range: true,
};

export const RULES_PARAMETER: ParameterDefinition = {
  name: "rules",
  description:
    "Table with header: Rule, Formula (text, without the leading equals sign), and optionally Minimum and Maximum in pounds a partner and pool.",
  range: true,
};

export const DRIVERS_PARAMETER: ParameterDefinition = {
  name: "drivers",
  description: "Table with header: Partner, then a column for each driver. At most 50 partners.",
  range: true,
};

export const PARTNERS_PARAMETER: ParameterDefinition = {
  name: "partners",
  description:
    "Table with header: Partner, Alone (pounds a year when going alone), then a column for each driver. At most 50 partners.",
  range: true,
};

export const YEAR_PARAMETER: ParameterDefinition = {
  name: "year",
  description: "Financial year such as 2026/27: takes the costs that run in it. All costs if left out.",
  optional: true,
};

export const LEAVERS_PARAMETER: ParameterDefinition = {
  name: "leavers",
  description: "Names of the partners that leave, in any range; blank cells are left out.",
  range: true,
};
