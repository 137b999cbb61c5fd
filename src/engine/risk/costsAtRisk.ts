import { allocate } from "../allocation/allocate";
import type { DriverTable } from "../allocation/driverTable";
import { keyOf } from "../allocation/partnerNames";
import type { Rule } from "../allocation/rule";
import { aloneCosts } from "../cost/aloneCosts";
import type { CostLine } from "../cost/costLine";
import { lineCost, partnerRow } from "../cost/lineCost";
import { toNumber } from "../money/decimal";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { fail, failIfAny, succeed, together } from "../result";
import type { FinancialYear } from "../time/financialYear";
import type { Correlations } from "./correlationMatrix";
import type { Distribution, RiskInput } from "./distribution";
import type { LinearOutput } from "./riskModel";
import type { ChargesAtRisk } from "./stabilityRisk";

/** What is uncertain in the cost model. Inputs stand in this order: the lines, then the costs of going alone. */
export interface CostRanges {
  /** Amounts of lines: pounds, for each block or for each unit, as the line has them. */
  readonly lines?: readonly { readonly line: string; readonly distribution: Distribution }[];
  /** What partners would pay alone, pounds a year. */
  readonly alone?: readonly { readonly partner: string; readonly distribution: Distribution }[];
  readonly correlations?: Correlations;
  /** Groups to test, by the names of their members; every group where not given, for at most 12 partners. */
  readonly groups?: readonly (readonly string[])[];
  /** Takes the lines that run in this year; without it all of them. */
  readonly year?: FinancialYear;
}

const LIMIT = 12;

/**
 * The one cost model as charges at risk, for `stabilityRisk`: what each partner pays (not rounded) and what each group would cost on its own, along straight
 * lines in the uncertain amounts. A partner is also held to its cost of going alone, and so is every group, since nobody is forced into a bad one.
 * Problems: those of `allocate`, `alone-unusable`, `pool-unknown`, `partner-unknown`; `risk-rule-bounded` where a bound in pounds would bend the line of an
 * uncertain amount; `too-many-for-groups` beyond 12 partners without groups given.
 */
export function costsAtRisk(
  table: DriverTable,
  allLines: readonly CostLine[],
  rules: readonly Rule[],
  ranges: CostRanges,
): Result<ChargesAtRisk> {
  const { year, correlations } = ranges;
  const lines = allLines.filter(
    ({ from, to }) => year === undefined || ((from ?? year) <= year && (to ?? year) >= year),
  );
  const problems = failIfAny(rangeProblems(table, lines, rules, ranges));
  if (problems !== null) return problems;
  const uncertain = (ranges.lines ?? []).flatMap(({ line }) => lines.filter(({ name }) => keyOf(name) === keyOf(line)));
  const certain = lines.filter((line) => !uncertain.includes(line));
  const units = uncertain.map((line) => ({ ...line, amount: 1 }));
  const rows = table.partners.map((_, row) => row);
  const shared = together(chargesBy(table, certain, rules), chargesBy(table, units, rules));
  if (!shared.ok) return shared;
  const [constants, weights] = shared.value;
  const alone = aloneCosts(table, rows);
  if (!alone.ok) return alone;
  const members = groupsOf(table, ranges.groups);
  if (!members.ok) return members;
  const inputs = inputsOf(ranges);
  const padded = (own: readonly number[]): number[] => inputs.map((_, index) => own[index] ?? 0);
  const singles = rows.map((row) => {
    const name = table.partners[row] ?? "";
    const at = (ranges.alone ?? []).findIndex(({ partner }) => keyOf(partner) === keyOf(name));
    const weight = inputs.map((_, index) => (at >= 0 && index === units.length + at ? 1 : 0));
    const constant = at >= 0 ? 0 : toNumber(alone.value[row] ?? { n: 0n, d: 1n });
    return { members: [row], cost: { name, constant, weights: weight } };
  });
  const groups = members.value.map((group) => ({
    members: group,
    cost: modelCost(table, certain, units, group, padded),
  }));
  return succeed({
    inputs,
    charges: rows.map((row): LinearOutput => ({
      name: table.partners[row] ?? "",
      constant: constants.reduce((sum, charges) => sum + (charges[row] ?? 0), 0),
      weights: padded(weights.map((charges) => charges[row] ?? 0)),
    })),
    groups: [...singles, ...groups],
    ...(correlations !== undefined && { correlations }),
  });
}

