import type { PublishedReturn } from "../../baselines/publishedReturn";
import type { Read } from "../../baselines/readProblem";
import type { ReadReturnOptions } from "../../baselines/readReturn";

/** Reads a return as published. The pane's own reads in a worker; tests read where they stand. */
export type ReadReturn = (file: File, options: ReadReturnOptions) => Promise<Read<PublishedReturn>>;
