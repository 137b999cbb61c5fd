import type { AppliedChange } from "../../workbook/workbook";
import type { PreviewRow } from "../../workbook/diffPlan";

export type WriterState =
  | { readonly status: "planning" }
  /** `isNews`: the workbook changed after an earlier preview, and this one replaces it. */
  | { readonly status: "previewed"; readonly rows: readonly PreviewRow[]; readonly isNews: boolean }
  | { readonly status: "writing" }
  | { readonly status: "written"; readonly applied: AppliedChange }
  | { readonly status: "undone" }
  | { readonly status: "failed"; readonly sentence: string };

export type WriterEvent =
  | { readonly type: "planning" | "writing" | "undone" }
  | { readonly type: "planned"; readonly rows: readonly PreviewRow[]; readonly isNews?: boolean }
  | { readonly type: "written"; readonly applied: AppliedChange }
  | { readonly type: "failed"; readonly sentence: string };

export function reduceWriter(_before: WriterState, event: WriterEvent): WriterState {
  switch (event.type) {
    case "planning":
      return { status: "planning" };
    case "writing":
      return { status: "writing" };
    case "undone":
      return { status: "undone" };
    case "planned":
      return { status: "previewed", rows: event.rows, isNews: event.isNews ?? false };
    case "written":
      return { status: "written", applied: event.applied };
    case "failed":
      return { status: "failed", sentence: event.sentence };
  }
}
