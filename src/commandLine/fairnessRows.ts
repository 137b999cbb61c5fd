import { describe } from "../engine/index";
import type { CellGrid, CellValue } from "../model/cellValue";
import type { Fairness, MethodFairness } from "../model/fairness/fairness";
import { sayCore, sayEstimate, sayFairness, sayGroups, saySure, type Pounds } from "../model/fairness/sayFairness";

const money = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const pounds: Pounds = (amount) => `${amount < 0 ? "−" : ""}£${money.format(Math.abs(amount)).replace(/\.00$/, "")}`;

/** A row a partner: today, alone, last in, the range of its charge where there is one, and its charge by each method; a last row Total. */
export function fairnessRows({ partners, core, methods, totalToday, totalAlone }: Fairness): CellGrid {
  const hasRanges = core.kind === "ranges";
  const answered = methods.filter((one) => one.ok);
  const header: CellValue[] = ["Partner", "Today", "Alone", "Last in", "Others lose per £1"];
  if (hasRanges) header.push("Least", "Most");
  header.push(
    ...answered.flatMap((one) => (isEstimated(one) ? [`${one.method} (estimated)`, "Standard error"] : [one.method])),
  );
  const rows = partners.map((one, at): CellValue[] => [
    one.partner,
    one.today,
    one.alone,
    one.lastIn,
    one.propensity ?? "wants to leave",
    ...(hasRanges ? [one.least, one.most] : []),
    ...answered.flatMap(({ charges, standardErrors }): CellValue[] =>
      standardErrors === null
        ? [charges[at] ?? null]
        : [charges[at] ?? null, Math.ceil((standardErrors[at] ?? 0) * 100) / 100],
    ),
  ]);
  const total: CellValue[] = [
    "Total",
    totalToday,
    totalAlone,
    null,
    null,
    ...(hasRanges ? [null, null] : []),
    ...answered.flatMap((one): CellValue[] => {
      const sum = Math.round(one.charges.reduce((all, charge) => all + charge, 0) * 100) / 100;
      return isEstimated(one) ? [sum, null] : [sum];
    }),
  ];
  return [header, ...rows, total];
}

/** What is said below the table, and why some methods have no answer. */
export function fairnessSentences(fairness: Fairness): {
  readonly said: readonly string[];
  readonly without: readonly string[];
} {
  const { today, methods, core, sure } = fairness;
  const said = [
    sayFairness(fairness, pounds),
    ...(today === null ? [] : [`Today's charges: ${sayGroups(today)}`]),
    ...(today?.worst ?? []).map(
      ({ group, charged, ownCost, overcharge }) =>
        `  ${group}: charged ${pounds(charged)}, on its own ${pounds(ownCost)}, ${pounds(overcharge)} too much`,
    ),
    ...methods.flatMap((one) => (one.ok ? [`${one.method}: ${sayGroups(one.groups)}`] : [])),
    ...methods.map((one) => sayEstimate(one, pounds)),
    today === null ? null : sayCore(core, pounds),
    today === null ? null : saySure(sure),
    ...(core.kind === "problems" ? core.problems.map(describe) : []),
    ...(sure.kind === "problems" ? sure.problems.map(describe) : []),
  ];
  const without = methods.flatMap((one) =>
    one.ok ? [] : one.problems.map((problem) => `${one.method}: ${describe(problem)}`),
  );
  return { said: said.filter((sentence) => sentence !== null), without };
}

function isEstimated(method: MethodFairness): boolean {
  return method.ok && method.standardErrors !== null;
}
