import type { Leaving } from "../../model/partnership";
import type { FieldProblem } from "../components/ProblemList";
import { formatQuantity } from "../format/formatMoney";
import { isoOfSerialDate, serialOfIsoDate } from "../format/formatDate";
import { readAmount, readPercent, readPercentList, readWhole } from "../format/readTyped";
import { readExpiry } from "./readExpiry";

/** What is typed, as it is typed; figures are read when they are needed. */
export interface LeavingState {
  readonly step: number;
  readonly leavers: readonly string[];
  readonly notice: string;
  readonly months: string;
  readonly expiry: string;
  readonly runOff: string;
  readonly rate: string;
  readonly oneOff: string;
  readonly credit: string;
  readonly tolerance: string;
}

export type LeavingField = Exclude<keyof LeavingState, "step" | "leavers">;

export type LeavingEvent =
  | { readonly type: "go"; readonly step: number }
  | { readonly type: "leaver"; readonly name: string; readonly leaves: boolean }
  | { readonly type: "type"; readonly field: LeavingField; readonly text: string };

export const leavingSteps = [
  { key: "who", title: "Choose who leaves" },
  { key: "effect", title: "See what happens" },
  { key: "write", title: "Look and write" },
] as const;

/** 0.625 as a person types it: 62.5%. */
export const percent = (fraction: number | null): string =>
  fraction === null ? "" : `${formatQuantity(fraction * 100)}%`;
const plain = (value: number | null) => (value === null ? "" : String(value));

/** Starts from what the workbook says; `leaver` was named by whoever opened the job. */
export function startLeaving(leaving: Leaving, leaver: string | null, today: number): LeavingState {
  return {
    step: 0,
    leavers: leaver ? [leaver] : leaving.leavers,
    notice: isoOfSerialDate(leaving.noticeGiven ?? today),
    months: plain(leaving.noticeMonths),
    expiry: leaving.permittedExpiry || "any",
    runOff: leaving.runOff.map(percent).filter(Boolean).join(", "),
    rate: percent(leaving.discountRate),
    oneOff: plain(leaving.oneOff),
    credit: plain(leaving.credit),
    tolerance: percent(leaving.tolerance),
  };
}

export function reduceLeaving(state: LeavingState, event: LeavingEvent): LeavingState {
  switch (event.type) {
    case "go":
      return { ...state, step: event.step };
    case "leaver": {
      const others = state.leavers.filter((name) => name !== event.name);
      return { ...state, leavers: event.leaves ? [...others, event.name] : others };
    }
    case "type":
      return { ...state, [event.field]: event.text };
  }
}

/** The typed figures as the model holds them, or a sentence for each that cannot be read. */
export function leavingOf(
  state: LeavingState,
):
  | { readonly ok: true; readonly leaving: Leaving }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const want = <T>(value: T | null, field: string, message: string): T | null => {
    if (value === null) problems.push({ message, field });
    return value;
  };
  const noticeGiven = want(serialOfIsoDate(state.notice), "notice", "Give the date of the notice.");
  const noticeMonths = want(
    readWhole(state.months),
    "months",
    "Give the months of notice as a whole number; 0 is none.",
  );
  /** A term that is left blank is not known: the exit charge waits for it, and nothing else does. */
  const known = <T>(text: string, read: (typed: string) => T | null, field: string, message: string): T | null =>
    text.trim() === "" ? null : want(read(text), field, message);
  const runOff = known(
    state.runOff,
    readPercentList,
    "run-off",
    "Write the part of the stranded cost that is still there in each year, such as 100%, 60%, 30%; or leave it blank.",
  );
  const discountRate = known(
    state.rate,
    readPercent,
    "rate",
    "Write the discount rate as a percentage, or leave it blank; 0% is none.",
  );
  const oneOff = known(
    state.oneOff,
    readAmount,
    "one-off",
    "Write the one-off cost in pounds, or leave it blank; 0 is none.",
  );
  const credit = known(state.credit, readAmount, "credit", "Write the credit in pounds, or leave it blank; 0 is none.");
  const tolerance = want(readPercent(state.tolerance), "tolerance", "Write the tolerance as a percentage; 0% is none.");
  if (problems.length > 0 || tolerance === null) return { ok: false, problems };
  return {
    ok: true,
    leaving: {
      leavers: state.leavers,
      noticeGiven,
      noticeMonths,
      permittedExpiry: state.expiry.trim() || "any",
      runOff: runOff ?? [null],
      discountRate,
      oneOff,
      credit,
      tolerance,
    },
  };
}

/** What stands in the way of leaving a step. */
export function problemsOfLeaving(state: LeavingState, partners: readonly string[]): readonly FieldProblem[] {
  switch (leavingSteps[state.step]?.key) {
    case "who": {
      const said: FieldProblem[] = [];
      if (state.leavers.length === 0)
        said.push({ message: "Choose at least one partner who leaves.", field: "leavers" });
      if (state.leavers.length >= partners.length) {
        said.push({ message: "Everybody would leave. Keep at least one partner in.", field: "leavers" });
      }
      if (serialOfIsoDate(state.notice) === null)
        said.push({ message: "Give the date of the notice.", field: "notice" });
      if (readExpiry(state.expiry) === null) {
        said.push({ message: "Write the day on which membership may end as 31 March, or any.", field: "expiry" });
      }
      if (readWhole(state.months) === null) {
        said.push({ message: "Give the months of notice as a whole number; 0 is none.", field: "months" });
      }
      return said;
    }
    case "effect": {
      const read = leavingOf(state);
      return read.ok ? [] : read.problems;
    }
    case "write":
    case undefined:
      return [];
  }
}