function inputsOf({ lines = [], alone = [] }: CostRanges): RiskInput[] {
  return [
    ...lines.map(({ line, distribution }) => ({ name: line, distribution })),
    ...alone.map(({ partner, distribution }) => ({ name: `${partner} alone`, distribution })),
  ];
}

/** What each partner pays of each line, not rounded. */
function chargesBy(
  table: DriverTable,
  lines: readonly CostLine[],
  rules: readonly Rule[],
): Result<readonly (readonly number[])[]> {
  if (lines.length === 0) return succeed([]);
  const shared = allocate({ kind: "lines", lines }, rules, table, { unit: 0 });
  return shared.ok ? succeed(shared.value.costs.map(({ charges }) => charges)) : shared;
}

function modelCost(
  table: DriverTable,
  certain: readonly CostLine[],
  units: readonly CostLine[],
  group: readonly number[],
  padded: (own: readonly number[]) => number[],
): LinearOutput {
  const costOfLine = (line: CostLine): number => {
    const cost = lineCost(line, table, group);
    return cost.ok ? toNumber(cost.value) : 0;
  };
  const names = group.map((row) => table.partners[row] ?? "");
  return {
    name: group.length === 1 ? `${names.join("")} by the model` : names.join("+"),
    constant: certain.reduce((sum, line) => sum + costOfLine(line), 0),
    weights: padded(units.map(costOfLine)),
  };
}

/** Every group but that of all partners, or the groups named, each once. */
function groupsOf(
  { partners }: DriverTable,
  named?: readonly (readonly string[])[],
): Result<readonly (readonly number[])[]> {
  if (named === undefined) {
    if (partners.length > LIMIT) return fail({ code: "too-many-for-groups", count: partners.length, limit: LIMIT });
    return succeed(
      Array.from({ length: Math.max(0, 2 ** partners.length - 2) }, (_, index) =>
        partners.flatMap((_partner, row) => (((index + 1) >> row) & 1 ? [row] : [])),
      ),
    );
  }
  const table = { partners, drivers: [] };
  const groups = named.map((group) => group.flatMap((name) => partnerRow(name, table) ?? []).sort((a, b) => a - b));
  return succeed([...new Map(groups.map((group) => [group.join(), [...new Set(group)]])).values()]);
}

function rangeProblems(
  table: DriverTable,
  lines: readonly CostLine[],
  rules: readonly Rule[],
  ranges: CostRanges,
): Problem[] {
  const known = lines.map(({ name }) => name);
  const ofLines = (ranges.lines ?? []).flatMap(({ line }): Problem[] => {
    const found = lines.find(({ name }) => keyOf(name) === keyOf(line));
    if (found === undefined) return [{ code: "pool-unknown", name: line, known }];
    const rule = rules.find(({ name }) => found.rule !== null && keyOf(name) === keyOf(found.rule));
    const bounded = rule !== undefined && (rule.minimum !== null || rule.maximum !== null);
    return bounded ? [{ code: "risk-rule-bounded", line, rule: rule.name }] : [];
  });
  const partnersAsked = [
    ...(ranges.alone ?? []).map(({ partner }, index) => ({ name: partner, argument: "alone", row: index + 1 })),
    ...(ranges.groups ?? []).flatMap((group, index) =>
      group.map((name) => ({ name, argument: "groups", row: index + 1 })),
    ),
  ];
  const ofPartners = partnersAsked.flatMap(({ name, argument, row }): Problem[] =>
    partnerRow(name, table) === null
      ? [{ code: "partner-unknown", place: { argument, row }, name, known: table.partners }]
      : [],
  );
  return [...ofLines, ...ofPartners];
}
