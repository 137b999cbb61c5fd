import type { Measure, PublishedReturn, ReturnLine } from "../../baselines/publishedReturn";
import type { FieldProblem } from "../components/ProblemList";

export type FileState =
  | { readonly status: "none" }
  | { readonly status: "reading"; readonly file: File; readonly done: number }
  /** `asks`: what the file does not say and the reader may say instead. */
  | {
      readonly status: "refused";
      readonly file: File;
      readonly sentences: readonly string[];
      readonly asks: readonly ("unit" | "year")[];
    }
  | { readonly status: "ready"; readonly published: PublishedReturn };

export interface PullState {
  readonly step: number;
  readonly file: FileState;
  /** Places in `published.councils`. */
  readonly councils: readonly number[];
  /** Places in `published.lines`. */
  readonly lines: readonly number[];
  readonly measure: Measure;
  readonly search: string;
}

export type PullEvent =
  | { readonly type: "go"; readonly step: number }
  | { readonly type: "reading"; readonly file: File; readonly done: number }
  | ({ readonly type: "refused" } & Omit<Extract<FileState, { status: "refused" }>, "status">)
  | { readonly type: "stopped" }
  /** `preselected`: the rows of the return that are partners. */
  | { readonly type: "read"; readonly published: PublishedReturn; readonly preselected: readonly number[] }
  | { readonly type: "council" | "line"; readonly place: number; readonly isChosen: boolean }
  | { readonly type: "lines"; readonly places: readonly number[]; readonly isChosen: boolean }
  | { readonly type: "measure"; readonly measure: Measure }
  | { readonly type: "search"; readonly text: string };

export const pullSteps = [
  { key: "file", title: "Choose the return" },
  { key: "councils", title: "Choose the councils" },
  { key: "lines", title: "Choose the lines" },
  { key: "write", title: "Look and write" },
] as const;

const usualMeasure: Measure = "Net current expenditure";

export const startPull: PullState = {
  step: 0,
  file: { status: "none" },
  councils: [],
  lines: [],
  measure: usualMeasure,
  search: "",
};

export function reducePull(state: PullState, event: PullEvent): PullState {
  switch (event.type) {
    case "go":
      return { ...state, step: event.step };
    case "reading":
      return { ...state, file: { status: "reading", file: event.file, done: event.done } };
    case "refused":
      return { ...state, file: { status: "refused", file: event.file, sentences: event.sentences, asks: event.asks } };
    case "stopped":
      return { ...state, file: { status: "none" } };
    case "read":
      return {
        ...state,
        file: { status: "ready", published: event.published },
        councils: event.preselected,
        lines: [],
        measure: measuresOf(event.published).includes(usualMeasure)
          ? usualMeasure
          : (measuresOf(event.published)[0] ?? usualMeasure),
        search: "",
      };
    case "council":
      return { ...state, councils: toggled(state.councils, [event.place], event.isChosen) };
    case "line":
      return { ...state, lines: toggled(state.lines, [event.place], event.isChosen) };
    case "lines":
      return { ...state, lines: toggled(state.lines, event.places, event.isChosen) };
    case "measure":
      return { ...state, measure: event.measure };
    case "search":
      return { ...state, search: event.text };
  }
}

function toggled(chosen: readonly number[], places: readonly number[], isChosen: boolean): readonly number[] {
  const kept = chosen.filter((place) => !places.includes(place));
  return isChosen ? [...kept, ...places].sort((one, other) => one - other) : kept;
}

export function measuresOf(published: PublishedReturn): readonly Measure[] {
  return [...new Set(published.lines.map(({ measure }) => measure))];
}

export interface LineGroup {
  readonly name: string;
  readonly lines: readonly { readonly place: number; readonly line: ReturnLine }[];
}

/** The lines of one measure that match the search, under the headings of the return. */
export function lineGroups(published: PublishedReturn, measure: Measure, search: string): readonly LineGroup[] {
  const words = search.trim().toLowerCase().split(/\s+/u).filter(Boolean);
  const groups = new Map<string, { place: number; line: ReturnLine }[]>();
  published.lines.forEach((line, place) => {
    const text = `${line.number ?? ""} ${line.name} ${line.group ?? ""}`.toLowerCase();
    if (line.measure !== measure || !words.every((word) => text.includes(word))) return;
    const name = line.group ?? "All lines";
    groups.set(name, [...(groups.get(name) ?? []), { place, line }]);
  });
  return [...groups].map(([name, lines]) => ({ name, lines }));
}

/** What stands in the way of leaving a step. */
export function problemsOfPull({ step, file, councils, lines }: PullState): readonly FieldProblem[] {
  switch (pullSteps[step]?.key) {
    case "file":
      return file.status === "ready"
        ? []
        : [{ message: "Choose the file of a published return.", field: "return-file" }];
    case "councils":
      return councils.length > 0 ? [] : [{ message: "Choose at least one council.", field: "council-filter" }];
    case "lines":
      return lines.length > 0 ? [] : [{ message: "Choose at least one line.", field: "line-search" }];
    case "write":
    case undefined:
      return [];
  }
}
