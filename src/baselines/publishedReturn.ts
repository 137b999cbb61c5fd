import type { MarkerKind } from "./marker";

/** RA: the budget. RS: outturn, one net figure a line. RSX: outturn by service block. RO2 to RO6: outturn by service. RO: outturn, form not named in the file. */
export type ReturnKind = "RA" | "RS" | "RSX" | "RO" | "RO1" | "RO2" | "RO3" | "RO4" | "RO5" | "RO6";

/** What a figure counts. Returns differ: RA gives one net figure a line, RO and RSX seven measures. */
export type Measure =
  | "Employees"
  | "Running expenses"
  | "Total expenditure"
  | "Sales, fees and charges"
  | "Other income"
  | "Total income"
  | "Net current expenditure";

export type PublishedUnit = "pounds" | "thousand pounds" | "million pounds";

export interface ReturnCouncil {
  /** As printed, "Bromsgrove DC". */
  readonly name: string;
  readonly ecode?: string;
  readonly gss?: string;
  /** As printed: SD, UA, LB, L, MD, SC, O ... */
  readonly councilClass?: string;
  /** Row of the sheet as Excel numbers it. */
  readonly row: number;
  /** What the file says beside the council, such as "M" or "[note 4]". */
  readonly note?: string;
  /** What the file says that this note means: "RA return not received in time for publication, therefore imputed figures used." */
  readonly noteMeaning?: string;
  /** False where the file says that the return is not certified. */
  readonly certified?: boolean;
}

export interface ReturnLine {
  /** "591" where the return numbers its lines, else the words in small letters; unique within the return. */
  readonly id: string;
  /** Line number of the form, where there is one. */
  readonly number?: string;
  /** "Building control"; for RSX the service block, "Planning and development services". */
  readonly name: string;
  /** Heading above the line, "Planning and Development Services". */
  readonly group?: string;
  readonly measure: Measure;
  /** The line adds up other lines of the return: choosing both would count twice. */
  readonly isTotal: boolean;
  /** Letters of the column, "BN". */
  readonly column: string;
}

export interface MarkerWords {
  readonly kind: MarkerKind;
  /** As printed, "[x]"; "" for a blank cell. */
  readonly text: string;
}

/** A cell that holds neither a figure nor a known marker. It is listed, never taken as zero. */
export interface UnreadableCell {
  readonly row: number;
  readonly column: string;
  readonly text: string;
  readonly council: string;
  readonly line: string;
}

/** A row under the header that is no council's own figures, and why it was left out. */
export interface SkippedRow {
  readonly row: number;
  readonly text: string;
  readonly why: "total" | "heading" | "repeated" | "note" | "codes" | "no-council";
}

export interface ReturnSource {
  readonly fileName: string;
  readonly sheet: string;
  /** First line of the sheet that names the return. */
  readonly title: string;
  /** Lower-case hexadecimal SHA-256 of the file's bytes; "" where the browser offers none. */
  readonly sha256: string;
  /** "12 December 2024", where the file says when it was last updated; else "". */
  readonly asAt: string;
  /** How the text was read: "UTF-8", "Mac Roman" ...; "" for workbooks. */
  readonly encoding: string;
}

/**
 * A return as published, whole: every council, every line, every figure or the marker that stands in its place.
 * Plain data, so that it crosses from a worker as it is.
 */
export interface PublishedReturn {
  readonly kind: ReturnKind;
  readonly basis: "budget" | "outturn";
  /** Calendar year in which the financial year starts: 2019 for 2019/20. */
  readonly year: number;
  readonly unit: PublishedUnit;
  readonly councils: readonly ReturnCouncil[];
  readonly lines: readonly ReturnLine[];
  /** Pence, council by council, `lines.length` to a council; NaN where there is no figure. */
  readonly pence: Float64Array;
  /** 0 where there is a figure, else 1 + index into `markers`. */
  readonly marks: Uint16Array;
  readonly markers: readonly MarkerWords[];
  readonly unreadable: readonly UnreadableCell[];
  readonly skipped: readonly SkippedRow[];
  /** Sentences for the reader: what was taken as what, and what the file itself warns of. */
  readonly notes: readonly string[];
  readonly source: ReturnSource;
}

export type Figure = { readonly pence: number } | { readonly missing: MarkerWords };

/** The figure of one council and line, by their places in `councils` and `lines`; outside them it is a blank. */
export function figureOf(published: PublishedReturn, council: number, line: number): Figure {
  const inside = line >= 0 && line < published.lines.length;
  const place = inside ? council * published.lines.length + line : -1;
  const mark = published.marks[place];
  const pence = published.pence[place];
  if (mark === 0 && pence !== undefined) return { pence };
  return { missing: published.markers[(mark ?? 0) - 1] ?? { kind: "blank", text: "" } };
}

export interface MissingFigure {
  readonly council: number;
  readonly line: number;
  readonly marker: MarkerWords;
}

/** Every council and line without a figure, council by council. */
export function missingFigures(published: PublishedReturn): MissingFigure[] {
  const found: MissingFigure[] = [];
  const width = published.lines.length;
  published.marks.forEach((mark, place) => {
    const marker = published.markers[mark - 1];
    if (marker) found.push({ council: Math.floor(place / width), line: place % width, marker });
  });
  return found;
}

/** Places of the councils that have no figure at all: they made no return. */
export function councilsWithoutReturn(published: PublishedReturn): number[] {
  const width = published.lines.length;
  return published.councils.flatMap((_council, index) =>
    width > 0 && published.marks.subarray(index * width, (index + 1) * width).every((mark) => mark > 0) ? [index] : [],
  );
}
