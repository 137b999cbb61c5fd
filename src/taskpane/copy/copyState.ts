import type { FieldProblem } from "../components/ProblemList";

export const copySteps = [
  { key: "choose", title: "Choose the sheets" },
  { key: "make", title: "Make the copy" },
] as const;

export interface CopyState {
  readonly step: number;
  /** Names of sheets that stay behind. */
  readonly leaveOut: readonly string[];
}

export type CopyEvent =
  | { readonly type: "go"; readonly step: number }
  | { readonly type: "sheet"; readonly name: string; readonly goes: boolean };

export const startCopy: CopyState = { step: 0, leaveOut: [] };

export function reduceCopy(state: CopyState, event: CopyEvent): CopyState {
  switch (event.type) {
    case "go":
      return { ...state, step: event.step };
    case "sheet": {
      const others = state.leaveOut.filter((name) => name !== event.name);
      return { ...state, leaveOut: event.goes ? others : [...others, event.name] };
    }
  }
}

export function problemsOfCopy(state: CopyState, sheets: readonly string[]): readonly FieldProblem[] {
  const going = sheets.filter((name) => !state.leaveOut.includes(name));
  return state.step === 0 && going.length === 0
    ? [{ message: "Choose at least one sheet to send.", field: "sheets" }]
    : [];
}

/** A name that every file system takes, with the day at its end. */
export function copyFileName(partnership: string, isoDay: string): string {
  const plain = partnership
    .replace(/[\\/:*?"<>|]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return `${plain || "Partnership"}, copy ${isoDay}.xlsx`;
}
