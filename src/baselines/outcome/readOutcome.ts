import type { PublishedUnit } from "../publishedReturn";

/** A figure of a return. */
export interface OutcomeLine {
  /** As printed, "Bromsgrove DC". */
  readonly council: string;
  /** GSS code where the file has one, else the E-code, else the GSS code of the council of that name; "" where none is known. */
  readonly code: string;
  /** "591 Building control" where the form numbers its lines, else the line's name. */
  readonly service: string;
  /** "Net current expenditure". */
  readonly measure: string;
  /** "2019/20". */
  readonly year: string;
  /** Whole pence, exact. A cell without a figure is no line: it is listed under `missing`. */
  readonly pence: number;
}

/** What a council has of something that costs follow. */
export interface OutcomeDriver {
  readonly council: string;
  readonly code: string;
  /** "Population", "Dwellings on valuation list, Band D". */
  readonly driver: string;
  /** ISO date, or as much of one as the file tells ("2022-10", "2021"); null where it tells none. */
  readonly date: string | null;
  /** As printed, never rounded; null where the file has no figure. */
  readonly value: number | null;
}

/** A payment to a supplier. */
export interface OutcomePayment {
  /** As printed but for blanks around it; "REDACTED" stays a supplier. Null where the cell is blank. */
  readonly supplier: string | null;
  /** ISO date; null where the file has none, or none that can be told. */
  readonly date: string | null;
  readonly service: string | null;
  /** Below zero for a credit. */
  readonly pence: number;
}

/** A contract, or the notice of one. */
export interface OutcomeContract {
  readonly buyer: string | null;
  readonly title: string;
  readonly supplier: string | null;
  readonly start: string | null;
  readonly end: string | null;
  /** Estimated or total value; null where it is not known, which a published 0 often means. */
  readonly value_pence: number | null;
  readonly awarded_pence: number | null;
}

/** A council that has no figure, all through or in the lines named, and why. */
export interface OutcomeMissing {
  readonly council: string;
  readonly code: string;
  readonly why: string;
}

/** A cell that holds neither a figure nor a known marker: listed, never dropped, never zero. */
export interface OutcomeUnreadable {
  /** "" for a file of one table. */
  readonly sheet: string;
  /** As a spreadsheet numbers it. */
  readonly row: number;
  /** Letters of the column, "BN". */
  readonly column: string;
  readonly text: string;
  /** What stood to be read there, and why it could not be. */
  readonly why: string;
}

/** What a file was recognised as, and everything that was read from it. Plain data, ready for JSON and for a worker. */
export interface ReadOutcome {
  /** "RA", "RSX", "RO2" ..., "spend", "contracts"; "unknown" for a file of no known kind. docs/reading.md lists them. */
  readonly kind: string;
  /** The financial year of the figures, "2019/20"; null where they are of several or of none. */
  readonly year: string | null;
  /** Of the figures in the file; the pence here are exact whatever it is. Null where there is no money, or in several units. */
  readonly unit: PublishedUnit | null;
  readonly lines: readonly OutcomeLine[];
  readonly drivers: readonly OutcomeDriver[];
  readonly payments: readonly OutcomePayment[];
  readonly contracts: readonly OutcomeContract[];
  readonly missing: readonly OutcomeMissing[];
  readonly unreadable: readonly OutcomeUnreadable[];
  /** Sentences on what was taken as what, and what needs a look. */
  readonly notes: readonly string[];
}

/** An outcome that holds nothing yet. */
export const emptyOutcome = (kind: string): ReadOutcome => ({
  kind,
  year: null,
  unit: null,
  lines: [],
  drivers: [],
  payments: [],
  contracts: [],
  missing: [],
  unreadable: [],
  notes: [],
});
