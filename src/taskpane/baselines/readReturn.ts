import type { PublishedReturn } from "../../baselines/publishedReturn";
import type { Read, ReadOptions } from "../../baselines/readProblem";

/** Reads a return as published. The pane's own reads in a worker; tests read where they stand. */
export type ReadReturn = (file: File, options: ReadOptions) => Promise<Read<PublishedReturn>>;
