/** What keeps a file from being read, with its facts. Sentences: `describeReadProblem`. */
export type ReadProblem =
  | { readonly code: "file-empty"; readonly fileName: string }
  | { readonly code: "file-too-large"; readonly fileName: string; readonly megabytes: number; readonly limit: number }
  | {
      readonly code: "file-not-a-table";
      readonly fileName: string;
      readonly looksLike: string;
      readonly advice: string;
    }
  | { readonly code: "file-encrypted"; readonly fileName: string }
  | { readonly code: "file-damaged"; readonly fileName: string; readonly where: string }
  | { readonly code: "archive-too-large"; readonly fileName: string; readonly entry: string; readonly limit: number }
  | {
      readonly code: "archive-too-many-entries";
      readonly fileName: string;
      readonly count: number;
      readonly limit: number;
    }
  | { readonly code: "table-too-large"; readonly fileName: string; readonly sheet: string; readonly limit: number }
  | { readonly code: "quotation-not-closed"; readonly fileName: string; readonly row: number }
  | { readonly code: "table-empty"; readonly fileName: string }
  | { readonly code: "no-council"; readonly fileName: string }
  | {
      readonly code: "header-without-councils";
      readonly fileName: string;
      readonly sheet: string;
      readonly row: number;
    }
  | {
      readonly code: "return-not-recognised";
      readonly fileName: string;
      readonly councils: number;
      readonly headers: string;
    }
  | { readonly code: "columns-missing"; readonly fileName: string; readonly columns: readonly string[] }
  /** `kind`: what the file was recognised as all the same, "RSX". */
  | { readonly code: "unit-not-stated"; readonly fileName: string; readonly kind?: string }
  | { readonly code: "year-not-stated"; readonly fileName: string; readonly kind?: string }
  | { readonly code: "return-of-another-year"; readonly returnYear: string; readonly modelYear: string }
  | { readonly code: "line-not-in-return"; readonly line: string; readonly title: string }
  | { readonly code: "reading-stopped"; readonly fileName: string };

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [ReadProblem, ...ReadProblem[]] };

export const refused = (
  first: ReadProblem,
  ...rest: readonly ReadProblem[]
): { ok: false; problems: [ReadProblem, ...ReadProblem[]] } => ({
  ok: false,
  problems: [first, ...rest],
});

/** How a long reading tells how far it is and learns that it is no longer wanted. */
export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** From 0 to 1, never backwards. */
  readonly onProgress?: (done: number) => void;
}
