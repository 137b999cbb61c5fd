import type { Check } from "./check";
import type { CostLineEntry, Partnership } from "./partnership";

/** Cost lines, rules, investment and benefits. */
export function checkCosts(partnership: Partnership): readonly Check[] {
  return [
    costsPresent(partnership),
    costsComplete(partnership),
    costNamesUnique(partnership),
    rulesKnown(partnership),
    ruleBounds(partnership),
    investmentKnown(partnership),
    leaversKnown(partnership),
  ];
}

function check(id: string, subject: string, table: string, problems: readonly string[], good: string): Check {
  return {
    id,
    subject,
    table,
    holds: problems.length === 0,
    sentence: problems.length === 0 ? good : problems.join(" "),
  };
}

function costsPresent({ costs }: Partnership): Check {
  const none =
    costs.length === 0 ? ["Costs has no lines. Type the first line: its name, its behaviour and its amount."] : [];
  return check("costs-present", "Cost lines", "Costs", none, `There are ${costs.length} cost lines.`);
}

function costsComplete({ costs }: Partnership): Check {
  return check(
    "costs-complete",
    "Blanks in Costs",
    "Costs",
    costs.flatMap(blanksOf),
    "Every cost line has what its behaviour needs.",
  );
}

function blanksOf(line: CostLineEntry): readonly string[] {
  const where = line.line.trim() === "" ? "A line in Costs" : `The line ${line.line} in Costs`;
  const said: string[] = [];
  if (line.line.trim() === "") said.push(`${where} has no name. Type one.`);
  if (line.behaviour === null) said.push(`${where} has no behaviour. Choose fixed, step, variable or direct.`);
  if (line.amount.value === null) said.push(`${where} has no amount. Type it in pounds; a zero has to be typed.`);
  if ((line.behaviour === "step" || line.behaviour === "variable") && line.driver === null)
    said.push(`${where} is ${line.behaviour} but names no driver. Type a driver from Drivers.`);
  if (line.behaviour === "step" && (line.block === null || line.block <= 0))
    said.push(`${where} is a step cost but has no block. Type how many units of its driver one step serves.`);
  if (line.behaviour === "direct" && line.partner === null)
    said.push(`${where} is direct but names no partner. Type the partner that it belongs to.`);
  return said;
}

function costNamesUnique({ costs }: Partnership): Check {
  const names = costs.map((line) => line.line.trim().toLowerCase());
  const twice = costs.filter((line, index) => names.indexOf(line.line.trim().toLowerCase()) !== index);
  return check(
    "cost-names",
    "Names of cost lines",
    "Costs",
    twice.map((line) => `The line ${line.line} stands twice in Costs. Give each line a name of its own.`),
    "Every cost line has a name of its own.",
  );
}

function rulesKnown({ costs, rules, drivers, partners }: Partnership): Check {
  const known = new Set(rules.map((rule) => rule.rule.trim().toLowerCase()));
  const driverNames = new Set(drivers.map((driver) => driver.name.toLowerCase()));
  const partnerNames = new Set(partners.map((partner) => partner.name.toLowerCase()));
  const problems = costs.flatMap((line) => [
    ...(line.rule !== null && looksLikeName(line.rule) && !known.has(line.rule.trim().toLowerCase())
      ? [
          `The line ${line.line} in Costs names the rule ${line.rule}, which Rules does not have. Add it there, or name another.`,
        ]
      : []),
    ...(line.driver !== null && !driverNames.has(line.driver.trim().toLowerCase())
      ? [
          `The line ${line.line} in Costs names the driver ${line.driver}, which Drivers does not have. Add a column there, or name another.`,
        ]
      : []),
    ...(line.partner !== null && !partnerNames.has(line.partner.trim().toLowerCase())
      ? [`The line ${line.line} in Costs names ${line.partner}, who is not in Partners. Correct the name.`]
      : []),
  ]);
  return check(
    "names-known",
    "Names used in Costs",
    "Costs",
    problems,
    "Every rule, driver and partner that Costs names exists.",
  );
}

/** Share formulas hold brackets, digits or operators; names of rules seldom do. */
function looksLikeName(rule: string): boolean {
  return !/[[\]()*+/^%=]/.test(rule);
}

function ruleBounds({ rules }: Partnership): Check {
  const problems = rules.flatMap((rule) => [
    ...(rule.formula.trim() === ""
      ? [`The rule ${rule.rule} in Rules has no formula. Type one, such as SHARE([Population]).`]
      : []),
    ...(rule.minimum !== null && rule.maximum !== null && rule.minimum > rule.maximum
      ? [`The rule ${rule.rule} in Rules has a minimum above its maximum. Lower the minimum or raise the maximum.`]
      : []),
  ]);
  return check(
    "rules-complete",
    "Rules",
    "Rules",
    problems,
    "Every rule has a formula, and no minimum is above its maximum.",
  );
}

function investmentKnown({ partners, investment, investmentSharing }: Partnership): Check {
  if (investmentSharing.kind === "shared")
    return check("investment-known", "One-off cost", "Investment", [], "One-off cost is one sum, shared by a formula.");
  const typed = new Map(investment.map((line) => [line.partner, line.oneOff]));
  const missing = partners
    .filter((partner) => (typed.get(partner.name) ?? null) === null)
    .map((partner) => partner.name);
  return check(
    "investment-known",
    "One-off cost",
    "Investment",
    missing.length === 0
      ? []
      : [`No one-off cost is typed for ${missing.join(", ")}. Type it in Investment; a zero has to be typed.`],
    "Every partner has a one-off cost.",
  );
}

function leaversKnown({ partners, leaving }: Partnership): Check {
  const names = new Set(partners.map((partner) => partner.name.toLowerCase()));
  const unknown = leaving.leavers.filter((leaver) => !names.has(leaver.trim().toLowerCase()));
  const everybody = partners.length > 0 && new Set(leaving.leavers).size >= partners.length;
  return check(
    "leavers-known",
    "Who leaves",
    "Leavers",
    [
      ...unknown.map((leaver) => `${leaver} is in Leavers but not in Partners. Correct the name, or clear the cell.`),
      ...(everybody ? ["Everybody is in Leavers. Leave at least one partner in, or there is no service to cost."] : []),
    ],
    leaving.leavers.length === 0 ? "Nobody is set to leave." : `Set to leave: ${leaving.leavers.join(", ")}.`,
  );
}
