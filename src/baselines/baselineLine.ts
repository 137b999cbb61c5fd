import type { Measure, MarkerWords } from "./publishedReturn";

/** One row of the `Baselines` table. */
export interface BaselineLine {
  readonly partner: string;
  readonly gss: string;
  readonly service: string;
  /** "591 Building control". */
  readonly line: string;
  /** "2019/20". */
  readonly year: string;
  readonly measure: Measure;
  /** Pounds, exact to the penny. */
  readonly amount: number;
  readonly amountPence: number;
  /** Pounds either way that rounding in the return may hide: 500 for a return in thousands. */
  readonly margin: number;
  readonly basis: "budget" | "outturn";
  readonly status: "published";
  /** Return, file, sheet, row and column. */
  readonly source: string;
  readonly asAt: string;
}

/** A figure that was asked for and is not there. `why` is a sentence for the screen. */
export interface MissingBaseline {
  readonly partner: string;
  readonly line: string;
  readonly reason: "not-in-return" | "ambiguous" | "marker";
  readonly marker?: MarkerWords;
  readonly why: string;
}
