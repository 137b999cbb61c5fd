import { readFinancialYear } from "../../engine";
import type { Behaviour, CostLineEntry, Partnership, Status } from "../../model/partnership";
import type { FieldProblem } from "../components/ProblemList";
import { financialYearFrom, financialYearOfSerial } from "../format/formatDate";
import { readAmount, readWhole } from "../format/readTyped";

/** A line of Costs: names need not differ, so its place among the filled rows says which is meant. */
interface LinePlace {
  readonly at: number;
  readonly name: string;
}

/** A cost line as it is typed; figures are read when they are needed. */
export interface CostLineState {
  readonly step: number;
  /** The line that is changed, as it stood in Costs when it was chosen; null is a new one. */
  readonly line: LinePlace | null;
  readonly name: string;
  readonly behaviour: Behaviour;
  readonly amount: string;
  readonly driver: string;
  readonly block: string;
  readonly partner: string;
  /** The name of a rule, a share formula, or "" for the line's own nature. */
  readonly rule: string;
  /** The financial years between which the cost runs; "" is no limit. */
  readonly from: string;
  readonly to: string;
  readonly lag: string;
  readonly status: Status;
  readonly source: string;
}

export type CostLineField = Exclude<keyof CostLineState, "step" | "line" | "behaviour" | "status">;

export type CostLineEvent =
  | { readonly type: "go"; readonly step: number }
  /** Begins with another line, by its place among the lines, or with a new one. */
  | { readonly type: "line"; readonly at: number | null; readonly partnership: Partnership }
  | { readonly type: "type"; readonly field: CostLineField; readonly text: string }
  | { readonly type: "behaviour"; readonly behaviour: Behaviour }
  | { readonly type: "status"; readonly status: Status };

export const costLineSteps = [
  { key: "line", title: "Describe the line" },
  { key: "write", title: "Look and write" },
] as const;

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();
const plain = (value: number | null) => (value === null ? "" : String(value));

/** Where a line stands now: at its old place, else where its name alone leads; null where it is gone or cannot be told from another. */
export function findLine(names: readonly string[], { at, name }: LinePlace): number | null {
  if (names[at] === name) return at;
  const first = names.indexOf(name);
  return first >= 0 && first === names.lastIndexOf(name) ? first : null;
}

/** Starts with the first line that still waits for its amount, else with a new line. */
export function startCostLine(partnership: Partnership): CostLineState {
  const waiting = partnership.costs.findIndex(({ amount }) => amount.value === null && amount.formula === undefined);
  return stateOf(partnership, waiting);
}

function stateOf({ costs, drivers, partners, rules }: Partnership, at: number): CostLineState {
  const line: CostLineEntry | undefined = costs[at];
  return {
    step: 0,
    line: line ? { at, name: line.line } : null,
    name: line?.line ?? "",
    behaviour: line?.behaviour ?? "fixed",
    amount: plain(line?.amount.value ?? null),
    driver: line?.driver ?? drivers[0]?.name ?? "",
    block: plain(line?.block ?? null),
    partner: line?.partner ?? partners[0]?.name ?? "",
    rule: line ? (line.rule ?? "") : (rules[0]?.rule ?? ""),
    from: yearText(line?.from ?? null),
    to: yearText(line?.to ?? null),
    lag: plain(line?.lagMonths ?? null),
    status: line?.status ?? "stated",
    source: line?.source ?? "",
  };
}

/** A date in the cell stands for the financial year that it falls in. */
function yearText(found: string | null): string {
  return found !== null && /^\d{5}$/u.test(found) ? financialYearOfSerial(Number(found)) : (found ?? "");
}

export function reduceCostLine(state: CostLineState, event: CostLineEvent): CostLineState {
  switch (event.type) {
    case "go":
      return { ...state, step: event.step };
    case "line":
      return stateOf(event.partnership, event.at ?? -1);
    case "type":
      return { ...state, [event.field]: event.text };
    case "behaviour":
      return { ...state, behaviour: event.behaviour };
    case "status":
      return { ...state, status: event.status };
  }
}

/** What stands in the way of writing the line. */
export function problemsOfCostLine(state: CostLineState, { costs }: Partnership): readonly FieldProblem[] {
  if (costLineSteps[state.step]?.key !== "line") return [];
  const said: FieldProblem[] = [];
  const { line, name, behaviour, amount, block, lag } = state;
  if (name.trim() === "") said.push({ message: "Give the line a name.", field: "line-name" });
  else if (!(line && same(line.name, name)) && costs.some((other) => same(other.line, name)))
    said.push({
      message: `${name.trim()} is in Costs already. Choose it above to change it, or give another name.`,
      field: "line-name",
    });
  if (readAmount(amount) === null)
    said.push({ message: "Write the amount in pounds; 0 has to be typed.", field: "line-amount" });
  if ((behaviour === "step" || behaviour === "variable") && state.driver === "")
    said.push({ message: "Choose the driver that the cost follows.", field: "line-driver" });
  if (behaviour === "step" && !((readAmount(block) ?? 0) > 0))
    said.push({ message: "Write how many units of the driver one step serves, above 0.", field: "line-block" });
  if (behaviour === "direct" && state.partner === "")
    said.push({ message: "Choose the partner that the cost is for.", field: "line-partner" });
  said.push(...problemsOfYears(state));
  if (lag.trim() !== "" && readWhole(lag) === null)
    said.push({ message: "Write the lag in whole months, or leave it blank.", field: "line-lag" });
  return said;
}

function problemsOfYears({ from, to }: CostLineState): readonly FieldProblem[] {
  const [first, last] = [readYear(from), readYear(to)];
  const unread = [
    { word: "From", read: first, field: "line-from" },
    { word: "To", read: last, field: "line-to" },
  ].filter(({ read }) => read === "unreadable");
  if (unread.length > 0)
    return unread.map(({ word, field }) => ({
      message: `Write ${word} as a financial year such as 2026/27, or leave it blank.`,
      field,
    }));
  return typeof first === "number" && typeof last === "number" && last < first
    ? [{ message: "To is before From. Exchange the two years, or leave one blank.", field: "line-to" }]
    : [];
}

function readYear(text: string): number | "unreadable" | null {
  if (text.trim() === "") return null;
  const read = readFinancialYear(text, { argument: "year" });
  return read.ok ? read.value : "unreadable";
}

function yearCell(text: string): string | null {
  const year = readYear(text);
  return typeof year === "number" ? financialYearFrom(year) : null;
}

/** The typed line as cells under the headers of Costs; what the behaviour does not use is blank. */
export function cellsOfCostLine(state: CostLineState): Readonly<Record<string, string | number | null>> {
  const { behaviour } = state;
  const usesDriver = behaviour === "step" || behaviour === "variable";
  return {
    Line: state.name.trim(),
    Behaviour: behaviour,
    Amount: readAmount(state.amount),
    Driver: usesDriver ? state.driver : null,
    Block: behaviour === "step" ? readAmount(state.block) : null,
    Partner: behaviour === "direct" ? state.partner : null,
    Rule: behaviour === "direct" || state.rule.trim() === "" ? null : state.rule.trim(),
    From: yearCell(state.from),
    To: yearCell(state.to),
    Lag: state.lag.trim() === "" ? null : readWhole(state.lag),
    Status: state.status,
    Source: state.source.trim(),
  };
}
