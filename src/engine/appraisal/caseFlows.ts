import { keyOf } from "../allocation/partnerNames";
import { readDecimal, toNumber } from "../money/decimal";
import type { Fraction } from "../money/fraction";
import { ZERO, add } from "../money/fraction";
import { numberProblems } from "../numberProblems";
import type { CaseTreatment, Treatment } from "../parameters/caseTreatments";
import { caseTreatments } from "../parameters/caseTreatments";
import type { Problem } from "../problem";
import type { Result } from "../result";
import { failIfAny, succeed } from "../result";

/** A line of an appraisal: what kind of item it is, and its flows from year 0 on, pounds, benefits positive. */
export interface AppraisalLine {
  readonly name: string;
  readonly item: string;
  readonly flows: readonly number[];
}

/** What the users decide where the guidance leaves it open. */
export interface CaseSwitches {
  /** Redundancy pay counts in the economic case; it does not where not given. */
  readonly redundancyPay?: boolean;
}

/** The flows of one case: in real prices for `economic`, in cash for `financial`. */
export interface CaseFlows {
  readonly prices: "real" | "cash";
  readonly flows: readonly number[];
  /** Contingency, shown by itself beside the flows. */
  readonly apart: readonly number[];
  /** Lines that do not count here, each with its reason. */
  readonly left: readonly { readonly name: string; readonly item: string; readonly why: string }[];
  /** The switch as it was set, to be stated beside the figures. */
  readonly redundancyPay: boolean;
}

/**
 * The flows of an appraisal in the economic or the financial case: each line counts, is left out, or is shown apart as `caseTreatments` says of its item, so
 * that capital and its financing are never both counted. Years without a flow are 0; sums are exact. Problems: `word-unknown` for an item, `not-a-number`.
 */
export function caseFlows(
  lines: readonly AppraisalLine[],
  view: "economic" | "financial",
  { redundancyPay = false }: CaseSwitches = {},
): Result<CaseFlows> {
  const known: readonly CaseTreatment[] = caseTreatments.items;
  const problems: Problem[] = [];
  const treated = lines.flatMap((line, index) => {
    const found = known.find(({ item }) => keyOf(item) === keyOf(line.item));
    problems.push(...numberProblems(`the flows of ${line.name}`, line.flows));
    if (found !== undefined) return [{ line, why: found.why, treatment: settled(found[view]) }];
    const place = { argument: "lines", row: index + 1, column: "item" };
    problems.push({ code: "word-unknown", place, found: line.item, expected: known.map(({ item }) => item) });
    return [];
  });
  const failure = failIfAny(problems);
  if (failure !== null) return failure;
  const flowsOf = (wanted: Treatment): number[] =>
    sumOf(treated.flatMap(({ line, treatment }) => (treatment === wanted ? [line.flows] : [])));
  return succeed({
    prices: view === "economic" ? "real" : "cash",
    flows: flowsOf("in"),
    apart: flowsOf("apart"),
    left: treated.flatMap(({ line, treatment, why }) =>
      treatment === "out" ? [{ name: line.name, item: line.item, why }] : [],
    ),
    redundancyPay,
  });

  function settled(treatment: Treatment): Treatment {
    if (treatment !== "switch") return treatment;
    return redundancyPay ? "in" : "out";
  }

  function sumOf(rows: readonly (readonly number[])[]): number[] {
    const years = Math.max(0, ...lines.map(({ flows }) => flows.length));
    return Array.from({ length: years }, (_, year) =>
      toNumber(rows.reduce((sum: Fraction, row) => add(sum, readDecimal(row[year] ?? 0)), ZERO)),
    );
  }
}
