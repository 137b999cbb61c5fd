import type { DateOrder } from "../cells/dateOrder";
import type { CouncilList } from "../councils/councilList";
import type { PublishedUnit } from "../publishedReturn";
import type { Read } from "../readProblem";
import type { TableFile } from "../readers/tableFile";
import type { ReadOutcome } from "./readOutcome";

/** What the reader says where a file does not; each overrides what the file says. */
export interface StatedFacts {
  readonly unit?: PublishedUnit;
  /** Calendar year in which the financial year starts. */
  readonly year?: number;
  /** How dates are to be read whose day and month may be exchanged. */
  readonly dates?: DateOrder;
}

export interface FileContext {
  readonly councils: CouncilList;
  readonly stated: StatedFacts;
}

/**
 * Looks at the tables of a file, by content alone. Undefined when they are not of its kind; a problem when they are, but
 * something must be asked before they can be read, such as the unit.
 */
export type FileRecogniser = (file: TableFile, context: FileContext) => Read<ReadOutcome> | undefined;
