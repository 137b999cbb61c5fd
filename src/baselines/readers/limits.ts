const MEGABYTE = 1024 * 1024;

/** Bounds on what a file may ask of the machine. The largest published return is under 1 MB as a file and 6 MB inflated. */
export const limits = {
  fileBytes: 48 * MEGABYTE,
  archiveEntries: 2_000,
  inflatedBytes: 128 * MEGABYTE,
  /** An entry above this size may not be more than `ratio` times its packed size; published sheets reach about 20. */
  ratioAppliesFromBytes: 16 * MEGABYTE,
  ratio: 100,
  cells: 4_000_000,
} as const;

export const inMegabytes = (bytes: number): number => Math.round((bytes / MEGABYTE) * 10) / 10;
