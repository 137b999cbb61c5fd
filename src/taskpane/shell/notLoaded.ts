/** What to do when part of the product did not come over the network. */
export const connectionLost =
  "The connection to the place that Fairshare comes from is cut. Your workbook is as it was, and its results go on calculating. Restore the connection and try again.";

/** True where a script of ours did not come; the name is the one that the bundler gives. */
export function isNotLoaded(reason: unknown): boolean {
  return reason instanceof Error && reason.name === "ChunkLoadError";
}
