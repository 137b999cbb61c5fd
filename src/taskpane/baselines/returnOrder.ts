import type { PublishedReturn, PublishedUnit } from "../../baselines/publishedReturn";
import type { Read } from "../../baselines/readProblem";

/** What the pane asks of the worker. */
export interface ReturnOrder {
  readonly file: File;
  readonly unit?: PublishedUnit;
  readonly year?: number;
}

/** What the worker tells the pane. */
export type ReturnReport =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "read"; readonly read: Read<PublishedReturn> }
  | { readonly kind: "fault"; readonly message: string };
